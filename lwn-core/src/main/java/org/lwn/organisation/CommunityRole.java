package org.lwn.organisation;

/** What an organisation is to its neighbourhood. */
public enum CommunityRole {
    /** It speaks for people. */
    ADVOCATE,
    /** It brings groups and services together. */
    CONNECTOR,
    /** Action goes through it. */
    CONDUIT_FOR_ACTION,
    /** People turn to it in a crisis. */
    PLACE_TO_TURN_TO
}
