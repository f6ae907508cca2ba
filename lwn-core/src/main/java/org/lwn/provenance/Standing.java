package org.lwn.provenance;

/** How far something has come: what is told apart from what is only offered, meant or guessed. */
public enum Standing {
    /** It is so, or was done. */
    ESTABLISHED,
    /** Work on it has begun and is not over. */
    IN_DEVELOPMENT,
    /** It is being looked into; nothing is settled. */
    EXPLORED,
    /** It is encouraged and supported, and nobody must. */
    ENCOURAGED,
    /** It is meant to be done. */
    INTENDED,
    /** Somebody offers it; nothing says that it was taken up. */
    OFFERED,
    /** It was put forward, among others perhaps. */
    PROPOSED,
    /** It may perhaps come, later. */
    POSSIBLE,
    /** It is missing and wanted. */
    NEEDED,
    /** It is not said, but read out of what is said. */
    INFERRED
}
