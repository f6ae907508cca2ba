package org.lwn.rules.grant;

/** What a programme's rules make of an application. */
public enum Outcome {
    /** No rule stands against it. */
    ELIGIBLE,
    /** A rule bars it. */
    INELIGIBLE,
    /** An answer that a rule needs is missing. */
    NEEDS_INFORMATION,
    /** A person must judge. */
    REFER
}
