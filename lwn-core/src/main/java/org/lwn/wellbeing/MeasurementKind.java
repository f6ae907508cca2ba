package org.lwn.wellbeing;

/** By what change is seen. */
public enum MeasurementKind {
    /** A ranking on several factors. */
    WELLBEING_RANKING,
    /** The five ways to wellbeing. */
    STEPS_TO_WELLBEING,
    /** Stories. */
    STORIES,
    /** Visits to a website. */
    WEBSITE_HITS,
    /** What prevention costs, against what late intervention costs. */
    COST_OF_PREVENTION,
    /** Change in how people and services work: system change. */
    CHANGE_IN_WORKING,
    /** Change for residents. */
    CHANGE_FOR_RESIDENTS
}
