package org.lwn.wellbeing;

/** What residents do who make things happen (004). */
public enum ActiveRole {
    /** Organises in the community. */
    COMMUNITY_ORGANISER,
    /** Changes things where they live. */
    CHANGE_MAKER,
    /** Leads locally. */
    LOCAL_LEADER,
    /** Volunteers. */
    VOLUNTEER
}
