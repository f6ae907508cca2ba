package org.lwn.provenance;

/** How exactly a date is known. */
public enum DatePrecision {
    /** To the day. */
    DAY,
    /** To the week. */
    WEEK,
    /** To the month. */
    MONTH,
    /** To a season or a part of one. */
    SEASON,
    /** To the year. */
    YEAR
}
