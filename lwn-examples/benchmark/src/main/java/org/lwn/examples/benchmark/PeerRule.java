package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Applicant;
import org.lwn.grant.Award;
import org.lwn.grant.Benefit;
import org.lwn.grant.BoardConnection;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.ProgrammeTerms;
import org.lwn.grant.ReportPlan;
import org.lwn.grant.Resident;
import org.lwn.money.Budget;
import org.lwn.organisation.BankAccount;
import org.lwn.organisation.Organisation;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;

/**
 * A rule of grant eligibility as engines are given it that take rules as Java: when it finds something, and what it then
 * tells, which is what Java by hand tells. It knows no waiting: a missing answer makes it find nothing.
 */
record PeerRule(String code, Function<ByHand, RuleFate> byHand, Predicate<GrantCase> finds) {

    /** The rules of the pack {@code grant-eligibility}, in its order. */
    static final ImmutableList<PeerRule> ALL = Stream.of(
                    new PeerRule(
                            "grant.amount.missing",
                            ByHand::amountMissing,
                            grantCase -> grantCase.application().amountRequested() == null),
                    ofAmount(
                            "grant.amount.not-positive",
                            ByHand::amountNotPositive,
                            (asked, terms) -> !asked.isPositive()),
                    ofAmount(
                            "grant.amount.other-currency",
                            ByHand::amountInOtherCurrency,
                            (asked, terms) -> !asked.getCurrencyUnit().equals(terms.currency())),
                    ofAmount(
                            "grant.amount.below-minimum",
                            ByHand::amountBelowMinimum,
                            (asked, terms) -> terms.minimumAward() != null
                                    && asked.getCurrencyUnit().equals(terms.currency())
                                    && asked.isPositive()
                                    && asked.isLessThan(terms.minimumAward())),
                    ofAmount(
                            "grant.amount.above-maximum",
                            ByHand::amountAboveMaximum,
                            (asked, terms) -> terms.maximumAward() != null
                                    && asked.getCurrencyUnit().equals(terms.currency())
                                    && asked.isGreaterThan(terms.maximumAward())),
                    new PeerRule("grant.benefit.not-stated", ByHand::benefitNotStated, PeerRule::benefitIsNotStated),
                    new PeerRule(
                            "grant.benefit.nobody-in-the-area",
                            ByHand::nobodyInTheAreaBenefits,
                            PeerRule::nobodyBenefits),
                    new PeerRule(
                            "grant.area.outside",
                            ByHand::outsideTheArea,
                            grantCase -> isFalse(grantCase.activityInArea())),
                    new PeerRule("grant.priority.none", ByHand::noPriority, PeerRule::noPriorityIsChosen),
                    new PeerRule("grant.priority.unknown", ByHand::unknownPriority, PeerRule::aPriorityIsUnknown),
                    new PeerRule(
                            "grant.reports.not-agreed",
                            ByHand::reportsNotAgreed,
                            grantCase -> !isEmpty(grantCase.reportsNotAgreed())),
                    new PeerRule(
                            "grant.reports.out-of-order", ByHand::reportsOutOfOrder, PeerRule::reportsAreOutOfOrder),
                    new PeerRule(
                            "grant.budget.does-not-add-up", ByHand::budgetDoesNotAddUp, PeerRule::budgetDoesNotAddUp),
                    new PeerRule(
                            "grant.budget.one-heading-dominates",
                            ByHand::oneHeadingDominates,
                            PeerRule::oneHeadingDominates),
                    new PeerRule(
                            "grant.dates.end-before-start",
                            ByHand::endBeforeStart,
                            grantCase -> isBefore(
                                    grantCase.application().endsOn(),
                                    grantCase.application().startsOn())),
                    new PeerRule(
                            "grant.dates.retrospective",
                            ByHand::startBeforeDecision,
                            grantCase -> isBefore(grantCase.application().startsOn(), grantCase.decisionDate())),
                    new PeerRule("grant.dates.too-long", ByHand::tooLong, PeerRule::lastsTooLong),
                    new PeerRule(
                            "grant.applicant.not-from-the-area",
                            ByHand::applicantNotFromTheArea,
                            grantCase -> isFalse(grantCase.applicantInArea())),
                    new PeerRule("grant.applicant.under-age", ByHand::applicantUnderAge, PeerRule::isUnderAge),
                    new PeerRule(
                            "grant.applicant.declaration-not-accepted",
                            ByHand::declarationNotAccepted,
                            grantCase -> !isTrue(grantCase.application().declarationAccepted())),
                    new PeerRule(
                            "grant.applicant.data-notice-not-accepted",
                            ByHand::dataNoticeNotAccepted,
                            grantCase -> !isTrue(grantCase.application().dataNoticeAccepted())),
                    new PeerRule(
                            "grant.group.governing-document-missing",
                            ByHand::governingDocumentMissing,
                            PeerRule::hasNoWrittenRules),
                    new PeerRule(
                            "grant.group.too-few-unrelated-people",
                            ByHand::tooFewUnrelatedPeople,
                            PeerRule::hasTooFewUnrelatedPeople),
                    new PeerRule(
                            "grant.group.account-not-in-its-name",
                            ByHand::accountNotInItsName,
                            PeerRule::accountIsNotInItsName),
                    new PeerRule(
                            "grant.group.signatories-too-few-or-related",
                            ByHand::signatoriesTooFewOrRelated,
                            PeerRule::signatoriesAreTooFewOrRelated),
                    new PeerRule(
                            "grant.safeguarding.policy-missing",
                            ByHand::safeguardingPolicyMissing,
                            PeerRule::lacksAPolicy),
                    new PeerRule(
                            "grant.purpose.excluded",
                            ByHand::purposeExcluded,
                            grantCase -> !isEmpty(grantCase.purposesNotFunded())),
                    new PeerRule(
                            "grant.award.too-soon-after-the-last",
                            ByHand::tooSoonAfterTheLastAward,
                            PeerRule::isTooSoon),
                    new PeerRule(
                            "grant.award.report-overdue", ByHand::reportOnAnAwardOverdue, PeerRule::aReportIsOverdue),
                    new PeerRule("grant.programme.closed", ByHand::programmeClosed, PeerRule::programmeIsClosed),
                    new PeerRule(
                            "grant.programme.budget-used-up", ByHand::programmeBudgetUsedUp, PeerRule::budgetIsUsedUp),
                    new PeerRule(
                            "grant.conflict.board-member",
                            ByHand::connectedWithTheBoard,
                            PeerRule::isConnectedWithTheBoard),
                    new PeerRule(
                            "grant.application.near-duplicate", ByHand::nearDuplicate, SharedWords::isNearDuplicate))
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableMap<String, PeerRule> BY_CODE = Maps.uniqueIndex(ALL, PeerRule::code);

    /** What the rule of that code tells of a case in which it finds something. */
    static Finding finding(String code, GrantCase grantCase) {
        return Objects.requireNonNull(BY_CODE.get(code), code).finding(grantCase);
    }

    /** What it tells of a case in which it finds something. */
    Finding finding(GrantCase grantCase) {
        return ((RuleFate.Failed) byHand.apply(new ByHand(grantCase))).finding();
    }

    private interface OfAmount {
        boolean finds(Money asked, ProgrammeTerms terms);
    }

    private static PeerRule ofAmount(String code, Function<ByHand, RuleFate> byHand, OfAmount rule) {
        return new PeerRule(code, byHand, grantCase -> {
            Money asked = grantCase.application().amountRequested();
            return asked != null && rule.finds(asked, grantCase.programme());
        });
    }

    private static boolean benefitIsNotStated(GrantCase grantCase) {
        Benefit benefit = grantCase.application().benefit();
        return benefit == null || benefit.statement() == null;
    }

    private static boolean nobodyBenefits(GrantCase grantCase) {
        Benefit benefit = grantCase.application().benefit();
        return benefit != null && benefit.peopleInTheArea() != null && benefit.peopleInTheArea() == 0;
    }

    private static boolean noPriorityIsChosen(GrantCase grantCase) {
        return !isEmpty(grantCase.programme().priorities())
                && isEmpty(grantCase.application().priorities());
    }

    private static boolean aPriorityIsUnknown(GrantCase grantCase) {
        return !isEmpty(grantCase.programme().priorities()) && !isEmpty(grantCase.unknownPriorities());
    }

    private static boolean reportsAreOutOfOrder(GrantCase grantCase) {
        GrantApplication application = grantCase.application();
        ReportPlan plan = application.reportPlan();
        return plan != null
                && (isBefore(plan.midPoint(), application.startsOn())
                        || isBefore(application.endsOn(), plan.midPoint())
                        || isBefore(plan.endPoint(), application.endsOn())
                        || isBefore(plan.endPoint(), plan.midPoint()));
    }

    private static boolean budgetDoesNotAddUp(GrantCase grantCase) {
        Budget budget = grantCase.application().budget();
        if (budget == null) {
            return false;
        }
        if (budget.mixedOrNegative()) {
            return true;
        }
        Money costs = budget.total();
        Money funding = grantCase.application().funding();
        return costs != null && funding != null && !costs.equals(funding);
    }

    private static boolean oneHeadingDominates(GrantCase grantCase) {
        Budget budget = grantCase.application().budget();
        return budget != null
                && grantCase.programme().dominantHeadingShare() != null
                && budget.largestShare() != null
                && budget.largestShare().compareTo(grantCase.programme().dominantHeadingShare()) > 0;
    }

    private static boolean lastsTooLong(GrantCase grantCase) {
        Integer months = grantCase.application().lengthInMonths();
        Integer most = grantCase.programme().maximumLengthInMonths();
        return most != null && months != null && months > most;
    }

    private static boolean isUnderAge(GrantCase grantCase) {
        Resident resident = grantCase.resident();
        return resident != null && isBelow(resident.age(), grantCase.programme().minimumAge());
    }

    private static boolean hasNoWrittenRules(GrantCase grantCase) {
        Organisation group = grantCase.organisation();
        return isGroup(grantCase) && (group == null || !isTrue(group.governingDocument()));
    }

    private static boolean isGroup(GrantCase grantCase) {
        Applicant applicant = grantCase.application().applicant();
        return applicant != null && !(applicant instanceof Resident);
    }

    private static boolean hasTooFewUnrelatedPeople(GrantCase grantCase) {
        Organisation group = grantCase.organisation();
        return group != null
                && group.committee() != null
                && isBelow(
                        group.committee().unrelatedMembers(),
                        grantCase.programme().minimumUnrelatedPeople());
    }

    private static boolean accountIsNotInItsName(GrantCase grantCase) {
        BankAccount account = account(grantCase);
        return account != null && isFalse(account.inOrganisationsName());
    }

    private static boolean signatoriesAreTooFewOrRelated(GrantCase grantCase) {
        BankAccount account = account(grantCase);
        Integer least = grantCase.programme().minimumSignatories();
        return account != null
                && least != null
                && (isBelow(account.signatories(), least) || isTrue(account.signatoriesRelated()));
    }

    private static @Nullable BankAccount account(GrantCase grantCase) {
        Organisation group = grantCase.organisation();
        return group == null ? null : group.bankAccount();
    }

    private static boolean lacksAPolicy(GrantCase grantCase) {
        GrantApplication application = grantCase.application();
        return application.applicant() != null
                && (isTrue(application.childrenTakePart()) || isTrue(application.adultsAtRiskTakePart()))
                && isFalse(application.applicant().safeguardingPolicy());
    }

    private static boolean isTooSoon(GrantCase grantCase) {
        Integer gap = grantCase.programme().monthsBetweenAwards();
        LocalDate decision = grantCase.decisionDate();
        List<Award> awards = grantCase.application().earlierAwards();
        return gap != null
                && decision != null
                && awards != null
                && awards.stream()
                        .anyMatch(award -> award.awardedOn() != null
                                && ChronoUnit.MONTHS.between(award.awardedOn(), decision) < gap);
    }

    private static boolean aReportIsOverdue(GrantCase grantCase) {
        LocalDate decision = grantCase.decisionDate();
        List<Award> awards = grantCase.application().earlierAwards();
        return awards != null
                && decision != null
                && awards.stream().anyMatch(award -> isTrue(award.hasReportOverdueOn(decision)));
    }

    private static boolean programmeIsClosed(GrantCase grantCase) {
        LocalDate applied = grantCase.appliedOn();
        return isBefore(applied, grantCase.programme().opensOn())
                || isBefore(grantCase.programme().closesOn(), applied);
    }

    private static boolean budgetIsUsedUp(GrantCase grantCase) {
        Money left = grantCase.programme().budgetRemaining();
        Money asked = grantCase.application().amountRequested();
        return left != null
                && (!left.isPositive() || (asked != null && asked.isSameCurrency(left) && asked.isGreaterThan(left)));
    }

    private static boolean isConnectedWithTheBoard(GrantCase grantCase) {
        BoardConnection connection = grantCase.application().boardConnection();
        return connection == BoardConnection.BOARD_MEMBER || connection == BoardConnection.HOUSEHOLD_OF_BOARD_MEMBER;
    }

    private static boolean isTrue(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    private static boolean isFalse(@Nullable Boolean answer) {
        return Boolean.FALSE.equals(answer);
    }

    private static boolean isEmpty(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static boolean isBelow(@Nullable Integer number, @Nullable Integer least) {
        return number != null && least != null && number < least;
    }
}
