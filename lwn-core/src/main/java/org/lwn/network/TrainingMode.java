package org.lwn.network;

/** How people come together for training. */
public enum TrainingMode {
    /** In one room. */
    IN_PERSON,
    /** Online. */
    ONLINE
}
