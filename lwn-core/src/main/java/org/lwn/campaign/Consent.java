package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * Consent to be contacted. Source: practice.
 *
 * @param state what was said
 * @param on the day it was last said; null if not recorded
 */
public record Consent(ConsentState state, @Nullable LocalDate on) {
    /** @throws InvalidValueException if the day is missing although an answer was recorded */
    public Consent {
        if (state != ConsentState.UNRECORDED && on == null) {
            throw new InvalidValueException(
                    "on",
                    null,
                    "is the day on which consent was " + state,
                    "Give the day, or UNRECORDED as the state.");
        }
    }

    /** What held on the day, of somebody who was asked first on {@code asked}; what has no day has always held. */
    Consent asOf(LocalDate day, LocalDate asked) {
        if (on == null || !on.isAfter(day)) {
            return this;
        }
        return state == ConsentState.REVOKED
                ? new Consent(ConsentState.GIVEN, asked)
                : new Consent(ConsentState.UNRECORDED, null);
    }
}
