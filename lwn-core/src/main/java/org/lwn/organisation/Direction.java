package org.lwn.organisation;

/** Which way something goes between two. */
public enum Direction {
    /** To the partner. */
    TO_PARTNER,
    /** From the partner. */
    FROM_PARTNER,
    /** Both do it together. */
    TOGETHER
}
