package org.lwn.campaign;

/** What somebody does in a campaign. */
public enum TeamRole {
    /** Co-ordinates. */
    COORDINATOR,
    /** Listens. */
    LISTENER,
    /** Is turned to when somebody may be at risk. */
    SAFEGUARDING_LEAD,
    /** Helps to analyse. */
    ANALYST
}
