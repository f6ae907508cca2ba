package org.lwn.network;

/** What happens at a meeting. */
public enum MeetingForm {
    /** A panel. */
    PANEL,
    /** Presentations. */
    PRESENTATIONS,
    /** Discussion. */
    DISCUSSION
}
