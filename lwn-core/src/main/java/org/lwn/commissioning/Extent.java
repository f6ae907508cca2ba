package org.lwn.commissioning;

/** How far a policy reaches. */
public enum Extent {
    /** All. */
    ALL,
    /** Some. */
    SOME,
    /** None. */
    NONE
}
