package org.lwn.network;

/** What an item on an agenda is. */
public enum AgendaKind {
    /** People talk. */
    DISCUSSION,
    /** Somebody presents. */
    PRESENTATION,
    /** Something is decided. */
    DECISION,
    /** News. */
    NEWS
}
