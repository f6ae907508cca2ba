package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.grant;
import static org.lwn.standard.giving360.Packages.grantWith;
import static org.lwn.standard.giving360.Packages.problemsWith;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAGroup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-31",
                "2024-03-31T00:00:00Z",
                "2024-03-31T23:59:59.999+13:00",
                "2024-03-31T00:30:00-05:00",
                "2024-03-31T09:00",
                "2024-03-31t09:00:00z",
                "2024-03-31 09:00:00",
            })
    void an_iso_date_or_date_time_is_the_day_as_it_is_written(String written) {
        assertThat(grantWith("/awardDate", "\"" + written + "\"").awardDate()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(problemsWith("/awardDate", "\"" + written + "\"")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    27/09/2013          | Write it as 2013-09-27.
                    09/27/2013          | Write it as 2013-09-27.
                    27.9.2013           | Write it as 2013-09-27.
                    05/05/2013          | Write it as 2013-05-05.
                    2013/09/27          | Write it as 2013-09-27.
                    05/09/2013          | Write it as 2013-09-05 or as 2013-05-09, whichever is meant.
                    31/02/2013          | Write it as yyyy-MM-dd, such as 2024-03-31.
                    27/09/13            | Write it as yyyy-MM-dd, such as 2024-03-31.
                    27 September 2013   | Write it as yyyy-MM-dd, such as 2024-03-31.
                    2013-09             | Write it as yyyy-MM-dd, such as 2024-03-31.
                    2013                | Write it as yyyy-MM-dd, such as 2024-03-31.
                    2013-02-29          | Write it as yyyy-MM-dd, such as 2024-03-31.
                    2013-09-27T25:00:00 | Write it as yyyy-MM-dd, such as 2024-03-31.
                    +12013-09-27        | Write it as yyyy-MM-dd, such as 2024-03-31.
                    """)
    void any_other_award_date_is_not_read_and_the_remedy_names_it_in_iso_if_it_can_only_be_one(
            String written, String remedy) {
        assertThat(grantWith("/awardDate", "\"" + written + "\"").awardDate()).isNull();
        assertThat(problemsWith("/awardDate", "\"" + written + "\""))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.remedy()).isEqualTo(remedy);
                    assertThat(problem.sentence())
                            .isEqualTo("awardDate is '" + written + "', which is no day written as yyyy-MM-dd:"
                                    + " the grant will be decided without its date rules.");
                });
    }

    @Test
    void planned_dates_are_read_like_award_dates() {
        ObjectNode grant = set(toAGroup(), "/plannedDates/0/startDate", "\"2024-05-01T00:00:00+00:00\"");

        assertThat(grant(grant).application().startsOn()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(grantWith("/plannedDates/0/endDate", "\"31/10/2024\"")
                        .application()
                        .endsOn())
                .isNull();
    }

    @Test
    void a_month_or_year_which_the_standard_allows_for_planned_dates_gives_no_day() {
        assertThat(grantWith("/plannedDates/0/startDate", "\"2024-05\"")
                        .application()
                        .startsOn())
                .isNull();
        assertThat(grantWith("/plannedDates/0/startDate", "\"2024\"")
                        .application()
                        .startsOn())
                .isNull();
    }

    @Test
    void an_end_before_the_start_is_kept() {
        PublishedGrant grant = grantWith("/plannedDates/0/endDate", "\"2023-01-01\"");

        assertThat(grant.application().endsOn()).isBefore(grant.application().startsOn());
        assertThat(problemsWith("/plannedDates/0/endDate", "\"2023-01-01\"")).isEmpty();
    }

    @Test
    void of_several_planned_periods_the_first_is_read_with_a_note() {
        ObjectNode grant = set(
                toAGroup(),
                "/plannedDates",
                "[ { \"startDate\": \"2024-05-01\" }, { \"startDate\": \"2025-05-01\" } ]");

        assertThat(grant(grant).application().startsOn()).isEqualTo(LocalDate.of(2024, 5, 1));
        assertThat(read(grant).problems())
                .map(Packages::line)
                .containsExactly("note giving360.only-first-read /grants/0/plannedDates/1");
    }

    @Test
    void without_planned_dates_there_is_no_start_and_no_end() {
        for (String none : new String[] {"absent", "[]", "[ {} ]"}) {
            assertThat(grantWith("/plannedDates", none).application().startsOn())
                    .isNull();
            assertThat(grantWith("/plannedDates", none).application().endsOn()).isNull();
            assertThat(problemsWith("/plannedDates", none)).isEmpty();
        }
    }
}
