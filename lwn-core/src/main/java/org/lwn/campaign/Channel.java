package org.lwn.campaign;

/** How people are reached. */
public enum Channel {
    /** Face to face. */
    FACE_TO_FACE,
    /** Online. */
    ONLINE,
    /** By telephone. */
    TELEPHONE
}
