package org.lwn.directory;

/** What kind of thing people do together. */
public enum ActivityKind {
    /** An event. */
    EVENT,
    /** A festival. */
    FESTIVAL,
    /** A club in the holidays. */
    HOLIDAY_CLUB,
    /** A tournament. */
    TOURNAMENT,
    /** A group that meets. */
    GROUP,
    /** A place where one may be. */
    SPACE,
    /** A café. */
    CAFE,
    /** A garden. */
    GARDEN,
    /** Training. */
    TRAINING
}
