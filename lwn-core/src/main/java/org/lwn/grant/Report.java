package org.lwn.grant;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A report on a funded project, as it came in.
 *
 * @param kind which of the planned reports it is
 * @param receivedOn the day it came in
 * @param outcomes what came of the project so far; null if the report does not say
 * @param spent what was spent so far; null if the report does not say
 * @param peopleWhoBenefited how many people in the area benefited so far; null if the report does not say
 */
public record Report(
        ReportKind kind,
        LocalDate receivedOn,
        @Nullable String outcomes,
        @Nullable Money spent,
        @Nullable Integer peopleWhoBenefited) {

    /** @throws InvalidValueException if the number of people is negative */
    public Report {
        InvalidValueException.requireAtLeast("peopleWhoBenefited", peopleWhoBenefited, 0);
    }
}
