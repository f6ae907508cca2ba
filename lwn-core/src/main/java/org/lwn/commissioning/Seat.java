package org.lwn.commissioning;

import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * Seats on a board. Source: 003.
 *
 * @param sector whose they are
 * @param number how many, 1 or more; null if not said
 */
public record Seat(Sector sector, @Nullable Integer number) {
    /** @throws InvalidValueException if a number is out of bounds */
    public Seat {
        InvalidValueException.requireAtLeast("number", number, 1);
    }
}
