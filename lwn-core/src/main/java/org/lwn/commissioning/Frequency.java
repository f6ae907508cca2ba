package org.lwn.commissioning;

/** How often people can see somebody. */
public enum Frequency {
    /** Any day. */
    ANY_DAY,
    /** Rarely. */
    RARE
}
