package org.lwn.provenance;

import org.lwn.problem.InvalidValueException;

/**
 * A whole number as it was said, such as about 15,000. Source: 000 to 004.
 *
 * @param number the number that was said, 0 or more
 * @param exactness how it is meant
 */
public record Count(int number, Exactness exactness) {
    /** @throws InvalidValueException if a number is out of bounds */
    public Count {
        InvalidValueException.requireAtLeast("number", number, 0);
    }

    /** Exactly that many. */
    public static Count exactly(int number) {
        return new Count(number, Exactness.EXACT);
    }
}
