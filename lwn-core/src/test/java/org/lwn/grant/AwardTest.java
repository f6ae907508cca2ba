package org.lwn.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwardTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final ReportPlan END_ONLY = new ReportPlan(null, DUE);

    @Test
    void aReportIsNotOverdueOnTheDayItIsDue() {
        assertThat(award(END_ONLY).hasReportOverdueOn(DUE)).isFalse();
    }

    @Test
    void aReportIsOverdueOnTheDayAfter() {
        assertThat(award(END_ONLY).hasReportOverdueOn(DUE.plusDays(1))).isTrue();
    }

    @Test
    void aReportThatCameInIsNotOverdue() {
        assertThat(award(END_ONLY, end(DUE.plusDays(1))).hasReportOverdueOn(DUE.plusDays(1)))
                .isFalse();
    }

    @Test
    void aReportThatComesInLaterIsOverdueUntilThen() {
        assertThat(award(END_ONLY, end(DUE.plusDays(2))).hasReportOverdueOn(DUE.plusDays(1)))
                .isTrue();
    }

    @Test
    void aReportOfTheOtherKindDoesNotStandInForIt() {
        Report midPoint = new Report(ReportKind.MID_POINT, DUE, null, null, null);

        assertThat(award(END_ONLY, midPoint).hasReportOverdueOn(DUE.plusDays(1)))
                .isTrue();
    }

    @Test
    void eitherOfTwoReportsCanBeOverdue() {
        ReportPlan both = new ReportPlan(DUE.minusMonths(3), DUE);

        assertThat(award(both, end(DUE)).hasReportOverdueOn(DUE)).isTrue();
    }

    @Test
    void whereNoReportWasAgreedNoneIsOverdue() {
        assertThat(award(new ReportPlan(null, null)).hasReportOverdueOn(DUE)).isFalse();
    }

    @Test
    void withoutAPlanItIsNotKnown() {
        assertThat(award(null).hasReportOverdueOn(DUE)).isNull();
    }

    @Test
    void aReportCannotSpeakOfFewerThanNoPeople() {
        assertThatThrownBy(() -> new Report(ReportKind.END_POINT, DUE, null, null, -1))
                .hasMessageContaining("peopleWhoBenefited is -1");
    }

    private static Award award(@Nullable ReportPlan plan, Report... reports) {
        return new Award(null, null, null, plan, List.of(reports));
    }

    private static Report end(LocalDate receivedOn) {
        return new Report(ReportKind.END_POINT, receivedOn, null, null, null);
    }
}
