package org.lwn.campaign;

/** What an entry of a campaign's journal records. */
public enum JournalAct {
    /** A step was declared complete. */
    SIGNED_OFF,
    /** That was taken back. */
    TAKEN_BACK
}
