package org.lwn.campaign;

/** What participatory appraisal consists in (004). */
public enum AppraisalElement {
    /** People are involved. */
    INVOLVEMENT,
    /** Data is about how, not only how many. */
    QUALITATIVE_DATA,
    /** Analysis is done together. */
    SHARED_ANALYSIS,
    /** People gain power. */
    EMPOWERMENT,
    /** Action is planned. */
    ACTION_PLANNING
}
