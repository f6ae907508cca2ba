package org.lwn.network;

import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Exactness;

/**
 * How many came, as it was said. Source: 004.
 *
 * @param number the number that was said, 0 or more
 * @param exactness how it is meant
 * @param of what is counted
 */
public record Attendance(int number, Exactness exactness, CountedAs of) {
    /** @throws InvalidValueException if a number is out of bounds */
    public Attendance {
        InvalidValueException.requireAtLeast("number", number, 0);
    }

    /** Exactly that many people. */
    public static Attendance people(int number) {
        return new Attendance(number, Exactness.EXACT, CountedAs.PEOPLE);
    }

    /** Whether it is clear what is counted. */
    public boolean clear() {
        return of != CountedAs.ORGANISATIONS_AND_RESIDENTS;
    }
}
