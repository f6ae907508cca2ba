package org.lwn.network;

/** The ground rules of a forum's meeting (002). */
public enum GroundRule {
    /** Nobody dominates the conversation. */
    DO_NOT_DOMINATE,
    /** Statutory providers give no presentations. */
    NO_STATUTORY_PRESENTATIONS,
    /** It is the residents' meeting; others only facilitate. */
    RESIDENTS_MEETING,
    /** The plan comes from the community. */
    PLAN_FROM_COMMUNITY
}
