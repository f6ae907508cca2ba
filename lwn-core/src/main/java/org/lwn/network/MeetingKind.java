package org.lwn.network;

/** What kind of meeting it is. */
public enum MeetingKind {
    /** A meeting of one locality. */
    LOCALITY,
    /** An event of all localities. */
    JOINT_EVENT,
    /** A meeting of all localities that looks back. */
    JOINT_REVIEW,
    /** A working group. */
    WORKING_GROUP,
    /** A meeting of leaders, or a round of them. */
    LEADERSHIP,
    /** A workshop of leaders. */
    LEADERSHIP_WORKSHOP
}
