package org.lwn.commissioning;

/** What a board is about. */
public enum CareField {
    /** Health. */
    HEALTH,
    /** Social care. */
    SOCIAL_CARE,
    /** Something else. */
    OTHER
}
