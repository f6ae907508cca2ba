package org.lwn.grant;

import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.neighbourhood.Postcode;
import org.lwn.problem.InvalidValueException;

/**
 * One person who applies. Null means not answered.
 *
 * @param reference the host's own reference for the person, never a name or a contact detail
 * @param age how old the person is on the day of applying, in whole years, from 0 to 130
 * @param postcode where the person lives
 * @param safeguardingPolicy whether there is a written safeguarding policy for the project
 */
public record Resident(
        @Nullable String reference,
        @Unit("whole years") @Nullable Integer age,
        @Nullable Postcode postcode,
        @Nullable Boolean safeguardingPolicy)
        implements Applicant {

    /** @throws InvalidValueException if the age is out of bounds */
    public Resident {
        InvalidValueException.requireBetween("age", age, 0, 130);
    }

    @Override
    public ApplicantKind kind() {
        return ApplicantKind.RESIDENT;
    }
}
