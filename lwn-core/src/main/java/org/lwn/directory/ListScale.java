package org.lwn.directory;

/** How large the area is that a list covers. */
public enum ListScale {
    /** A few streets or one neighbourhood. */
    HYPER_LOCAL,
    /** A neighbourhood. */
    NEIGHBOURHOOD,
    /** A whole district. */
    DISTRICT
}
