package org.lwn.system;

/** What kind of document a system was read from. */
public enum DocumentKind {
    /** A case study. */
    CASE_STUDY,
    /** The summary of a study. */
    STUDY_SUMMARY,
    /** An article. */
    ARTICLE,
    /** A report on a year. */
    ANNUAL_REPORT,
    /** What the system says of itself elsewhere. */
    OWN_ACCOUNT,
    /** A simulation: nothing of it happened. */
    SIMULATION
}
