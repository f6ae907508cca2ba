package org.lwn.network;

/** How shared measurement is used. */
public enum LearningStep {
    /** Test. */
    TEST,
    /** Learn. */
    LEARN,
    /** Refine. */
    REFINE
}
