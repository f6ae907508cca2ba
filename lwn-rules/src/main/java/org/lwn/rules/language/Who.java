package org.lwn.rules.language;

/** Who can put right what a rule finds. */
public enum Who {
    /** Whoever co-ordinates. */
    COORDINATOR,
    /** Those who listen. */
    LISTENER,
    /** Whoever is turned to when somebody may be at risk. */
    SAFEGUARDING_LEAD,
    /** The people who live there. */
    RESIDENTS,
    /** Whoever has the grant. */
    GRANT_HOLDER,
    /** Whoever makes the grant. */
    FUNDER,
    /** Whoever buys and pays for services in an area. */
    COMMISSIONER
}
