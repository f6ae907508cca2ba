package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * How many people are to be heard by when. Source: 004.
 *
 * @param people how many, 1 or more
 * @param from which people; null if anyone
 * @param by the last day
 */
public record Target(@Unit("people") int people, @Nullable String from, LocalDate by) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public Target {
        InvalidValueException.requireAtLeast("people", people, 1);
        InvalidValueException.requireText("from", from);
    }
}
