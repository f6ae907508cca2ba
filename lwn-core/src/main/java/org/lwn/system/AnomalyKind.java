package org.lwn.system;

/** What is odd. */
public enum AnomalyKind {
    /** Something is called by another name. */
    OTHER_NAME,
    /** A date lies outside the time that the document covers. */
    OUTSIDE_THE_PERIOD,
    /** A date cannot be right, and stands corrected here. */
    IMPOSSIBLE_DATE,
    /** The document says two things that do not go together. */
    CONTRADICTION
}
