package org.lwn.network;

/** The steps of the network building canvas (004). */
public enum CanvasStep {
    /** Connect. */
    CONNECT,
    /** Deliver together. */
    CO_DELIVER,
    /** Help the community to speak. */
    COMMUNITY_VOICE,
    /** Let those who live and work there shape vision and priorities. */
    VISION_AND_PRIORITIES,
    /** Build on what people know of the place. */
    LOCAL_KNOWLEDGE,
    /** Work across sectors. */
    CROSS_SECTOR,
    /** Let communities drive solutions. */
    COMMUNITY_SOLUTIONS,
    /** Learn by doing. */
    LEARNING_BY_DOING
}
