package org.lwn.campaign;

/** By what a {@link Breakdown} parts the people who were heard. */
public enum HeardBy {
    /** The locality of the conversation. */
    LOCALITY,
    /** How they were met. */
    METHOD,
    /** Who listened. */
    LISTENER,
    /** The month of the conversation. */
    MONTH,
    /** Themes of what they said; one may have several. */
    THEME,
    /** Issues that what they said led to; one may have several. */
    ISSUE,
    /** Actions that what they said led to; one may have several. */
    ACTION,
    /** Grants that what they said led to; one may have several. */
    GRANT,
    /** Reports of what came of what they said; one may have several. */
    REPORT
}
