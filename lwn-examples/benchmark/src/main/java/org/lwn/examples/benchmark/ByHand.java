package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.ApplicantKind;
import org.lwn.grant.Award;
import org.lwn.grant.Benefit;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.Group;
import org.lwn.grant.ProgrammeTerms;
import org.lwn.grant.Purpose;
import org.lwn.grant.ReportKind;
import org.lwn.grant.Resident;
import org.lwn.money.Budget;
import org.lwn.money.BudgetLine;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.neighbourhood.Location;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Organisation;
import org.lwn.problem.Pointer;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.language.Effect;

/**
 * The pack {@code grant-eligibility} as a programmer writes it in plain Java, one method a rule. It gives what lwn gives,
 * message for message: which rule failed and why, and which answers the others wait for. What it cannot do is to be read,
 * changed and published by a coordinator.
 */
final class ByHand {
    private static final String PRACTICE = "practice";
    private static final String W12 = "000";

    private static final Pointer AMOUNT = Pointer.of("/amountRequested");
    private static final Pointer APPLICANT_KIND = Pointer.of("/applicant/kind");
    private static final Pointer AWARDS = Pointer.of("/earlierAwards");
    private static final Pointer BENEFIT = Pointer.of("/benefit/statement");
    private static final Pointer BUDGET = Pointer.of("/budget");
    private static final Pointer BUDGET_LINES = Pointer.of("/budget/lines");
    private static final Pointer OTHER_FUNDING = Pointer.of("/budget/otherFunding");
    private static final Pointer ENDS = Pointer.of("/endsOn");
    private static final Pointer LOCATIONS = Pointer.of("/activityLocations");
    private static final Pointer ORGANISATION = Pointer.of("/applicant/organisation");
    private static final Pointer ACCOUNT = ORGANISATION.child("bankAccount");
    private static final Pointer PRIORITIES = Pointer.of("/priorities");
    private static final Pointer REPORTS = Pointer.of("/reportPlan");
    private static final Pointer STARTS = Pointer.of("/startsOn");

    private final GrantCase grantCase;
    private final GrantApplication application;
    private final ProgrammeTerms terms;

    ByHand(GrantCase grantCase) {
        this.grantCase = grantCase;
        this.application = grantCase.application();
        this.terms = grantCase.programme();
    }

    /** What becomes of every rule, in the pack's order, with messages in English. */
    static List<RuleFate> decide(GrantCase grantCase) {
        return new ByHand(grantCase).fates();
    }

    private List<RuleFate> fates() {
        return ImmutableList.<RuleFate>builderWithExpectedSize(33)
                .add(amountMissing())
                .add(amountNotPositive())
                .add(amountInOtherCurrency())
                .add(amountBelowMinimum())
                .add(amountAboveMaximum())
                .add(benefitNotStated())
                .add(nobodyInTheAreaBenefits())
                .add(outsideTheArea())
                .add(noPriority())
                .add(unknownPriority())
                .add(reportsNotAgreed())
                .add(reportsOutOfOrder())
                .add(budgetDoesNotAddUp())
                .add(oneHeadingDominates())
                .add(endBeforeStart())
                .add(startBeforeDecision())
                .add(tooLong())
                .add(applicantNotFromTheArea())
                .add(applicantUnderAge())
                .add(declarationNotAccepted())
                .add(dataNoticeNotAccepted())
                .add(governingDocumentMissing())
                .add(tooFewUnrelatedPeople())
                .add(accountNotInItsName())
                .add(signatoriesTooFewOrRelated())
                .add(safeguardingPolicyMissing())
                .add(purposeExcluded())
                .add(tooSoonAfterTheLastAward())
                .add(reportOnAnAwardOverdue())
                .add(programmeClosed())
                .add(programmeBudgetUsedUp())
                .add(connectedWithTheBoard())
                .add(nearDuplicate())
                .build();
    }

    // What may be asked for.

    private static final HandRule AMOUNT_MISSING = HandRule.of("grant.amount.missing", Effect.MISSING, PRACTICE);

    RuleFate amountMissing() {
        return application.amountRequested() == null
                ? AMOUNT_MISSING.fails(AMOUNT, "You have not said yet how much money you ask for. Give the amount.")
                : AMOUNT_MISSING.passed();
    }

    private static final HandRule AMOUNT_NOT_POSITIVE =
            HandRule.of("grant.amount.not-positive", Effect.INELIGIBLE, PRACTICE);

    RuleFate amountNotPositive() {
        Money asked = application.amountRequested();
        if (asked == null) {
            return AMOUNT_NOT_POSITIVE.waitsFor(AMOUNT);
        }
        if (asked.isPositive()) {
            return AMOUNT_NOT_POSITIVE.passed();
        }
        return AMOUNT_NOT_POSITIVE.fails(
                AMOUNT,
                ImmutableMap.of("asked", asked),
                "You asked for " + HandWords.of(asked)
                        + ". Ask for the amount that your project needs, which is more than nothing.");
    }

    private static final HandRule AMOUNT_IN_OTHER_CURRENCY =
            HandRule.of("grant.amount.other-currency", Effect.INELIGIBLE, PRACTICE);

    RuleFate amountInOtherCurrency() {
        Money asked = application.amountRequested();
        if (asked == null) {
            return AMOUNT_IN_OTHER_CURRENCY.waitsFor(AMOUNT);
        }
        CurrencyUnit currency = terms.currency();
        if (isInProgrammesCurrency(asked)) {
            return AMOUNT_IN_OTHER_CURRENCY.passed();
        }
        return AMOUNT_IN_OTHER_CURRENCY.fails(
                AMOUNT,
                ImmutableMap.of("asked", asked, "currency", currency),
                "You asked for " + HandWords.of(asked) + ", but this programme pays in " + currency
                        + ". Ask for an amount in " + currency + ".");
    }

    private static final HandRule AMOUNT_BELOW_MINIMUM =
            HandRule.of("grant.amount.below-minimum", Effect.INELIGIBLE, W12);

    RuleFate amountBelowMinimum() {
        Money asked = application.amountRequested();
        Money least = terms.minimumAward();
        if (least == null) {
            return AMOUNT_BELOW_MINIMUM.isUnset("programme.minimumAward", grantCase.asOf());
        }
        if (asked == null) {
            return AMOUNT_BELOW_MINIMUM.waitsFor(AMOUNT);
        }
        if (!isInProgrammesCurrency(asked) || !asked.isPositive() || !asked.isLessThan(least)) {
            return AMOUNT_BELOW_MINIMUM.passed();
        }
        return AMOUNT_BELOW_MINIMUM.fails(
                AMOUNT,
                ImmutableMap.of("asked", asked, "least", least),
                "You asked for " + HandWords.of(asked) + ", and this programme awards " + HandWords.of(least)
                        + " or more. Ask for at least " + HandWords.of(least) + ".");
    }

    private static final HandRule AMOUNT_ABOVE_MAXIMUM =
            HandRule.of("grant.amount.above-maximum", Effect.INELIGIBLE, W12);

    RuleFate amountAboveMaximum() {
        Money asked = application.amountRequested();
        Money most = terms.maximumAward();
        if (most == null) {
            return AMOUNT_ABOVE_MAXIMUM.isUnset("programme.maximumAward", grantCase.asOf());
        }
        if (asked == null) {
            return AMOUNT_ABOVE_MAXIMUM.waitsFor(AMOUNT);
        }
        if (!isInProgrammesCurrency(asked) || !asked.isGreaterThan(most)) {
            return AMOUNT_ABOVE_MAXIMUM.passed();
        }
        return AMOUNT_ABOVE_MAXIMUM.fails(
                AMOUNT,
                ImmutableMap.of("asked", asked, "most", most),
                "You asked for " + HandWords.of(asked) + ", and this programme awards " + HandWords.of(most)
                        + " or less. Ask for no more than " + HandWords.of(most) + ".");
    }

    private boolean isInProgrammesCurrency(Money asked) {
        return asked.getCurrencyUnit().equals(terms.currency());
    }

    // Whom the project is for.

    private static final HandRule BENEFIT_NOT_STATED = HandRule.of("grant.benefit.not-stated", Effect.MISSING, W12);

    RuleFate benefitNotStated() {
        Benefit benefit = application.benefit();
        return benefit == null || benefit.statement() == null
                ? BENEFIT_NOT_STATED.fails(
                        BENEFIT,
                        "You have not said yet what your project does for the area. Say in a few words who benefits and how.")
                : BENEFIT_NOT_STATED.passed();
    }

    private static final HandRule NOBODY_BENEFITS =
            HandRule.of("grant.benefit.nobody-in-the-area", Effect.INELIGIBLE, PRACTICE);
    private static final Pointer PEOPLE_IN_THE_AREA = Pointer.of("/benefit/peopleInTheArea");

    RuleFate nobodyInTheAreaBenefits() {
        Integer people =
                application.benefit() == null ? null : application.benefit().peopleInTheArea();
        if (people == null) {
            return NOBODY_BENEFITS.waitsFor(PEOPLE_IN_THE_AREA);
        }
        return people == 0
                ? NOBODY_BENEFITS.fails(
                        PEOPLE_IN_THE_AREA,
                        "You said that nobody who lives in the area benefits. Plan the project so that local people do, and say how many.")
                : NOBODY_BENEFITS.passed();
    }

    private static final HandRule OUTSIDE_THE_AREA = HandRule.of("grant.area.outside", Effect.INELIGIBLE, PRACTICE);

    RuleFate outsideTheArea() {
        AreaOfBenefit area = terms.areaOfBenefit();
        if (area == null) {
            return OUTSIDE_THE_AREA.isUnset("programme.areaOfBenefit", grantCase.asOf());
        }
        Boolean inside = grantCase.activityInArea();
        if (inside == null) {
            return OUTSIDE_THE_AREA.waitsFor(placesToTell());
        }
        return inside
                ? OUTSIDE_THE_AREA.passed()
                : OUTSIDE_THE_AREA.fails(
                        LOCATIONS,
                        ImmutableMap.of("area", area.name()),
                        "None of the places that you named lies in this programme's area: " + area.name()
                                + ". Choose at least one place that does.");
    }

    private List<Pointer> placesToTell() {
        List<Location> locations = application.activityLocations();
        return locations == null
                ? ImmutableList.of(LOCATIONS)
                : elementsWithout(LOCATIONS, locations, location -> location.postcode() == null, "postcode");
    }

    private static final HandRule NO_PRIORITY = HandRule.of("grant.priority.none", Effect.MISSING, PRACTICE);

    RuleFate noPriority() {
        List<String> known = terms.priorities();
        List<String> chosen = application.priorities();
        if (known == null) {
            return NO_PRIORITY.isUnset("programme.priorities", grantCase.asOf());
        }
        if (known.isEmpty() || (chosen != null && !chosen.isEmpty())) {
            return NO_PRIORITY.passed();
        }
        return NO_PRIORITY.fails(
                PRIORITIES,
                ImmutableMap.of("priorities", known),
                "You have not said yet which of the programme's priorities your project serves. Choose one or more of: "
                        + HandWords.of(known) + ".");
    }

    private static final HandRule UNKNOWN_PRIORITY = HandRule.of("grant.priority.unknown", Effect.INELIGIBLE, PRACTICE);

    RuleFate unknownPriority() {
        List<String> known = terms.priorities();
        if (known == null) {
            return UNKNOWN_PRIORITY.isUnset("programme.priorities", grantCase.asOf());
        }
        if (known.isEmpty()) {
            return UNKNOWN_PRIORITY.passed();
        }
        List<String> unknown = grantCase.unknownPriorities();
        if (unknown == null) {
            return UNKNOWN_PRIORITY.waitsFor(PRIORITIES);
        }
        return unknown.isEmpty()
                ? UNKNOWN_PRIORITY.passed()
                : UNKNOWN_PRIORITY.fails(
                        PRIORITIES,
                        ImmutableMap.of("priorities", known, "unknown", unknown),
                        "This programme does not have the priority that you chose: " + HandWords.of(unknown)
                                + ". Choose from: " + HandWords.of(known) + ".");
    }

    // The reports that a funded project makes.

    private static final HandRule REPORTS_NOT_AGREED = HandRule.of("grant.reports.not-agreed", Effect.MISSING, W12);

    RuleFate reportsNotAgreed() {
        List<ReportKind> notAgreed = grantCase.reportsNotAgreed();
        if (notAgreed == null) {
            return REPORTS_NOT_AGREED.isUnset("programme.reportsRequired", grantCase.asOf());
        }
        return notAgreed.isEmpty()
                ? REPORTS_NOT_AGREED.passed()
                : REPORTS_NOT_AGREED.fails(
                        REPORTS,
                        ImmutableMap.of("reports", notAgreed),
                        "You have not agreed yet to report at these stages: " + HandWords.of(notAgreed)
                                + ". Name the day on which you will send each report.");
    }

    private static final HandRule REPORTS_OUT_OF_ORDER =
            HandRule.of("grant.reports.out-of-order", Effect.INELIGIBLE, PRACTICE);

    RuleFate reportsOutOfOrder() {
        LocalDate midPoint = application.reportPlan() == null
                ? null
                : application.reportPlan().midPoint();
        LocalDate endPoint = application.reportPlan() == null
                ? null
                : application.reportPlan().endPoint();
        LocalDate starts = application.startsOn();
        LocalDate ends = application.endsOn();
        boolean isOutOfOrder = isBefore(midPoint, starts)
                || isBefore(ends, midPoint)
                || isBefore(endPoint, ends)
                || isBefore(endPoint, midPoint);
        if (isOutOfOrder) {
            return REPORTS_OUT_OF_ORDER.fails(
                    REPORTS,
                    known("midPoint", midPoint, "endPoint", endPoint),
                    "The days of your reports do not fit your project. Choose a day during the project for the mid-point report, and the last day or later for the end-point report.");
        }
        ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
        if (midPoint != null && starts == null) {
            missing.add(STARTS);
        }
        if ((midPoint != null || endPoint != null) && ends == null) {
            missing.add(ENDS);
        }
        return passedOrWaiting(REPORTS_OUT_OF_ORDER, missing.build());
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    // Whether the sums are right.

    private static final HandRule BUDGET_DOES_NOT_ADD_UP =
            HandRule.of("grant.budget.does-not-add-up", Effect.INELIGIBLE, PRACTICE);

    RuleFate budgetDoesNotAddUp() {
        Budget budget = application.budget();
        Money costs = budget == null ? null : budget.total();
        Money funding = application.funding();
        boolean isWrong = (budget != null && budget.mixedOrNegative())
                || (costs != null && funding != null && !costs.equals(funding));
        if (isWrong) {
            return BUDGET_DOES_NOT_ADD_UP.fails(
                    BUDGET,
                    known("costs", costs, "funding", funding),
                    "Your budget does not add up. Its costs must be what you ask for and what others pay, taken together, in one currency and with no amount below nothing. Correct the figures.");
        }
        return passedOrWaiting(BUDGET_DOES_NOT_ADD_UP, missingOfBudget(budget, costs, funding));
    }

    private List<Pointer> missingOfBudget(@Nullable Budget budget, @Nullable Money costs, @Nullable Money funding) {
        ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
        if (costs == null) {
            missing.addAll(missingCosts(budget));
        }
        if (funding == null) {
            missing.addAll(missingFunding(budget));
        }
        return missing.build();
    }

    private List<Pointer> missingFunding(@Nullable Budget budget) {
        ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
        if (application.amountRequested() == null) {
            missing.add(AMOUNT);
        }
        if (budget == null) {
            missing.add(BUDGET);
        } else if (budget.otherFunding().isEmpty()
                || budget.otherFunding().stream().anyMatch(other -> other.amount() == null)) {
            missing.addAll(
                    elementsWithout(OTHER_FUNDING, budget.otherFunding(), other -> other.amount() == null, "amount"));
        }
        List<Pointer> found = missing.build();
        // Nothing is missing, but the currencies differ: any of the answers may be the wrong one.
        return found.isEmpty() ? ImmutableList.of(AMOUNT, BUDGET, OTHER_FUNDING) : found;
    }

    private static List<Pointer> missingCosts(@Nullable Budget budget) {
        List<BudgetLine> lines = budget == null ? ImmutableList.of() : budget.lines();
        return elementsWithout(BUDGET_LINES, lines, line -> line.cost() == null, "cost");
    }

    private static final HandRule ONE_HEADING_DOMINATES =
            HandRule.of("grant.budget.one-heading-dominates", Effect.ADVICE, PRACTICE);

    RuleFate oneHeadingDominates() {
        BigDecimal most = terms.dominantHeadingShare();
        if (most == null) {
            return ONE_HEADING_DOMINATES.isUnset("programme.dominantHeadingShare", grantCase.asOf());
        }
        BigDecimal share =
                application.budget() == null ? null : application.budget().largestShare();
        if (share == null) {
            return ONE_HEADING_DOMINATES.waitsFor(missingCosts(application.budget()));
        }
        return share.compareTo(most) <= 0
                ? ONE_HEADING_DOMINATES.passed()
                : ONE_HEADING_DOMINATES.fails(
                        BUDGET_LINES,
                        ImmutableMap.of("share", share),
                        "One heading takes " + HandWords.percent(share)
                                + " of your budget. Check that the figures are right, and be ready to explain them.");
    }

    // When the project takes place.

    private static final HandRule END_BEFORE_START =
            HandRule.of("grant.dates.end-before-start", Effect.INELIGIBLE, PRACTICE);

    RuleFate endBeforeStart() {
        LocalDate starts = application.startsOn();
        LocalDate ends = application.endsOn();
        if (starts == null || ends == null) {
            return END_BEFORE_START.waitsFor(missingDates(starts, ends));
        }
        return !ends.isBefore(starts)
                ? END_BEFORE_START.passed()
                : END_BEFORE_START.fails(
                        ENDS,
                        ImmutableMap.of("start", starts, "end", ends),
                        "Your project ends on " + HandWords.of(ends) + ", before it starts on " + HandWords.of(starts)
                                + ". Correct one of the two dates.");
    }

    private static List<Pointer> missingDates(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
        if (ends == null) {
            missing.add(ENDS);
        }
        if (starts == null) {
            missing.add(STARTS);
        }
        return missing.build();
    }

    private static final HandRule START_BEFORE_DECISION =
            HandRule.of("grant.dates.retrospective", Effect.INELIGIBLE, PRACTICE);

    RuleFate startBeforeDecision() {
        LocalDate starts = application.startsOn();
        LocalDate decision = Objects.requireNonNull(grantCase.decisionDate(), "decisionDate");
        if (starts == null) {
            return START_BEFORE_DECISION.waitsFor(STARTS);
        }
        return !starts.isBefore(decision)
                ? START_BEFORE_DECISION.passed()
                : START_BEFORE_DECISION.fails(
                        STARTS,
                        ImmutableMap.of("start", starts, "decision", decision),
                        "Your project starts on " + HandWords.of(starts)
                                + ", and a grant cannot pay for what began before the decision. Choose "
                                + HandWords.of(decision) + " or a later day to start.");
    }

    private static final HandRule TOO_LONG = HandRule.of("grant.dates.too-long", Effect.INELIGIBLE, PRACTICE);

    RuleFate tooLong() {
        Integer most = terms.maximumLengthInMonths();
        if (most == null) {
            return TOO_LONG.isUnset("programme.maximumLengthInMonths", grantCase.asOf());
        }
        LocalDate starts = application.startsOn();
        LocalDate ends = application.endsOn();
        if (starts == null || ends == null) {
            return TOO_LONG.waitsFor(missingDates(starts, ends));
        }
        Integer months = application.lengthInMonths();
        return months == null || months <= most
                ? TOO_LONG.passed()
                : TOO_LONG.fails(
                        ENDS,
                        ImmutableMap.of("most", most, "months", months),
                        "Your project takes " + HandWords.of(months)
                                + " months, and the longest that this programme pays for is " + HandWords.of(most)
                                + ". Choose an earlier last day, or apply for the first part.");
    }

    // Who may apply.

    private static final HandRule NOT_FROM_THE_AREA =
            HandRule.of("grant.applicant.not-from-the-area", Effect.INELIGIBLE, W12);

    RuleFate applicantNotFromTheArea() {
        AreaOfBenefit area = terms.areaOfBenefit();
        if (area == null) {
            return NOT_FROM_THE_AREA.isUnset("programme.areaOfBenefit", grantCase.asOf());
        }
        Boolean inside = grantCase.applicantInArea();
        if (inside == null) {
            return NOT_FROM_THE_AREA.waitsFor(ofApplicant("postcode"));
        }
        return inside
                ? NOT_FROM_THE_AREA.passed()
                : NOT_FROM_THE_AREA.fails(
                        ofApplicant("postcode"),
                        ImmutableMap.of("area", area.name()),
                        "Your postcode is outside this programme's area: " + area.name()
                                + ". Check the postcode, and if it is right, look for a programme in your own area.");
    }

    /** Where an applicant's answer stands: a group's is its organisation's. */
    private Pointer ofApplicant(String answer) {
        return (application.applicant() instanceof Group ? ORGANISATION : Pointer.of("/applicant")).child(answer);
    }

    private static final HandRule UNDER_AGE = HandRule.of("grant.applicant.under-age", Effect.INELIGIBLE, PRACTICE);
    private static final Pointer AGE = Pointer.of("/applicant/age");

    RuleFate applicantUnderAge() {
        Integer least = terms.minimumAge();
        if (least == null) {
            return UNDER_AGE.isUnset("programme.minimumAge", grantCase.asOf());
        }
        if (application.applicant() == null) {
            return UNDER_AGE.waitsFor(APPLICANT_KIND);
        }
        Resident resident = grantCase.resident();
        if (resident == null) {
            return UNDER_AGE.passed();
        }
        Integer age = resident.age();
        if (age == null) {
            return UNDER_AGE.waitsFor(AGE);
        }
        return age >= least
                ? UNDER_AGE.passed()
                : UNDER_AGE.fails(
                        AGE,
                        ImmutableMap.of("age", age, "least", least),
                        "You gave your age as " + HandWords.of(age) + ", and a person who applies must be "
                                + HandWords.of(least)
                                + " or older. Ask an adult or a group to apply for your project.");
    }

    private static final HandRule DECLARATION_NOT_ACCEPTED =
            HandRule.of("grant.applicant.declaration-not-accepted", Effect.MISSING, PRACTICE);

    RuleFate declarationNotAccepted() {
        return isTrue(application.declarationAccepted())
                ? DECLARATION_NOT_ACCEPTED.passed()
                : DECLARATION_NOT_ACCEPTED.fails(
                        Pointer.of("/declarationAccepted"),
                        "You have not declared yet that your answers are true. Check them, and then accept the declaration.");
    }

    private static final HandRule DATA_NOTICE_NOT_ACCEPTED =
            HandRule.of("grant.applicant.data-notice-not-accepted", Effect.MISSING, PRACTICE);

    RuleFate dataNoticeNotAccepted() {
        return isTrue(application.dataNoticeAccepted())
                ? DATA_NOTICE_NOT_ACCEPTED.passed()
                : DATA_NOTICE_NOT_ACCEPTED.fails(
                        Pointer.of("/dataNoticeAccepted"),
                        "You have not accepted the data notice yet. Read how your data is used, and accept the notice if you agree.");
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static boolean isFalse(@Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }

    // What a group that applies has in place.

    private static final HandRule GOVERNING_DOCUMENT_MISSING =
            HandRule.of("grant.group.governing-document-missing", Effect.MISSING, PRACTICE);

    RuleFate governingDocumentMissing() {
        if (application.applicant() == null) {
            return GOVERNING_DOCUMENT_MISSING.waitsFor(APPLICANT_KIND);
        }
        Organisation group = grantCase.organisation();
        return isResident() || (group != null && isTrue(group.governingDocument()))
                ? GOVERNING_DOCUMENT_MISSING.passed()
                : GOVERNING_DOCUMENT_MISSING.fails(
                        ORGANISATION.child("governingDocument"),
                        "Your group has not said yet that it has a constitution or other written rules. Say so if it has, or agree on simple rules first.");
    }

    private boolean isResident() {
        return application.applicant() != null && application.applicant().kind() == ApplicantKind.RESIDENT;
    }

    private static final HandRule TOO_FEW_UNRELATED =
            HandRule.of("grant.group.too-few-unrelated-people", Effect.INELIGIBLE, PRACTICE);
    private static final Pointer UNRELATED = ORGANISATION.child("committee").child("unrelatedMembers");

    RuleFate tooFewUnrelatedPeople() {
        Integer least = terms.minimumUnrelatedPeople();
        if (least == null) {
            return TOO_FEW_UNRELATED.isUnset("programme.minimumUnrelatedPeople", grantCase.asOf());
        }
        if (application.applicant() == null) {
            return TOO_FEW_UNRELATED.waitsFor(APPLICANT_KIND);
        }
        if (isResident()) {
            return TOO_FEW_UNRELATED.passed();
        }
        Organisation group = grantCase.organisation();
        Integer unrelated = group == null || group.committee() == null
                ? null
                : group.committee().unrelatedMembers();
        if (unrelated == null) {
            return TOO_FEW_UNRELATED.waitsFor(UNRELATED);
        }
        return unrelated >= least
                ? TOO_FEW_UNRELATED.passed()
                : TOO_FEW_UNRELATED.fails(
                        UNRELATED,
                        ImmutableMap.of("unrelated", unrelated, "least", least),
                        "People on your committee who are not related to or living with another: "
                                + HandWords.of(unrelated) + ". This programme asks for " + HandWords.of(least)
                                + " or more. Invite others to join.");
    }

    private static final HandRule ACCOUNT_NOT_IN_ITS_NAME =
            HandRule.of("grant.group.account-not-in-its-name", Effect.INELIGIBLE, PRACTICE);
    private static final Pointer IN_ITS_NAME = ACCOUNT.child("inOrganisationsName");

    RuleFate accountNotInItsName() {
        if (application.applicant() == null) {
            return ACCOUNT_NOT_IN_ITS_NAME.waitsFor(APPLICANT_KIND);
        }
        if (isResident()) {
            return ACCOUNT_NOT_IN_ITS_NAME.passed();
        }
        BankAccount account = bankAccount();
        if (account == null || account.inOrganisationsName() == null) {
            return ACCOUNT_NOT_IN_ITS_NAME.waitsFor(IN_ITS_NAME);
        }
        return account.inOrganisationsName()
                ? ACCOUNT_NOT_IN_ITS_NAME.passed()
                : ACCOUNT_NOT_IN_ITS_NAME.fails(
                        IN_ITS_NAME,
                        "Your group has no bank account in its own name. Open one before you apply, and ask the programme if you need help.");
    }

    private @Nullable BankAccount bankAccount() {
        Organisation group = grantCase.organisation();
        return group == null ? null : group.bankAccount();
    }

    private static final HandRule SIGNATORIES =
            HandRule.of("grant.group.signatories-too-few-or-related", Effect.INELIGIBLE, PRACTICE);

    RuleFate signatoriesTooFewOrRelated() {
        Integer least = terms.minimumSignatories();
        if (least == null) {
            return SIGNATORIES.isUnset("programme.minimumSignatories", grantCase.asOf());
        }
        if (application.applicant() == null) {
            return SIGNATORIES.waitsFor(APPLICANT_KIND);
        }
        if (isResident()) {
            return SIGNATORIES.passed();
        }
        BankAccount account = bankAccount();
        Integer signatories = account == null ? null : account.signatories();
        Boolean related = account == null ? null : account.signatoriesRelated();
        if ((signatories != null && signatories < least) || isTrue(related)) {
            return SIGNATORIES.fails(
                    ACCOUNT,
                    known("signatories", signatories, "least", least),
                    "Too few people agree to your group's payments, or some of them are related or live together. Ask your bank to require at least "
                            + HandWords.of(least) + " people who are not.");
        }
        ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
        if (signatories == null) {
            missing.add(ACCOUNT.child("signatories"));
        }
        if (related == null) {
            missing.add(ACCOUNT.child("signatoriesRelated"));
        }
        return passedOrWaiting(SIGNATORIES, missing.build());
    }

    // What keeps people safe.

    private static final HandRule POLICY_MISSING =
            HandRule.of("grant.safeguarding.policy-missing", Effect.INELIGIBLE, PRACTICE);

    RuleFate safeguardingPolicyMissing() {
        Boolean children = application.childrenTakePart();
        Boolean adults = application.adultsAtRiskTakePart();
        Boolean policy =
                application.applicant() == null ? null : application.applicant().safeguardingPolicy();
        if (isTrue(policy) || (isFalse(children) && isFalse(adults))) {
            return POLICY_MISSING.passed();
        }
        if (!isTrue(children) && !isTrue(adults)) {
            ImmutableList.Builder<Pointer> missing = ImmutableList.builder();
            if (children == null) {
                missing.add(Pointer.of("/childrenTakePart"));
            }
            if (adults == null) {
                missing.add(Pointer.of("/adultsAtRiskTakePart"));
            }
            return POLICY_MISSING.waitsFor(missing.build());
        }
        return policy == null
                ? POLICY_MISSING.waitsFor(ofApplicant("safeguardingPolicy"))
                : POLICY_MISSING.fails(
                        ofApplicant("safeguardingPolicy"),
                        "Children or adults at risk take part, so your project needs a written safeguarding policy. Write one before you apply, and ask the programme for an example.");
    }

    private static final HandRule PURPOSE_EXCLUDED = HandRule.of("grant.purpose.excluded", Effect.INELIGIBLE, PRACTICE);
    private static final Pointer PURPOSES = Pointer.of("/excludedPurposes");

    RuleFate purposeExcluded() {
        List<Purpose> excluded = terms.excludedPurposes();
        if (excluded == null) {
            return PURPOSE_EXCLUDED.isUnset("programme.excludedPurposes", grantCase.asOf());
        }
        if (excluded.isEmpty()) {
            return PURPOSE_EXCLUDED.passed();
        }
        List<Purpose> notFunded = grantCase.purposesNotFunded();
        if (notFunded == null) {
            return PURPOSE_EXCLUDED.waitsFor(PURPOSES);
        }
        return notFunded.isEmpty()
                ? PURPOSE_EXCLUDED.passed()
                : PURPOSE_EXCLUDED.fails(
                        PURPOSES,
                        ImmutableMap.of("purposes", notFunded),
                        "This programme does not pay for: " + HandWords.of(notFunded)
                                + ". Change what the money is for, or look for another funder.");
    }

    // What the applicant was awarded before.

    private static final HandRule TOO_SOON =
            HandRule.of("grant.award.too-soon-after-the-last", Effect.INELIGIBLE, PRACTICE);

    RuleFate tooSoonAfterTheLastAward() {
        Integer gap = terms.monthsBetweenAwards();
        if (gap == null) {
            return TOO_SOON.isUnset("programme.monthsBetweenAwards", grantCase.asOf());
        }
        List<Award> awards = application.earlierAwards();
        if (awards == null) {
            return TOO_SOON.waitsFor(AWARDS);
        }
        LocalDate decision = Objects.requireNonNull(grantCase.decisionDate(), "decisionDate");
        for (Award award : awards) {
            if (award.awardedOn() != null && ChronoUnit.MONTHS.between(award.awardedOn(), decision) < gap) {
                return TOO_SOON.fails(
                        AWARDS,
                        ImmutableMap.of("gap", gap),
                        "Your last award is too recent: this programme leaves " + HandWords.of(gap)
                                + " months between two awards. Wait until they have passed, and then apply again.");
            }
        }
        return awards.stream().allMatch(award -> award.awardedOn() != null)
                ? TOO_SOON.passed()
                : TOO_SOON.waitsFor(elementsWithout(AWARDS, awards, award -> award.awardedOn() == null, "awardedOn"));
    }

    private static final HandRule REPORT_OVERDUE =
            HandRule.of("grant.award.report-overdue", Effect.INELIGIBLE, PRACTICE);

    RuleFate reportOnAnAwardOverdue() {
        List<Award> awards = application.earlierAwards();
        if (awards == null) {
            return REPORT_OVERDUE.waitsFor(AWARDS);
        }
        LocalDate decision = Objects.requireNonNull(grantCase.decisionDate(), "decisionDate");
        for (Award award : awards) {
            if (isTrue(award.hasReportOverdueOn(decision))) {
                return REPORT_OVERDUE.fails(
                        AWARDS,
                        "A report on an earlier award is overdue. Send it first, and ask the programme for help if you cannot.");
            }
        }
        return awards.stream().allMatch(award -> award.reportPlan() != null)
                ? REPORT_OVERDUE.passed()
                : REPORT_OVERDUE.waitsFor(
                        elementsWithout(AWARDS, awards, award -> award.reportPlan() == null, "reportPlan"));
    }

    // Whether the programme can take the application.

    private static final HandRule PROGRAMME_CLOSED = HandRule.of("grant.programme.closed", Effect.INELIGIBLE, PRACTICE);

    RuleFate programmeClosed() {
        LocalDate opens = terms.opensOn();
        LocalDate closes = terms.closesOn();
        if (opens == null && closes == null) {
            return PROGRAMME_CLOSED.isUnset("programme.opensOn", grantCase.asOf());
        }
        LocalDate applied = Objects.requireNonNull(grantCase.appliedOn(), "appliedOn");
        return !isBefore(applied, opens) && !isBefore(closes, applied)
                ? PROGRAMME_CLOSED.passed()
                : PROGRAMME_CLOSED.fails(
                        Pointer.of("/submittedOn"),
                        ImmutableMap.<String, Object>builder()
                                .put("applied", applied)
                                .putAll(known("opens", opens, "closes", closes))
                                .buildOrThrow(),
                        "The programme does not take applications on " + HandWords.of(applied)
                                + ". Ask when it is open, and apply then.");
    }

    private static final HandRule BUDGET_USED_UP =
            HandRule.of("grant.programme.budget-used-up", Effect.INELIGIBLE, PRACTICE);

    RuleFate programmeBudgetUsedUp() {
        Money left = terms.budgetRemaining();
        if (left == null) {
            return BUDGET_USED_UP.isUnset("programme.budgetRemaining", grantCase.asOf());
        }
        Money asked = application.amountRequested();
        if (left.isPositive()) {
            if (asked == null) {
                return BUDGET_USED_UP.waitsFor(AMOUNT);
            }
            if (!isInProgrammesCurrency(asked) || !asked.isGreaterThan(left)) {
                return BUDGET_USED_UP.passed();
            }
        }
        return BUDGET_USED_UP.fails(
                AMOUNT,
                known("asked", asked, "left", left),
                "The programme has too little money left: " + HandWords.of(left)
                        + ". Ask for less if you can, or ask when it has more.");
    }

    // What a person must look at.

    private static final HandRule BOARD_MEMBER = HandRule.of("grant.conflict.board-member", Effect.REFER, PRACTICE);
    private static final Pointer BOARD_CONNECTION = Pointer.of("/boardConnection");

    RuleFate connectedWithTheBoard() {
        BoardConnection connection = application.boardConnection();
        if (connection == null) {
            return BOARD_MEMBER.waitsFor(BOARD_CONNECTION);
        }
        return connection != BoardConnection.BOARD_MEMBER && connection != BoardConnection.HOUSEHOLD_OF_BOARD_MEMBER
                ? BOARD_MEMBER.passed()
                : BOARD_MEMBER.fails(
                        BOARD_CONNECTION,
                        "Board members and people of their households may apply, but may not take part in the decision. Tell the board about your connection before it meets.");
    }

    private static final HandRule NEAR_DUPLICATE =
            HandRule.of("grant.application.near-duplicate", Effect.REFER, PRACTICE);

    RuleFate nearDuplicate() {
        BigDecimal least = terms.nearDuplicateShare();
        if (least == null) {
            return NEAR_DUPLICATE.isUnset("programme.nearDuplicateShare", grantCase.asOf());
        }
        if (grantCase.otherApplications().isEmpty()) {
            return NEAR_DUPLICATE.passed();
        }
        SharedWords words = SharedWords.of(application);
        if (words.isEmpty()) {
            return NEAR_DUPLICATE.waitsFor(ImmutableList.of(Pointer.of("/title"), BENEFIT));
        }
        return grantCase.otherApplications().stream()
                        .noneMatch(other -> words.shareWith(other).compareTo(least) >= 0)
                ? NEAR_DUPLICATE.passed()
                : NEAR_DUPLICATE.fails(
                        BENEFIT,
                        ImmutableMap.of("share", least),
                        "Another application describes its project in nearly the same words. Tell the programme whether both are for one project, and which of them counts.");
    }

    // What several rules need.

    private static RuleFate passedOrWaiting(HandRule rule, List<Pointer> missing) {
        return missing.isEmpty() ? rule.passed() : rule.waitsFor(missing);
    }

    /** The answers that elements of a list lack; the list itself if it has no element, or each has the answer. */
    private static <T> List<Pointer> elementsWithout(
            Pointer list, List<T> elements, Predicate<T> lacks, String answer) {
        List<Pointer> missing = new ArrayList<>();
        IntStream.range(0, elements.size())
                .filter(index -> lacks.test(elements.get(index)))
                .forEach(index -> missing.add(list.child(index).child(answer)));
        return missing.isEmpty() ? ImmutableList.of(list) : missing;
    }

    /** Of two values, by their names, those that are there. */
    private static ImmutableMap<String, Object> known(
            String one, @Nullable Object first, String other, @Nullable Object second) {
        ImmutableMap.Builder<String, Object> known = ImmutableMap.builder();
        if (first != null) {
            known.put(one, first);
        }
        if (second != null) {
            known.put(other, second);
        }
        return known.buildOrThrow();
    }
}
