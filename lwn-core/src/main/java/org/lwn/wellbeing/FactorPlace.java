package org.lwn.wellbeing;

import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * How many people put a factor in one place of a ranking. It says how many, never who. Source: factors 004; the count practice.
 *
 * @param factor the factor
 * @param place the place, from 1 for the first to 10
 * @param people how many people put it there, 1 or more
 */
public record FactorPlace(
        WellbeingFactor factor, int place, @Unit("people") int people) {
    /** @throws InvalidValueException if a number is out of bounds */
    public FactorPlace {
        InvalidValueException.requireBetween("place", place, 1, WellbeingFactor.values().length);
        InvalidValueException.requireAtLeast("people", people, 1);
    }
}
