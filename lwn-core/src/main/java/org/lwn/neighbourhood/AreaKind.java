package org.lwn.neighbourhood;

/** What kind of area people speak of. */
public enum AreaKind {
    /** A place that people call theirs. */
    NEIGHBOURHOOD,
    /** A part of a district that a network works in. */
    LOCALITY,
    /** A housing estate. */
    ESTATE
}
