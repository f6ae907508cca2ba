package org.lwn.network;

/** How the meetings of several localities lie to each other. */
public enum WeekPattern {
    /** All in one week. */
    SAME_WEEK,
    /** One locality a week. */
    ONE_LOCALITY_A_WEEK
}
