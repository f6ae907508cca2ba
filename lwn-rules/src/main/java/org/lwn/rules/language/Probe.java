package org.lwn.rules.language;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;

/**
 * Another answer, or another setting, to be tried in a case.
 *
 * @param property the property of the case in whose document it stands, such as {@code application} or {@code programme}
 * @param pointer where it stands in that document
 * @param value what to try there; null to take the answer away
 */
public record Probe(
        String property, Pointer pointer, @Nullable Object value) {}
