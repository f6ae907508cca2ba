package org.lwn.campaign;

/** Who sits together. */
public enum ConversationForm {
    /** Two people. */
    ONE_TO_ONE,
    /** A small group. */
    SMALL_GROUP
}
