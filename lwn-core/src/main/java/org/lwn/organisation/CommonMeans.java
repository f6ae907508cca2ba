package org.lwn.organisation;

/** By what people are brought together. */
public enum CommonMeans {
    /** Places where one is welcome. */
    WELCOMING_SPACES,
    /** Groups. */
    GROUPS,
    /** Events. */
    EVENTS
}
