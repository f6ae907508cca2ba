package org.lwn.network;

/** What those who lead a forum do. */
public enum ForumTask {
    /** They make the plans. */
    MAKING_PLANS,
    /** They carry the plans out. */
    CARRYING_OUT_PLANS
}
