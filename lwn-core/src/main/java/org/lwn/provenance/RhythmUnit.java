package org.lwn.provenance;

/** What a rhythm counts in. */
public enum RhythmUnit {
    /** Days. */
    DAY,
    /** Weeks. */
    WEEK,
    /** Months. */
    MONTH,
    /** Years. */
    YEAR
}
