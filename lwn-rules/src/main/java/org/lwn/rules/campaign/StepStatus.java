package org.lwn.rules.campaign;

/** Where a step stands. Of several that hold, it is the first. */
public enum StepStatus {
    /** It was signed off, and what it is ready or done by does not hold any more. */
    REOPENED,
    /** It is ready and nothing is missing, signed off or not. */
    DONE,
    /** It waits for other steps. What was done early counts all the same. */
    BLOCKED,
    /** There is something to show for it. */
    IN_PROGRESS,
    /** It can begin. */
    READY
}
