package org.lwn.rules.monitoring;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.grant.FundedProject;
import org.lwn.grant.Instalment;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.grant.MonitoringTerms;
import org.lwn.grant.Report;
import org.lwn.grant.ReportKind;
import org.lwn.grant.ReportPlan;
import org.lwn.json.DerivedFrom;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;
import org.lwn.rules.monitoring.DueEntry.State;
import org.lwn.rules.monitoring.DueEntry.What;
import org.lwn.system.NeighbourhoodSystem;

/**
 * One funded project as it stood at the end of a day: the fact that the rules of monitoring speak of. What is dated later
 * does not count. Without an award nothing about reports and money is known. Immutable.
 */
public final class MonitoringCase {
    /** So many decimals that no rounding turns a share of people into another. */
    private static final int DECIMALS = 12;

    private final FundedProject project;
    private final MonitoringTerms terms;
    private final LocalDate on;

    private MonitoringCase(FundedProject project, MonitoringTerms terms, LocalDate on) {
        this.project = project;
        this.terms = terms;
        this.on = on;
    }

    /** The project as it stood on the day, with the thresholds that held on it. */
    public static MonitoringCase of(FundedProject project, MonitoringPolicy policy, LocalDate on) {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new MonitoringCase(project, policy.on(on), on);
    }

    /**
     * What a system says of following its grants, a case for each of its grant schemes, by the usual thresholds. A system
     * records no awards, so that rules about them wait for one.
     */
    public static List<MonitoringCase> of(NeighbourhoodSystem system, LocalDate on) {
        return system.grants().stream()
                .map(scheme -> of(
                        new FundedProject(
                                scheme.programme(),
                                scheme.useIsMonitored(),
                                scheme.reports().isEmpty() ? null : scheme.reports(),
                                null,
                                null,
                                null,
                                null),
                        MonitoringPolicy.usual(),
                        on))
                .collect(ImmutableList.toImmutableList());
    }

    /** The project. */
    @Answers
    public FundedProject project() {
        return project;
    }

    /** The policy's thresholds in force on the day. */
    @Settings
    public MonitoringTerms policy() {
        return terms;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** Reports that the policy has a funder ask for, and this one does not; null if it is not said what is asked for. */
    @DerivedFrom("/reportsRequired")
    public @Nullable List<ReportKind> reportsNotAskedFor() {
        List<ReportKind> required = project.reportsRequired();
        return required == null || terms.reports() == null
                ? null
                : only(terms.reports(), kind -> !required.contains(kind));
    }

    /** Reports that the funder asks for and that have no day; null if there is no award or no report is asked for. */
    @DerivedFrom("/award/reportPlan")
    public @Nullable List<ReportKind> reportsWithoutDay() {
        return project.award() == null || project.reportsRequired() == null
                ? null
                : only(project.reportsRequired(), kind -> dueOn(kind) == null);
    }

    /** Reports whose day is near and that have not come in; null if no report has a day. */
    @DerivedFrom("/award/reportPlan")
    public @Nullable List<ReportKind> reportsDue() {
        return planned(State.SOON);
    }

    /** Reports whose day is past and that have not come in; null if no report has a day. */
    @DerivedFrom("/award/reportPlan")
    public @Nullable List<ReportKind> reportsOverdue() {
        return planned(State.OVERDUE);
    }

    /** Reports that came in without a word of what came of the project; null if there is no award. */
    @DerivedFrom("/award/reports")
    public @Nullable List<ReportKind> reportsWithoutOutcomes() {
        return received(report -> !saysOutcomes(report));
    }

    /** Reports that came in without what was spent, in the award's currency; null if there is no award. */
    @DerivedFrom("/award/reports")
    public @Nullable List<ReportKind> reportsWithoutSpend() {
        return received(report -> !saysSpend(report));
    }

    /** Reports that came in by their day, and say what came of the project and what was spent; null if there is no award. */
    @DerivedFrom("/award/reports")
    public @Nullable List<ReportKind> reportsWholeAndInTime() {
        List<ReportKind> whole = received(report -> saysOutcomes(report) && saysSpend(report));
        return whole == null ? null : only(whole, this::isInTime);
    }

    private boolean isInTime(ReportKind kind) {
        LocalDate due = dueOn(kind);
        Report report = latest(kind);
        return due != null && report != null && !report.receivedOn().isAfter(due);
    }

    /** What was spent by the latest report that says so in the award's currency; null if none does. */
    @DerivedFrom("/award/reports")
    public @Nullable Money spent() {
        return project.spentBy(on);
    }

    /** Whether a report says that more was spent than awarded; null if there is no award or its amount is not known. */
    @DerivedFrom("/award/amount")
    public @Nullable Boolean isOverspent() {
        Money awarded = awarded();
        return awarded == null ? null : spent() != null && spent().isGreaterThan(awarded);
    }

    /** What of the award was neither spent by the end-point report nor given back; null before that report, or if it does not say. */
    @DerivedFrom("/award/reports")
    public @Nullable Money leftOver() {
        Money awarded = awarded();
        Report end = endPoint();
        if (awarded == null
                || end == null
                || end.spent() == null
                || !end.spent().isSameCurrency(awarded)) {
            return null;
        }
        Money left = awarded.minus(end.spent());
        Money returned = project.returned();
        return returned == null || !returned.isSameCurrency(left) ? left : left.minus(returned);
    }

    /** Whether the end-point report has come in; null if there is no award. */
    @DerivedFrom("/award/reports")
    public @Nullable Boolean isReportedToTheEnd() {
        return project.award() == null ? null : endPoint() != null;
    }

    /** How many people benefited by the end-point report; null before it, or if it does not say. */
    @DerivedFrom("/award/reports")
    @Unit("people")
    public @Nullable Integer peopleReported() {
        Report end = endPoint();
        return end == null ? null : end.peopleWhoBenefited();
    }

    /** By what share of the promise the number of people who benefited differs from it; null if either is not known. */
    @DerivedFrom({"/peoplePromised", "/award/reports"})
    @Unit(Unit.SHARE)
    public @Nullable BigDecimal benefitDifference() {
        Integer promised = project.peoplePromised();
        Integer reported = peopleReported();
        if (promised == null || reported == null) {
            return null;
        }
        long difference = Math.abs((long) promised - reported);
        return BigDecimal.valueOf(difference)
                .divide(BigDecimal.valueOf(Math.max(promised, 1)), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The first instalment that is not paid; null if all are, or if it is not said how the award is paid. */
    @DerivedFrom("/instalments")
    public @Nullable Instalment nextInstalment() {
        return unpaid().findFirst().orElse(null);
    }

    /** Whether the day of the next instalment has come; null if it is not said how the award is paid. */
    @DerivedFrom("/instalments")
    public @Nullable Boolean isInstalmentDue() {
        return project.instalments() == null
                ? null
                : nextInstalment() != null && !nextInstalment().dueOn().isAfter(on);
    }

    /**
     * Reports that hold the next instalment: those overdue, those that came in without outcomes or spending, and the one it
     * waits for. Null if there is no award.
     */
    @DerivedFrom("/award/reports")
    public @Nullable List<ReportKind> reportsThatHold() {
        if (project.award() == null) {
            return null;
        }
        Instalment next = nextInstalment();
        return only(
                ImmutableList.copyOf(ReportKind.values()),
                kind -> state(kind) == State.OVERDUE
                        || (next != null && next.after() == kind && latest(kind) == null)
                        || orNone(reportsWithoutOutcomes()).contains(kind)
                        || orNone(reportsWithoutSpend()).contains(kind));
    }

    /** Whether the next instalment may be paid: its day has come and neither reports nor spending hold it. */
    boolean isReleased() {
        return Objects.equals(isInstalmentDue(), true)
                && reportsThatHold() != null
                && reportsThatHold().isEmpty()
                && Objects.equals(isOverspent(), false);
    }

    /** Everything that was, is or will be due, in the order of its days. Empty if nothing is agreed. */
    public List<DueEntry> calendar() {
        Stream<DueEntry> reports = Stream.of(ReportKind.values())
                .filter(kind -> dueOn(kind) != null)
                .map(kind -> new DueEntry(
                        Objects.requireNonNull(dueOn(kind)),
                        kind == ReportKind.MID_POINT ? What.MID_POINT_REPORT : What.END_POINT_REPORT,
                        state(kind),
                        null));
        Stream<DueEntry> instalments = orNone(project.instalments()).stream()
                .map(part -> new DueEntry(part.dueOn(), What.INSTALMENT, state(part), part.amount()));
        Stream<DueEntry> toReturn = Optional.ofNullable(leftOver()).filter(Money::isPositive).stream()
                .map(left ->
                        new DueEntry(Objects.requireNonNull(endPoint()).receivedOn(), What.RETURN, State.DUE, left));
        return Stream.of(reports, instalments, toReturn)
                .flatMap(entries -> entries)
                .sorted(Comparator.comparing(DueEntry::on).thenComparing(DueEntry::what))
                .collect(ImmutableList.toImmutableList());
    }

    private State state(ReportKind kind) {
        LocalDate due = dueOn(kind);
        if (latest(kind) != null) {
            return State.DONE;
        }
        if (due == null) {
            return State.LATER;
        }
        return due.isBefore(on) ? State.OVERDUE : soonOrLater(due);
    }

    private State state(Instalment part) {
        if (part.isPaidOn(on)) {
            return State.DONE;
        }
        if (part.dueOn().isAfter(on)) {
            return soonOrLater(part.dueOn());
        }
        return part.equals(nextInstalment()) && isReleased() ? State.DUE : State.HELD;
    }

    private State soonOrLater(LocalDate day) {
        Integer days = terms.remindDays();
        return days != null && !on.isBefore(day.minusDays(days)) ? State.SOON : State.LATER;
    }

    private @Nullable List<ReportKind> planned(State state) {
        return Stream.of(ReportKind.values()).allMatch(kind -> dueOn(kind) == null)
                ? null
                : only(ImmutableList.copyOf(ReportKind.values()), kind -> state(kind) == state);
    }

    /** The kinds of report of which the latest that came in is as said. */
    private @Nullable List<ReportKind> received(Predicate<Report> as) {
        return project.award() == null
                ? null
                : only(
                        ImmutableList.copyOf(ReportKind.values()),
                        kind -> latest(kind) != null && as.test(latest(kind)));
    }

    private static boolean saysOutcomes(Report report) {
        return report.outcomes() != null && !report.outcomes().isBlank();
    }

    private boolean saysSpend(Report report) {
        return report.spent() != null && (awarded() == null || report.spent().isSameCurrency(awarded()));
    }

    private @Nullable Money awarded() {
        return project.award() == null ? null : project.award().amount();
    }

    private @Nullable LocalDate dueOn(ReportKind kind) {
        ReportPlan plan = project.award() == null ? null : project.award().reportPlan();
        return plan == null ? null : plan.dueOn(kind);
    }

    private @Nullable Report endPoint() {
        return latest(ReportKind.END_POINT);
    }

    private @Nullable Report latest(ReportKind kind) {
        return project.reportsBy(on).stream()
                .filter(report -> report.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Stream<Instalment> unpaid() {
        return orNone(project.instalments()).stream()
                .filter(part -> !part.isPaidOn(on))
                .sorted(Comparator.comparing(Instalment::dueOn));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? ImmutableList.of() : list;
    }

    private static ImmutableList<ReportKind> only(List<ReportKind> kinds, Predicate<ReportKind> which) {
        return kinds.stream().filter(which).collect(ImmutableList.toImmutableList());
    }
}
