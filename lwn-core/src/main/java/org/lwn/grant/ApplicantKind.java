package org.lwn.grant;

/** Who applies. */
public enum ApplicantKind {
    /** One person who lives in the area. */
    RESIDENT,
    /** A group or organisation. */
    GROUP
}
