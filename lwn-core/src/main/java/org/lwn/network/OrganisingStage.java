package org.lwn.network;

/** The stages of organising (004). */
public enum OrganisingStage {
    /** Listen. */
    LISTEN,
    /** Connect. */
    CONNECT,
    /** Organise. */
    ORGANISE,
    /** Empower. */
    EMPOWER
}
