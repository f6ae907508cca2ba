package org.lwn.rules.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lwn.grant.Award;
import org.lwn.grant.FundedProject;
import org.lwn.grant.Instalment;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.grant.Report;
import org.lwn.grant.ReportKind;
import org.lwn.grant.ReportPlan;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.cases.PackContract;
import org.lwn.rules.language.Effect;
import org.lwn.rules.monitoring.DueEntry.State;
import org.lwn.rules.monitoring.DueEntry.What;
import org.lwn.rules.packs.Packs;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

class MonitoringPackTest extends PackContract<MonitoringCase> {
    private static final CaseRules<MonitoringCase> RULES = Packs.GRANT_MONITORING.shipped();

    MonitoringPackTest() {
        super(Packs.GRANT_MONITORING.id(), RULES, PackCases.shipped(RULES), Set.of("000", "practice"));
    }

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Override
    protected Map<String, ?> parts(MonitoringCase subject) {
        return Map.of("on", subject.on(), "policy", subject.policy(), "project", subject.project());
    }

    @Override
    protected Map<String, Effect> published() {
        return ImmutableMap.<String, Effect>builder()
                .put("monitoring.use.not-followed", Effect.ADVICE)
                .put("monitoring.report.not-asked-for", Effect.ADVICE)
                .put("monitoring.report.without-day", Effect.MISSING)
                .put("monitoring.mid-point.due", Effect.ADVICE)
                .put("monitoring.mid-point.overdue", Effect.BREACH)
                .put("monitoring.end-point.due", Effect.ADVICE)
                .put("monitoring.end-point.overdue", Effect.BREACH)
                .put("monitoring.report.without-outcomes", Effect.MISSING)
                .put("monitoring.report.without-spend", Effect.MISSING)
                .put("monitoring.benefit.differs", Effect.REFER)
                .put("monitoring.spend.above-award", Effect.BREACH)
                .put("monitoring.underspend.to-return", Effect.MISSING)
                .put("monitoring.instalment.held", Effect.MISSING)
                .put("monitoring.instalment.held-overspent", Effect.MISSING)
                .put("monitoring.instalment.released", Effect.ADVICE)
                .put("monitoring.use.followed", Effect.STRENGTH)
                .put("monitoring.report.whole-and-in-time", Effect.STRENGTH)
                .put("monitoring.spend.accounted-for", Effect.STRENGTH)
                .buildOrThrow();
    }

    @Test
    void w12_follows_its_grants_as_it_says_and_what_is_not_recorded_is_waited_for() {
        NeighbourhoodSystem w12 = Systems.shipped("w12");

        List<RuleFate> fates =
                RULES.review(MonitoringCase.of(w12, day("2026-05-01")).get(0));

        assertThat(RuleFate.findings(fates)).isEmpty();
        assertThat(RuleFate.strengths(fates)).extracting(Finding::code).containsExactly("monitoring.use.followed");
        assertThat(fates.stream().filter(RuleFate.Passed.class::isInstance))
                .extracting(RuleFate::code)
                .containsExactly("monitoring.use.not-followed", "monitoring.report.not-asked-for");
        assertThat(RuleFate.waiting(fates)).isNotEmpty();
    }

    @Test
    void a_system_that_makes_no_grants_has_none_to_follow() {
        assertThat(MonitoringCase.of(Systems.shipped("brent"), day("2026-05-01")))
                .isEmpty();
    }

    @Test
    void the_calendar_has_reports_and_instalments_in_the_order_of_their_days() {
        assertThat(calendar("2026-02-01"))
                .containsExactly(
                        new DueEntry(day("2026-01-15"), What.INSTALMENT, State.DONE, pounds(600)),
                        new DueEntry(day("2026-05-01"), What.MID_POINT_REPORT, State.LATER, null),
                        new DueEntry(day("2026-05-10"), What.INSTALMENT, State.LATER, pounds(400)),
                        new DueEntry(day("2026-08-15"), What.END_POINT_REPORT, State.LATER, null));
    }

    @Test
    void the_calendar_says_what_is_near_and_what_is_past() {
        assertThat(calendar("2026-04-12"))
                .extracting(DueEntry::state)
                .contains(State.SOON)
                .doesNotContain(State.OVERDUE);
        assertThat(calendar("2026-05-02").get(1).state()).isEqualTo(State.OVERDUE);
    }

    @Test
    void the_calendar_holds_an_instalment_until_its_report_is_there() {
        assertThat(calendar("2026-05-10").get(2).state()).isEqualTo(State.HELD);
        assertThat(calendar("2026-05-10", report("MID_POINT", "2026-05-04", 400))
                        .get(2)
                        .state())
                .isEqualTo(State.DUE);
    }

    @Test
    void the_calendar_holds_an_instalment_while_more_is_spent_than_awarded() {
        assertThat(calendar("2026-05-10", report("MID_POINT", "2026-05-04", 1001))
                        .get(2)
                        .state())
                .isEqualTo(State.HELD);
    }

    @Test
    void the_calendar_has_what_is_to_be_given_back_from_the_day_of_the_last_report() {
        assertThat(calendar("2026-09-01", report("END_POINT", "2026-08-14", 900)))
                .contains(new DueEntry(day("2026-08-14"), What.RETURN, State.DUE, pounds(100)));
    }

    private static List<DueEntry> calendar(String on, Report... reports) {
        Award award = new Award(
                "lantern-7",
                pounds(1000),
                day("2026-01-10"),
                new ReportPlan(day("2026-05-01"), day("2026-08-15")),
                List.of(reports));
        List<Instalment> instalments = List.of(
                instalment(400, "2026-05-10", ReportKind.MID_POINT, null),
                instalment(600, "2026-01-15", null, "2026-01-15"));
        FundedProject project =
                new FundedProject("lantern-grants", true, List.of(ReportKind.values()), 50, award, instalments, null);
        return MonitoringCase.of(project, MonitoringPolicy.usual(), day(on)).calendar();
    }

    private static Instalment instalment(
            int amount, String dueOn, @Nullable ReportKind after, @Nullable String paidOn) {
        return new Instalment(pounds(amount), day(dueOn), after, paidOn == null ? null : day(paidOn));
    }

    private static Report report(String kind, String receivedOn, int spent) {
        return new Report(ReportKind.valueOf(kind), day(receivedOn), "a walk each month", pounds(spent), 50);
    }

    private static Money pounds(int amount) {
        return Money.parse("GBP " + amount);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
