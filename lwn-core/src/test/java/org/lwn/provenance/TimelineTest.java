package org.lwn.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.problem.InvalidValueException;

class TimelineTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void anEmptyTimelineHoldsNothingOnAnyDay() {
        assertThat(Timeline.<Integer>empty().on(APRIL)).isNull();
        assertThat(Timeline.<Integer>empty().entryOn(APRIL)).isEmpty();
    }

    @Test
    void aValueThatAlwaysHeldHoldsOnEveryDay() {
        Timeline<Integer> always = Timeline.always(5, Source.PRACTICE);

        assertThat(always.on(LocalDate.MIN)).isEqualTo(5);
        assertThat(always.on(LocalDate.MAX)).isEqualTo(5);
    }

    @Test
    void nothingHoldsBeforeTheFirstDay() {
        assertThat(timeline(value(1, APRIL)).on(APRIL.minusDays(1))).isNull();
    }

    @Test
    void aValueHoldsFromItsOwnDay() {
        assertThat(timeline(value(1, APRIL), value(2, MAY)).on(APRIL)).isEqualTo(1);
        assertThat(timeline(value(1, APRIL), value(2, MAY)).on(MAY)).isEqualTo(2);
    }

    @Test
    void aValueHoldsUntilTheDayBeforeTheNext() {
        assertThat(timeline(value(1, APRIL), value(2, MAY)).on(MAY.minusDays(1)))
                .isEqualTo(1);
    }

    @Test
    void theLastValueHoldsForEver() {
        assertThat(timeline(value(1, null), value(2, MAY)).on(MAY.plusYears(500)))
                .isEqualTo(2);
    }

    @Test
    void theEntryOfADayHasItsSource() {
        assertThat(timeline(value(1, null), value(2, MAY)).entryOn(MAY)).contains(value(2, MAY));
    }

    @Test
    void twoValuesOfOneDayAreRefused() {
        assertThatThrownBy(() -> timeline(value(1, APRIL), value(2, APRIL)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is after 2026-04-01");
    }

    @Test
    void aValueOfAnEarlierDayIsRefused() {
        assertThatThrownBy(() -> timeline(value(1, MAY), value(2, APRIL)))
                .hasMessageContaining("in the order of their days");
    }

    @Test
    void aSecondValueWithoutADayIsRefused() {
        assertThatThrownBy(() -> timeline(value(1, APRIL), value(2, null))).hasMessageContaining("from is missing");
        assertThatThrownBy(() -> timeline(value(1, null), value(2, null)))
                .hasMessageContaining("only the first value may hold without one");
    }

    @Test
    void laterChangesOfTheListDoNotReachTheTimeline() {
        List<DatedValue<Integer>> values = new ArrayList<>(List.of(value(1, null)));
        Timeline<Integer> timeline = new Timeline<>(values);
        values.clear();

        assertThat(timeline.values()).hasSize(1);
    }

    private static Timeline<Integer> timeline(DatedValue<Integer> only) {
        return new Timeline<>(List.of(only));
    }

    private static Timeline<Integer> timeline(DatedValue<Integer> first, DatedValue<Integer> second) {
        return new Timeline<>(List.of(first, second));
    }

    private static DatedValue<Integer> value(int value, @Nullable LocalDate from) {
        return new DatedValue<>(value, from, Source.PRACTICE);
    }
}
