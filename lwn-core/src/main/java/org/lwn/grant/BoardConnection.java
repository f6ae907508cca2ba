package org.lwn.grant;

/** How the applicant is connected with the board that decides. */
public enum BoardConnection {
    /** Not at all. */
    NONE,
    /** A board member applies. */
    BOARD_MEMBER,
    /** Somebody of a board member's household applies. */
    HOUSEHOLD_OF_BOARD_MEMBER
}
