package org.lwn.campaign;

/** What somebody said about being contacted. */
public enum ConsentState {
    /** Yes. */
    GIVEN,
    /** No. */
    REFUSED,
    /** Yes, and then no. */
    REVOKED,
    /** Nobody wrote it down. */
    UNRECORDED
}
