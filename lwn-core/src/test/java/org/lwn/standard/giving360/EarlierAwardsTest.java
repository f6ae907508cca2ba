package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.award;
import static org.lwn.standard.giving360.Packages.json;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAResident;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lwn.grant.Award;
import org.lwn.json.Reading;

class EarlierAwardsTest {
    private static final String GROWERS = "360G-w12-growers";
    private static final String SINGERS = "360G-w12-singers";

    @Test
    void the_awards_to_the_same_recipient_before_the_day_come_oldest_first() {
        assertThat(earlierAwards(
                        award("third", GROWERS, "2024-03-01"),
                        award("first", GROWERS, "2024-01-01"),
                        award("other", SINGERS, "2024-01-15"),
                        award("second", GROWERS, "2024-02-01T10:00:00Z")))
                .containsExactly(List.of("first", "second"), List.of(), List.of(), List.of("first"));
    }

    @Test
    void an_award_of_the_same_day_is_not_earlier() {
        assertThat(earlierAwards(
                        award("first", GROWERS, "2024-01-01"),
                        award("one", GROWERS, "2024-02-01"),
                        award("another", GROWERS, "2024-02-01"),
                        award("last", GROWERS, "2024-02-02")))
                .containsExactly(List.of(), List.of("first"), List.of("first"), List.of("first", "one", "another"));
    }

    @Test
    void nothing_is_known_of_earlier_awards_without_a_readable_day() {
        assertThat(earlierAwards(award("first", GROWERS, "2024-01-01"), award("undated", GROWERS, "01/02/2024")))
                .containsExactly(List.of(), null);
    }

    @Test
    void an_award_without_a_readable_day_is_nobodys_earlier_award() {
        assertThat(earlierAwards(award("undated", GROWERS, "01/01/2024"), award("dated", GROWERS, "2024-02-01")))
                .containsExactly(null, List.of());
    }

    @Test
    void nothing_is_known_of_earlier_awards_without_the_recipients_id() {
        assertThat(earlierAwards(
                        award("first", GROWERS, "2024-01-01"),
                        set(award("unknown", GROWERS, "2024-02-01"), "/recipientOrganization/0/id", "absent"),
                        set(award("nobody", GROWERS, "2024-02-01"), "/recipientOrganization", "absent")))
                .containsExactly(List.of(), null, null);
    }

    @Test
    void individuals_have_earlier_awards_too_and_are_no_organisations_of_the_same_id() {
        assertThat(earlierAwards(
                        award("group", "360G-w12-person-2", "2024-01-01"),
                        set(set(toAResident(), "/id", "\"first\""), "/awardDate", "\"2024-02-01\""),
                        set(toAResident(), "/id", "\"second\"")))
                .containsExactly(List.of(), List.of(), List.of("first"));
    }

    @Test
    void recipients_are_told_apart_by_the_id_as_it_is_written_valid_or_not() {
        assertThat(earlierAwards(award("first", "Growers 7", "2024-01-01"), award("second", "Growers 7", "2024-02-01")))
                .containsExactly(List.of(), List.of("first"));
    }

    @Test
    void an_earlier_award_says_what_was_awarded_and_when() {
        PublishedGrant second = read(award("first", GROWERS, "2024-01-01"), award("second", GROWERS, "2024-02-01"))
                .value()
                .grants()
                .get(1);

        assertThat(second.application().earlierAwards()).singleElement().satisfies(award -> {
            assertThat(award.amount()).hasToString("GBP 1200.00");
            assertThat(award.awardedOn()).isEqualTo(LocalDate.of(2024, 1, 1));
            assertThat(award.reportPlan()).isNull();
            assertThat(award.reports()).isEmpty();
        });
    }

    @Test
    void of_very_many_earlier_awards_the_latest_hundred_are_kept_with_a_note() {
        LocalDate first = LocalDate.of(2000, 1, 1);
        Reading<GrantsPackage> reading = read(IntStream.rangeClosed(0, 102)
                .mapToObj(day -> award("g" + day, GROWERS, first.plusDays(day).toString()))
                .toArray(JsonNode[]::new));

        assertThat(idsOfEarlierAwards(reading.value().grants().get(100)))
                .hasSize(100)
                .startsWith("g0");
        assertThat(idsOfEarlierAwards(reading.value().grants().get(102)))
                .hasSize(100)
                .startsWith("g2")
                .endsWith("g101");
        assertThat(reading.problems())
                .map(Packages::line)
                .containsExactly("note giving360.many-earlier-awards /grants/101");
        assertThat(reading.problems().get(0).sentence()).endsWith("Found in 2 grants, here first.");
    }

    @Test
    void grants_that_are_no_objects_do_not_shift_earlier_awards() {
        assertThat(earlierAwards(
                        json("1"), award("second", GROWERS, "2024-02-01"), award("first", GROWERS, "2024-01-01")))
                .containsExactly(List.of("first"), List.of());
    }

    private static List<List<String>> earlierAwards(JsonNode... grants) {
        return read(grants).value().grants().stream()
                .map(EarlierAwardsTest::idsOfEarlierAwards)
                .toList();
    }

    private static List<String> idsOfEarlierAwards(PublishedGrant grant) {
        List<Award> earlier = grant.application().earlierAwards();
        return earlier == null ? null : earlier.stream().map(Award::id).toList();
    }
}
