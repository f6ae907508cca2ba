package org.lwn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

class FundedProjectTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate AUGUST = LocalDate.parse("2026-08-01");

    @Test
    void what_was_spent_is_what_the_latest_report_that_says_so_says() {
        FundedProject project = project(
                report(ReportKind.END_POINT, AUGUST.plusDays(1), null),
                report(ReportKind.END_POINT, AUGUST, "GBP 900"),
                report(ReportKind.MID_POINT, MAY, "GBP 400"));

        assertThat(project.spentBy(AUGUST.plusDays(1))).isEqualTo(Money.parse("GBP 900"));
        assertThat(project.spentBy(AUGUST.minusDays(1))).isEqualTo(Money.parse("GBP 400"));
        assertThat(project.spentBy(MAY.minusDays(1))).isNull();
    }

    @Test
    void what_was_spent_in_another_currency_is_not_known() {
        assertThat(project(report(ReportKind.MID_POINT, MAY, "EUR 400")).spentBy(MAY))
                .isNull();
    }

    @Test
    void reports_of_one_day_stand_with_the_mid_point_first() {
        assertThat(project(report(ReportKind.END_POINT, MAY, null), report(ReportKind.MID_POINT, MAY, null))
                        .reportsBy(MAY))
                .extracting(Report::kind)
                .containsExactly(ReportKind.MID_POINT, ReportKind.END_POINT);
    }

    @Test
    void an_instalment_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Instalment(Money.parse("GBP 0"), MAY, null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("amount");
    }

    @Test
    void a_negative_return_is_refused() {
        assertThatThrownBy(
                        () -> new FundedProject("lantern-grants", null, null, null, null, null, Money.parse("GBP -1")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("returned");
    }

    @Test
    void a_tolerance_above_one_is_refused() {
        assertThatThrownBy(() -> new MonitoringPolicy(
                        Id.of("odd"),
                        Timeline.empty(),
                        Timeline.empty(),
                        Timeline.always(new BigDecimal("1.01"), Source.PRACTICE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("benefitTolerance");
    }

    private static FundedProject project(Report... reports) {
        Award award = new Award("lantern-7", Money.parse("GBP 1000"), MAY, null, List.of(reports));
        return new FundedProject("lantern-grants", null, null, null, award, null, null);
    }

    private static Report report(ReportKind kind, LocalDate receivedOn, @Nullable String spent) {
        return new Report(kind, receivedOn, null, spent == null ? null : Money.parse(spent), null);
    }
}
