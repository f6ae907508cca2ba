package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.json.DocumentFormat;
import org.lwn.money.Budget;
import org.lwn.neighbourhood.Location;
import org.lwn.problem.InvalidValueException;

/**
 * An application for a grant at any stage of completeness. Null means not answered yet; an empty list is an answer. What
 * a person can answer wrongly (a negative amount, an end before the start) can be held, so that rules can speak of it.
 *
 * @param id the host's identifier, from 1 to 200 characters
 * @param submittedOn the day it was sent in
 * @param applicant who applies
 * @param title what the project is called; blank counts as not answered
 * @param amountRequested what is asked for
 * @param budget what the project costs and who else pays
 * @param startsOn the project's first day
 * @param endsOn the project's last day
 * @param benefit what the project does for the area
 * @param activityLocations where it takes place
 * @param priorities identifiers of the programme's priorities that it serves
 * @param reportPlan the reports that the applicant agrees to
 * @param excludedPurposes which of the purposes that are not funded it serves; empty says none
 * @param childrenTakePart whether people under 18 take part
 * @param adultsAtRiskTakePart whether adults at risk take part
 * @param declarationAccepted whether the applicant declares that the answers are true
 * @param dataNoticeAccepted whether the applicant has read and accepts how the data is used
 * @param boardConnection how the applicant is connected with the board that decides
 * @param earlierAwards what the applicant was awarded before by this funder; empty says nothing
 */
@DocumentFormat("lwn-application/1")
public record GrantApplication(
        String id,
        @Nullable LocalDate submittedOn,
        @Nullable Applicant applicant,
        @Nullable String title,
        @Nullable Money amountRequested,
        @Nullable Budget budget,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Benefit benefit,
        @Nullable List<Location> activityLocations,
        @Nullable List<String> priorities,
        @Nullable ReportPlan reportPlan,
        @Nullable List<Purpose> excludedPurposes,
        @Nullable Boolean childrenTakePart,
        @Nullable Boolean adultsAtRiskTakePart,
        @Nullable Boolean declarationAccepted,
        @Nullable Boolean dataNoticeAccepted,
        @Nullable BoardConnection boardConnection,
        @Nullable List<Award> earlierAwards) {
    private static final int LONGEST_ID = 200;

    /** @throws InvalidValueException if the identifier is blank or longer than 200 characters */
    public GrantApplication {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new InvalidValueException(
                    "id", id, "has from 1 to " + LONGEST_ID + " characters", "Give each application its own id.");
        }
        title = answered(title);
        activityLocations = copied(activityLocations);
        priorities = copied(priorities);
        excludedPurposes = copied(excludedPurposes);
        earlierAwards = copied(earlierAwards);
    }

    /** How long the project lasts in months, a month begun counting whole; null if a date is missing or out of order. */
    @DerivedFrom({"/startsOn", "/endsOn"})
    public @Nullable Integer lengthInMonths() {
        if (startsOn == null || endsOn == null || endsOn.isBefore(startsOn)) {
            return null;
        }
        return Math.toIntExact(ChronoUnit.MONTHS.between(startsOn, endsOn)) + 1;
    }

    /** What meets the cost: the amount requested and all other funding; null if unknown or in several currencies. */
    @DerivedFrom({"/amountRequested", "/budget", "/budget/otherFunding/*/amount"})
    public @Nullable Money funding() {
        return budget == null ? null : budget.fundingWith(amountRequested);
    }

    /** A text answer, with blank taken for what it is on a form: not answered. */
    static @Nullable String answered(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static <T> @Nullable List<T> copied(@Nullable List<T> list) {
        return list == null ? null : ImmutableList.copyOf(list);
    }
}
