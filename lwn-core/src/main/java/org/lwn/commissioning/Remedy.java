package org.lwn.commissioning;

/** What helps against obstacles (003). */
public enum Remedy {
    /** Leadership. */
    LEADERSHIP,
    /** Contracts the size of a neighbourhood. */
    NEIGHBOURHOOD_CONTRACTS,
    /** Social value that is scored. */
    SCORED_SOCIAL_VALUE
}
