package org.lwn.wellbeing;

/** What an impact report tells. */
public enum ReportContent {
    /** Number and type of those who came. */
    ATTENDEES,
    /** Organisations that took part. */
    ENGAGED_ORGANISATIONS,
    /** Organisers and change-makers. */
    ORGANISERS_AND_CHANGE_MAKERS,
    /** What came of it. */
    TANGIBLE_OUTCOMES,
    /** What was learnt of the place. */
    LOCAL_INTELLIGENCE
}
