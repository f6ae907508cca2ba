package org.lwn.network;

/** How far a forum has come. */
public enum ForumMaturity {
    /** It is young, and needs support. */
    YOUNG,
    /** It runs itself. */
    SELF_RUNNING
}
