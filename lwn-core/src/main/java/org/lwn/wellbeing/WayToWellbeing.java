package org.lwn.wellbeing;

/** The five ways or steps to wellbeing (003 and 004). */
public enum WayToWellbeing {
    /** Connect with others. */
    CONNECT,
    /** Move. */
    BE_ACTIVE,
    /** Learn. */
    LEARN,
    /** Give to others. */
    GIVE,
    /** Take notice of the moment. */
    NOTICE
}
