package org.lwn.grant;

/** The reports that a funded project makes. */
public enum ReportKind {
    /** Half-way through. */
    MID_POINT,
    /** When it is over. */
    END_POINT
}
