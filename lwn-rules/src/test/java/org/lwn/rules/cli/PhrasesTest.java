package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Rhythm;
import org.lwn.provenance.RhythmUnit;
import org.lwn.provenance.Standing;

class PhrasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT|1,500",
                "ABOUT|about 1,500",
                "NEARLY|nearly 1,500",
                "AT_LEAST|1,500 or more",
                "OVER|more than 1,500"
            })
    void a_number_is_no_more_exact_than_it_was_said(Exactness exactness, String phrase) {
        assertThat(Phrases.count(new Count(1500, exactness))).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-07-20,20 July 2023",
        "week of 2022-06-06,week of 6 June 2022",
        "2023-05,May 2023",
        "2025,2025",
        "from late summer 2020,from late summer 2020",
        "from 2023-03,from March 2023"
    })
    void a_date_is_no_more_exact_than_it_was_said(String date, String phrase) {
        assertThat(Phrases.date(ReportedDate.of(date))).isEqualTo(phrase);
    }

    @Test
    void an_inferred_year_is_told_as_inferred() {
        assertThat(Phrases.date(ReportedDate.of("2023-07-05, year inferred"))).isEqualTo("5 July 2023 (year inferred)");
        assertThat(Phrases.date(ReportedDate.of("early spring 2023, year inferred")))
                .isEqualTo("early spring 2023 (year inferred)");
    }

    @ParameterizedTest
    @CsvSource({"1,st", "2,nd", "3,rd", "4,th", "11,th", "12,th", "13,th", "21,st", "112,th", "103,rd"})
    void places_have_english_endings(int number, String ending) {
        assertThat(Phrases.ordinal(number)).isEqualTo(number + ending);
    }

    @Test
    void a_rhythm_is_told_in_its_unit() {
        assertThat(Phrases.rhythm(new Rhythm(6, RhythmUnit.WEEK, Exactness.EXACT)))
                .isEqualTo("every 6 weeks");
        assertThat(Phrases.rhythm(new Rhythm(1, RhythmUnit.MONTH, Exactness.ABOUT)))
                .isEqualTo("about every month");
        assertThat(Phrases.rhythm(new Rhythm(2, RhythmUnit.YEAR, Exactness.OVER)))
                .isEqualTo("less often than every 2 years");
    }

    @Test
    void only_what_is_not_so_is_marked() {
        assertThat(Phrases.marked("a festival", Standing.ESTABLISHED)).isEqualTo("a festival");
        assertThat(Phrases.marked("a festival", Standing.INTENDED)).isEqualTo("a festival (intended)");
    }

    @Test
    void pence_are_told_where_there_are_any() {
        assertThat(Phrases.money(Money.parse("GBP 5000"))).isEqualTo("£5,000");
        assertThat(Phrases.money(Money.parse("GBP 12.50"))).isEqualTo("£12.50");
    }

    @Test
    void words_are_joined_as_in_a_sentence() {
        assertThat(Phrases.and(List.of())).isEmpty();
        assertThat(Phrases.and(List.of("a"))).isEqualTo("a");
        assertThat(Phrases.and(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Phrases.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Phrases.joined("a", null, "", "b")).isEqualTo("a, b");
    }

    @Test
    void a_share_is_told_in_percent() {
        assertThat(Phrases.percent(new BigDecimal("0.125"))).isEqualTo("12.5%");
    }
}
