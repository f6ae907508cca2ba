package org.lwn.grant;

/** Purposes that programmes commonly do not fund. */
public enum Purpose {
    /** To support or oppose a political party. */
    PARTY_POLITICAL,
    /** Worship and nothing besides. */
    WORSHIP_ONLY,
    /** Somebody's private profit. */
    PRIVATE_PROFIT,
    /** What a public body must by law provide. */
    STATUTORY_DUTY
}
