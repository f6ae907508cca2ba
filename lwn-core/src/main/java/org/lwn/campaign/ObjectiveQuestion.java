package org.lwn.campaign;

/** What objectives answer (004). */
public enum ObjectiveQuestion {
    /** What the campaign is for. */
    WHAT_FOR,
    /** Whom it is to reach. */
    WHOM_TO_REACH
}
