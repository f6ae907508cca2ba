package org.lwn.network;

/** What people are trained in. */
public enum TrainingTopic {
    /** Community organising. */
    COMMUNITY_ORGANISING,
    /** Listening. */
    LISTENING,
    /** Data protection. */
    DATA_PROTECTION,
    /** Safeguarding. */
    SAFEGUARDING,
    /** First aid. */
    FIRST_AID,
    /** First aid for mental health. */
    MENTAL_HEALTH_FIRST_AID,
    /** Awareness of mental health. */
    MENTAL_HEALTH_AWARENESS,
    /** Resilience of communities in emergencies. */
    RESILIENCE
}
