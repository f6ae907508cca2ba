package org.lwn.network;

/** The four conditions of collective success (004). */
public enum ConditionKind {
    /** All want the same change. */
    COMMON_AGENDA,
    /** All measure by the same few indicators. */
    SHARED_MEASUREMENT,
    /** Each does what it does best, and it fits together. */
    REINFORCING_ACTIVITIES,
    /** All keep talking. */
    CONTINUOUS_COMMUNICATION
}
