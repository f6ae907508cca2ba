package org.lwn.problem;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** What was read cannot be used as it stands. */
    ERROR,
    /** It can be used, but very likely does not mean what was meant. */
    WARNING,
    /** It was understood; this says how. */
    NOTE;

    /** The word printed before a problem: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
