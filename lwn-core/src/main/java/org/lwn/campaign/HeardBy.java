package org.lwn.campaign;

/** By what a {@link Breakdown} parts the people who were heard. */
public enum HeardBy {
    /** The locality of the conversation. */
    LOCALITY,
    /** How they were met. */
    METHOD,
    /** Who listened. */
    LISTENER,
    /** How many listeners were there. */
    LISTENERS_PRESENT,
    /** The month of the conversation. */
    MONTH,
    /** What they said they care about, want or would lead; one may have said several things. */
    TOPIC,
    /** Whether they agreed to be contacted again, {@code true} or {@code false}. */
    STAYS_IN_TOUCH,
    /** Whether somebody may be at risk, {@code true} or {@code false}. */
    AT_RISK,
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
