package org.lwn.campaign;

/** What action planning settles (004). */
public enum PlanElement {
    /** Who does what by when. */
    WHO_WHAT_BY_WHEN,
    /** How people are mobilised around each issue. */
    MOBILISATION,
    /** What resources it takes. */
    RESOURCES,
    /** When and where the Local Action Group meets next. */
    NEXT_MEETING,
    /** Who writes and circulates the notes, at each meeting of the group. */
    NOTE_WRITER
}
