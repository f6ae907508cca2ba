package org.lwn.commissioning;

/** What stands in the way of neighbourhood commissioning (003). */
public enum ObstacleKind {
    /** Little is known of the voluntary sector. */
    LITTLE_KNOWLEDGE,
    /** There is little dialogue. */
    LITTLE_DIALOGUE,
    /** Large areas are commissioned in one block. */
    LARGE_FOOTPRINT,
    /** There are fewer resources. */
    FEWER_RESOURCES,
    /** Deadlines are tight. */
    TIGHT_DEADLINES
}
