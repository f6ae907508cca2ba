package org.lwn.wellbeing;

/** What research is used for. */
public enum ResearchUse {
    /** Planning. */
    PLANNING,
    /** Evaluation. */
    EVALUATION
}
