package org.lwn.grant;

import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * What a project does for the area.
 *
 * @param statement what it does, in the applicant's words; null if not answered, and blank counts as not answered
 * @param peopleInTheArea how many people who live in the area benefit; null if not answered
 */
public record Benefit(
        @Nullable String statement,
        @Unit("people") @Nullable Integer peopleInTheArea) {

    /** @throws InvalidValueException if the number of people is negative */
    public Benefit {
        statement = GrantApplication.answered(statement);
        InvalidValueException.requireAtLeast("peopleInTheArea", peopleInTheArea, 0);
    }
}
