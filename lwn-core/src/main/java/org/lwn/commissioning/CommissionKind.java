package org.lwn.commissioning;

/** What is commissioned. */
public enum CommissionKind {
    /** Social prescribing. */
    SOCIAL_PRESCRIBING,
    /** Grants. */
    GRANTS
}
