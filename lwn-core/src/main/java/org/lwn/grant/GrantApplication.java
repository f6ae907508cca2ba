package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
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
    @Unit("months")
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

    /** An application that answers nothing yet, to be filled in answer by answer. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** Fills in an application. What is not answered stays null. Not for use by several threads. */
    public static final class Builder {
        private final String id;
        private @Nullable LocalDate submittedOn;
        private @Nullable Applicant applicant;
        private @Nullable String title;
        private @Nullable Money amountRequested;
        private @Nullable Budget budget;
        private @Nullable LocalDate startsOn;
        private @Nullable LocalDate endsOn;
        private @Nullable Benefit benefit;
        private @Nullable List<Location> activityLocations;
        private @Nullable List<String> priorities;
        private @Nullable ReportPlan reportPlan;
        private @Nullable List<Purpose> excludedPurposes;
        private @Nullable Boolean childrenTakePart;
        private @Nullable Boolean adultsAtRiskTakePart;
        private @Nullable Boolean declarationAccepted;
        private @Nullable Boolean dataNoticeAccepted;
        private @Nullable BoardConnection boardConnection;
        private @Nullable List<Award> earlierAwards;

        private Builder(String id) {
            this.id = id;
        }

        /** Answers the day it was sent in. */
        public Builder submittedOn(@Nullable LocalDate submittedOn) {
            this.submittedOn = submittedOn;
            return this;
        }

        /** Answers who applies. */
        public Builder applicant(@Nullable Applicant applicant) {
            this.applicant = applicant;
            return this;
        }

        /** Answers what the project is called. */
        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        /** Answers what is asked for. */
        public Builder amountRequested(@Nullable Money amountRequested) {
            this.amountRequested = amountRequested;
            return this;
        }

        /** Answers what the project costs and who else pays. */
        public Builder budget(@Nullable Budget budget) {
            this.budget = budget;
            return this;
        }

        /** Answers the project's first day. */
        public Builder startsOn(@Nullable LocalDate startsOn) {
            this.startsOn = startsOn;
            return this;
        }

        /** Answers the project's last day. */
        public Builder endsOn(@Nullable LocalDate endsOn) {
            this.endsOn = endsOn;
            return this;
        }

        /** Answers what the project does for the area. */
        public Builder benefit(@Nullable Benefit benefit) {
            this.benefit = benefit;
            return this;
        }

        /** Answers where it takes place. */
        public Builder activityLocations(@Nullable List<Location> activityLocations) {
            this.activityLocations = activityLocations;
            return this;
        }

        /** Answers identifiers of the programme's priorities that it serves. */
        public Builder priorities(@Nullable List<String> priorities) {
            this.priorities = priorities;
            return this;
        }

        /** Answers the reports that the applicant agrees to. */
        public Builder reportPlan(@Nullable ReportPlan reportPlan) {
            this.reportPlan = reportPlan;
            return this;
        }

        /** Answers which of the purposes that are not funded it serves. */
        public Builder excludedPurposes(@Nullable List<Purpose> excludedPurposes) {
            this.excludedPurposes = excludedPurposes;
            return this;
        }

        /** Answers whether people under 18 take part. */
        public Builder childrenTakePart(@Nullable Boolean childrenTakePart) {
            this.childrenTakePart = childrenTakePart;
            return this;
        }

        /** Answers whether adults at risk take part. */
        public Builder adultsAtRiskTakePart(@Nullable Boolean adultsAtRiskTakePart) {
            this.adultsAtRiskTakePart = adultsAtRiskTakePart;
            return this;
        }

        /** Answers whether the applicant declares that the answers are true. */
        public Builder declarationAccepted(@Nullable Boolean declarationAccepted) {
            this.declarationAccepted = declarationAccepted;
            return this;
        }

        /** Answers whether the applicant has read and accepts how the data is used. */
        public Builder dataNoticeAccepted(@Nullable Boolean dataNoticeAccepted) {
            this.dataNoticeAccepted = dataNoticeAccepted;
            return this;
        }

        /** Answers how the applicant is connected with the board that decides. */
        public Builder boardConnection(@Nullable BoardConnection boardConnection) {
            this.boardConnection = boardConnection;
            return this;
        }

        /** Answers what the applicant was awarded before by this funder. */
        public Builder earlierAwards(@Nullable List<Award> earlierAwards) {
            this.earlierAwards = earlierAwards;
            return this;
        }

        /**
         * The application as far as it is answered.
         *
         * @throws InvalidValueException if the identifier is blank or longer than 200 characters
         */
        public GrantApplication build() {
            return new GrantApplication(
                    id,
                    submittedOn,
                    applicant,
                    title,
                    amountRequested,
                    budget,
                    startsOn,
                    endsOn,
                    benefit,
                    activityLocations,
                    priorities,
                    reportPlan,
                    excludedPurposes,
                    childrenTakePart,
                    adultsAtRiskTakePart,
                    declarationAccepted,
                    dataNoticeAccepted,
                    boardConnection,
                    earlierAwards);
        }
    }
}
