package org.lwn.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.problem.InvalidValueException;

class ReportedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07-20, DAY, 2023-07-20, 2023-07-20",
        "week of 2022-06-06, WEEK, 2022-06-06, 2022-06-12",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2025, YEAR, 2025-01-01, 2025-12-31",
        "late summer 2020, SEASON, 2020-08-01, 2020-08-31",
        "early spring 2021, SEASON, 2021-03-01, 2021-03-31",
        "mid autumn 2021, SEASON, 2021-10-01, 2021-10-31",
        "winter 2023, SEASON, 2023-12-01, 2024-02-29",
    })
    void a_date_has_a_first_and_a_last_day_that_can_be_meant(
            String said, DatePrecision precision, LocalDate earliest, LocalDate latest) {
        ReportedDate date = ReportedDate.of(said);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.goesOn()).isFalse();
    }

    @Test
    void what_only_begins_then_has_no_last_day() {
        ReportedDate fromMarch = ReportedDate.of("from 2023-03");

        assertThat(fromMarch.earliest()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(fromMarch.latest()).isNull();
        assertThat(fromMarch.goesOn()).isTrue();
        assertThat(fromMarch.precision()).isEqualTo(DatePrecision.MONTH);
    }

    @Test
    void an_inferred_year_is_told_from_one_that_was_said() {
        assertThat(ReportedDate.of("2023-07-05, year inferred").yearInferred()).isTrue();
        assertThat(ReportedDate.of("2023-07-05").yearInferred()).isFalse();
    }

    @Test
    void one_date_is_before_another_only_if_they_cannot_overlap() {
        assertThat(ReportedDate.of("2022-06").before(ReportedDate.of("2022-07-01")))
                .contains(true);
        assertThat(ReportedDate.of("2022-07-01").before(ReportedDate.of("2022-06")))
                .contains(false);
        assertThat(ReportedDate.of("2022-06-05").before(ReportedDate.of("2022-06")))
                .isEmpty();
        assertThat(ReportedDate.of("2022-06-05").before(ReportedDate.of("2022-06-05")))
                .contains(false);
        assertThat(ReportedDate.of("from 2022-06").before(ReportedDate.of("2022-07")))
                .isEmpty();
        assertThat(ReportedDate.of("2022-07").before(ReportedDate.of("from 2022-06")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2023-7-5",
                "2023-02-30",
                "2023-13",
                "week of 2023-07",
                "week of 2023",
                "Late summer 2020",
                "late 2020",
                "summer",
                "0999",
                "from",
                "2023-07-05, inferred",
                "20 July 2023",
                "2023-07-20 "
            })
    void anything_else_is_refused_with_the_forms_or_the_calendar(String said) {
        assertThatThrownBy(() -> ReportedDate.of(said))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageMatching("(?s).*(Write it as|Months are).*");
    }
}
