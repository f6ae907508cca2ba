package org.lwn.provenance;

/** How a number is meant. */
public enum Exactness {
    /** It is the number. */
    EXACT,
    /** It lies near the number, above or below. */
    ABOUT,
    /** It lies a little below the number. */
    NEARLY,
    /** It is the number or more. */
    AT_LEAST,
    /** It is more than the number. */
    OVER
}
