package org.lwn.wellbeing;

/** What an evaluation should be. */
public enum EvaluationQuality {
    /** Residents lead it. */
    RESIDENT_LED,
    /** It is fair to all. */
    EQUITABLE,
    /** It works against racism. */
    ANTI_RACIST
}
