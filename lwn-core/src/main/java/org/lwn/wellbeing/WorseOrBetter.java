package org.lwn.wellbeing;

/** How an area stands among others. */
public enum WorseOrBetter {
    /** The largest number of all. */
    LARGEST,
    /** Higher than elsewhere. */
    HIGHER,
    /** Lower than elsewhere. */
    LOWER,
    /** The smallest number of all. */
    SMALLEST
}
