package org.lwn.organisation;

/** Who acts, from the bottom of the ladder to its top. */
public enum WorkingStyle {
    /** Others act upon people. */
    DOES_TO,
    /** Others act for people. */
    DOES_FOR,
    /** Others act together with people. */
    DOES_WITH,
    /** People act themselves. */
    DONE_BY
}
