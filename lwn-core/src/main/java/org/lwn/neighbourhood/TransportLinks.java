package org.lwn.neighbourhood;

/** How well public transport connects a place. */
public enum TransportLinks {
    /** Well. */
    GOOD,
    /** Somewhat. */
    FAIR,
    /** Badly. */
    POOR
}
