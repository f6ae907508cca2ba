package org.lwn.network;

/** What kind of thing a network needs. */
public enum NeedKind {
    /** More hours or hands. */
    CAPACITY,
    /** Somebody on a board. */
    GOVERNANCE,
    /** A strategy. */
    STRATEGY,
    /** Somebody's voice. */
    REPRESENTATION,
    /** Information, data or a map. */
    INFORMATION,
    /** Exercises. */
    EXERCISE
}
