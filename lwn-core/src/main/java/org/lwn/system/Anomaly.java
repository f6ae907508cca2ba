package org.lwn.system;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;

/**
 * Something odd in the source, said of the value that the pointer leads to. Source: practice.
 *
 * @param at where the value stands in this document
 * @param kind what kind of thing is odd
 * @param odd what is odd, in a few words
 * @param asPrinted what the source says there; null if it is what stands here
 * @param source which source
 */
public record Anomaly(
        Pointer at, AnomalyKind kind, String odd, @Nullable String asPrinted, Source source) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Anomaly {
        InvalidValueException.requireText("odd", odd);
        InvalidValueException.requireText("asPrinted", asPrinted);
    }
}
