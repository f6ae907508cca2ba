package org.lwn.organisation;

/** Who may come to a meeting. */
public enum MeetingAccess {
    /** Anyone. */
    ANYONE,
    /** Members only. */
    MEMBERS
}
