package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

/**
 * What counts for a step, counted by where it stands in the campaign's document. Source: practice.
 *
 * @param at where, such as {@code /conversations}
 * @param items how many, 1 or more
 * @param latest the last of their days; null if none of them has one
 */
public record Evidence(
        Pointer at, @Unit("entries") int items, @Nullable LocalDate latest) {
    /** @throws InvalidValueException if the number is less than 1 */
    public Evidence {
        InvalidValueException.requireAtLeast("items", items, 1);
    }
}
