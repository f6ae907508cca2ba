package org.lwn.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignTerms;
import org.lwn.impact.Figure.Counted;
import org.lwn.impact.Figure.Gap;
import org.lwn.impact.Figure.MeanPlace;
import org.lwn.impact.Figure.Paid;
import org.lwn.impact.Figure.Portion;
import org.lwn.impact.Figure.Shift;
import org.lwn.impact.Figure.Unknown;
import org.lwn.impact.Figure.Withheld;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Oddity;
import org.lwn.impact.Impact.Topic;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.network.CountedAs;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;
import org.lwn.provenance.ReportedDate;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

class ImpactTest {
    private static final ObjectNode ISLINGTON = LwnJson.mapper().valueToTree(Systems.shipped("islington"));

    static final LocalDate FIRST = LocalDate.of(2022, 9, 1);
    static final LocalDate LAST = LocalDate.of(2023, 9, 30);
    static final CampaignTerms FIVE = CampaignPolicy.usual().on(LAST);

    private final Impact year = Impact.of(Systems.shipped("islington"), FIRST, LAST, FIVE);

    @Test
    void in_the_reported_year_107_came_in_the_north_81_in_the_centre_and_81_in_the_south() {
        // North 31+14+12+10+24+16, Central 25+10+12+6+17+11, South 18+11+12+8+17+15, as the table of 004 has them.
        assertThat(figure(year, Measure.LOCALITY_ATTENDANCE, "north")).isEqualTo(people(107, Exactness.EXACT, 6, 6));
        assertThat(figure(year, Measure.LOCALITY_ATTENDANCE, "central")).isEqualTo(people(81, Exactness.EXACT, 6, 6));
        assertThat(figure(year, Measure.LOCALITY_ATTENDANCE, "south")).isEqualTo(people(81, Exactness.EXACT, 6, 6));
        assertThat(figure(year, Measure.ALL_LOCALITY_ATTENDANCE)).isEqualTo(people(269, Exactness.EXACT, 18, 18));
    }

    @Test
    void what_was_counted_at_joint_events_stays_as_it_was_said() {
        assertThat(figure(year, Measure.EVENT_ATTENDANCE, "joint-event-2023-02-22"))
                .isEqualTo(new Counted(Count.exactly(40), CountedAs.ORGANISATIONS_AND_RESIDENTS, 1, 1));
        assertThat(figure(year, Measure.EVENT_ATTENDANCE, "summer-event-2023-07-20"))
                .isEqualTo(new Counted(new Count(60, Exactness.AT_LEAST), CountedAs.ORGANISATIONS_AND_RESIDENTS, 1, 1));
        assertThat(figure(year, Measure.EVENT_ATTENDANCE, "review-2023-09-07"))
                .isEqualTo(people(60, Exactness.AT_LEAST, 1, 1));
        assertThat(year.section(Topic.ENGAGED_ORGANISATIONS).lines())
                .filteredOn(line -> line.measure() == Measure.EVENT_ATTENDANCE)
                .extracting(line -> line.of().id())
                .containsExactly("joint-event-2023-02-22", "summer-event-2023-07-20");
    }

    @Test
    void organisers_trained_are_at_least_38_for_one_session_of_four_did_not_say() {
        assertThat(figure(year, Measure.TOPIC_ATTENDANCE, "COMMUNITY_ORGANISING"))
                .isEqualTo(people(38, Exactness.AT_LEAST, 3, 4));
        assertThat(figure(year, Measure.TRAINING_ATTENDANCE, "organising-workshop-5"))
                .isEqualTo(new Unknown(Gap.NOT_SAID, Pointer.of("/networks/0/training")));
        assertThat(figure(year, Measure.TRAINING_ATTENDANCE, "first-aid"))
                .isEqualTo(new Counted(Count.exactly(6), CountedAs.GROUPS, 1, 1));
    }

    @Test
    void what_the_report_does_not_say_is_unknown_with_the_reason() {
        assertThat(figure(year, Measure.RANKED_BY))
                .isEqualTo(new Unknown(Gap.NOT_IN_USE, Pointer.of("/measurements/0")));
        assertThat(figure(year, Measure.OUTCOMES)).isEqualTo(new Unknown(Gap.NOT_RECORDED, Pointer.of("/outcomes")));
        assertThat(figure(year, Measure.STORIES)).isEqualTo(new Unknown(Gap.NOT_RECORDED, Pointer.of("/stories")));
        assertThat(figure(year, Measure.ACTIVE_PEOPLE, "COMMUNITY_ORGANISER"))
                .isEqualTo(new Unknown(Gap.NOT_RECORDED, Pointer.of("/activePeople")));
        assertThat(figure(year, Measure.MEMBERS))
                .isEqualTo(new Unknown(Gap.NOT_RECORDED, Pointer.of("/networks/0/members")));
        assertThat(figure(year, Measure.MEMBERS_OF_SECTOR, "CHARITY"))
                .isEqualTo(new Unknown(Gap.NOT_SAID, Pointer.of("/networks/0/members")));
        assertThat(figure(year, Measure.PEOPLE_HEARD))
                .isEqualTo(new Unknown(Gap.NOT_RECORDED, Pointer.of("/campaigns/0/conversations")));
        assertThat(figure(year, Measure.HOSTS)).isEqualTo(Counted.things(2));
    }

    @Test
    void every_topic_that_a_report_is_to_tell_has_a_section_even_if_nothing_is_known_of_it() {
        for (String name : Systems.all()) {
            Impact impact = Impact.of(Systems.shipped(name), FIRST, LAST, FIVE);

            assertThat(impact.sections()).extracting(Impact.Section::topic).containsExactly(Topic.values());
            assertThat(impact.sections()).noneMatch(section -> section.lines().isEmpty());
        }
    }

    @Test
    void nothing_is_said_to_be_none_because_it_is_not_recorded() {
        for (String name : Systems.all()) {
            assertThat(Impact.of(Systems.shipped(name), FIRST, LAST, FIVE).lines())
                    .noneMatch(line -> line.figure() instanceof Counted counted
                            && counted.count().number() == 0);
        }
    }

    @Test
    void odd_dates_are_listed_and_what_they_date_is_counted_by_them() {
        assertThat(year.oddities()).hasSize(9);
        assertThat(year.oddities().stream().filter(Oddity::counted))
                .extracting(oddity -> oddity.of().id(), Oddity::asPrinted)
                .containsExactly(
                        tuple("central-2022-11-21", "week of 21 November 2023"),
                        tuple("north-2022-11-21", "week of 21 November 2023"),
                        tuple("south-2022-11-21", "week of 21 November 2023"));
        assertThat(year.undecided()).isEmpty();
    }

    @Test
    void where_a_meeting_did_not_say_how_many_came_the_sum_is_at_least() {
        Impact impact = impact(islington(root -> meeting(root, 7).remove("attendance")));

        // Meeting 7 is Central's of September 2022, to which 25 came.
        assertThat(figure(impact, Measure.LOCALITY_ATTENDANCE, "central"))
                .isEqualTo(people(56, Exactness.AT_LEAST, 5, 6));
        assertThat(figure(impact, Measure.ALL_LOCALITY_ATTENDANCE)).isEqualTo(people(244, Exactness.AT_LEAST, 17, 18));
    }

    @Test
    void organisations_are_not_added_to_people() {
        Impact impact = impact(islington(
                root -> ((ObjectNode) meeting(root, 7).get("attendance")).put("of", "ORGANISATIONS_AND_RESIDENTS")));

        assertThat(figure(impact, Measure.LOCALITY_ATTENDANCE, "central"))
                .isEqualTo(people(56, Exactness.AT_LEAST, 5, 6));
    }

    @Test
    void a_week_that_lies_across_the_first_day_is_not_decided_and_makes_the_sum_at_least() {
        Impact impact = Impact.of(Systems.shipped("islington"), LocalDate.of(2022, 9, 14), LAST, FIVE);

        assertThat(figure(impact, Measure.LOCALITY_ATTENDANCE, "north"))
                .isEqualTo(people(76, Exactness.AT_LEAST, 5, 6));
        assertThat(impact.undecided())
                .extracting(undecided -> undecided.of().id())
                .containsExactly("central-2022-09-12", "north-2022-09-12", "south-2022-09-12");
    }

    @Test
    void what_began_in_the_period_belongs_to_it_and_what_began_before_may_or_may_not() {
        assertThat(year.lines())
                .anyMatch(line -> line.of() != null && line.of().id().equals("leadership-meetings-2023"));
        assertThat(Impact.of(Systems.shipped("islington"), LocalDate.of(2023, 5, 1), LAST, FIVE)
                        .undecided())
                .extracting(undecided -> undecided.of().id())
                .containsExactly("resilience-training", "leadership-meetings-2023");
    }

    @Test
    void a_small_attendance_is_withheld_with_those_that_would_give_it_away() {
        Impact april = Impact.of(
                islington(root -> root.withArray("/networks/0/meetings").forEach(meeting -> {
                    if (meeting.path("id").asText().equals("central-2023-04-24")) {
                        ((ObjectNode) meeting.get("attendance")).put("number", 3);
                    }
                })),
                LocalDate.of(2023, 4, 1),
                LocalDate.of(2023, 4, 30),
                FIVE);
        assertThat(figure(april, Measure.LOCALITY_ATTENDANCE, "central")).isEqualTo(new Withheld(5));
        assertThat(figure(april, Measure.LOCALITY_ATTENDANCE, "south")).isEqualTo(new Withheld(5));
        // The one that were left would tell little and give the others away.
        assertThat(figure(april, Measure.LOCALITY_ATTENDANCE, "north")).isEqualTo(new Withheld(5));
        assertThat(figure(april, Measure.ALL_LOCALITY_ATTENDANCE)).isEqualTo(people(21, Exactness.EXACT, 3, 3));
    }

    @Test
    void a_simulated_campaign_tells_whom_it_heard_and_what_came_of_it() {
        NeighbourhoodSystem simulated = Systems.shipped("islington-simulated");
        Impact impact = Impact.of(simulated, LocalDate.of(2023, 9, 11), LocalDate.of(2024, 10, 31), FIVE);
        int heard = simulated.campaigns().get(0).peopleHeard();

        assertThat(figure(impact, Measure.PEOPLE_HEARD)).isEqualTo(people(heard, Exactness.EXACT, 1, 1));
        assertThat(impact.lines().stream().filter(line -> line.measure() == Measure.HEARD_IN_LOCALITY))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(figure(impact, Measure.GRANTS_AWARDED)).isEqualTo(Counted.things(2));
        assertThat(figure(impact, Measure.GRANT_MONEY)).isEqualTo(new Paid(Money.parse("GBP 1050.00"), 2, 2));
        assertThat(figure(impact, Measure.REPORTS)).isEqualTo(Counted.things(2));
        assertThat(figure(impact, Measure.TEAM)).isEqualTo(people(10, Exactness.EXACT, 1, 1));
    }

    @Test
    void a_ranking_tells_mean_places_and_how_far_they_moved_and_not_for_the_better_or_worse() {
        Impact impact = impact(ranked("""
                [{"id": "before", "title": "most missed first", "when": "2022-06", "people": 10, "places": [
                   {"factor": "SAFETY", "place": 1, "people": 6}, {"factor": "SAFETY", "place": 2, "people": 4},
                   {"factor": "EDUCATION", "place": 2, "people": 6}, {"factor": "EDUCATION", "place": 1, "people": 4}]},
                 {"id": "after", "title": "most missed first", "when": "2023-06", "people": 8, "places": [
                   {"factor": "SAFETY", "place": 3, "people": 8}],
                  "comparedWith": "before", "samePeople": false}]
                """));

        assertThat(places(impact, "before", "SAFETY")).isEqualTo(new MeanPlace(new BigDecimal("1.40"), 10));
        assertThat(places(impact, "after", "SAFETY")).isEqualTo(new MeanPlace(new BigDecimal("3.00"), 8));
        assertThat(figure(impact, Measure.FACTOR_SHIFT, "SAFETY")).isEqualTo(new Shift(new BigDecimal("1.60"), false));
        assertThat(figure(impact, Measure.FACTOR_SHIFT, "EDUCATION"))
                .isEqualTo(new Unknown(Gap.NOT_COMPARED, Pointer.of("/wellbeingRounds")));
    }

    @Test
    void a_round_that_names_none_before_it_is_compared_with_none() {
        Impact impact = impact(ranked("""
                [{"id": "one", "title": "best first", "when": "2022-10", "people": 7, "places": [
                   {"factor": "SAFETY", "place": 1, "people": 7}]},
                 {"id": "two", "title": "best first", "when": "2023-06", "people": 7, "places": []}]
                """));

        assertThat(figure(impact, Measure.FACTOR_SHIFT))
                .isEqualTo(new Unknown(Gap.NOT_COMPARED, Pointer.of("/wellbeingRounds")));
    }

    @Test
    void of_a_round_of_few_nothing_is_shown_and_nothing_of_how_it_moved() {
        Impact impact = impact(ranked("""
                [{"id": "before", "title": "best first", "when": "2022-10", "people": 4, "places": [
                   {"factor": "SAFETY", "place": 1, "people": 4}]},
                 {"id": "after", "title": "best first", "when": "2023-06", "people": 9, "places": [
                   {"factor": "SAFETY", "place": 1, "people": 9}], "comparedWith": "before"}]
                """));

        assertThat(figure(impact, Measure.RANKED_BY)).isEqualTo(new Withheld(5));
        assertThat(places(impact, "before", "SAFETY")).isEqualTo(new Withheld(5));
        assertThat(figure(impact, Measure.FACTOR_SHIFT, "SAFETY")).isEqualTo(new Withheld(5));
    }

    @Test
    void a_share_of_few_people_is_withheld() {
        Impact impact = impact(islington(root -> {
            root.putArray("indicators").addObject().put("id", "lonely").put("title", "lonely");
            ArrayNode seen = root.putArray("observations");
            seen.add(observation("0.1", 30));
            seen.add(observation("0.5", 30));
        }));

        assertThat(impact.lines().stream()
                        .filter(line -> line.measure() == Measure.OBSERVED)
                        .map(Line::figure))
                .hasSize(2)
                .anyMatch(Withheld.class::isInstance)
                .anyMatch(figure -> figure instanceof Portion portion
                        && portion.share().portion().compareTo(new BigDecimal("0.5")) == 0);
    }

    @Test
    void a_story_that_is_not_to_be_shared_is_counted_and_its_title_never_told() throws Exception {
        Impact impact = impact(islington(root -> {
            ArrayNode stories = root.putArray("stories");
            stories.addObject()
                    .put("id", "open")
                    .put("title", "a swing")
                    .put("mayBeShared", true)
                    .put("toldOn", "2023");
            stories.addObject().put("id", "secret-1").put("title", "a secret").put("toldOn", "2023-05");
            stories.addObject()
                    .put("id", "open-2")
                    .put("title", "a slide")
                    .put("mayBeShared", true)
                    .put("toldOn", "2023-04");
            stories.addObject().put("id", "secret-2").put("title", "a secret").put("mayBeShared", false);
            root.withArray("/anomalies")
                    .addObject()
                    .put("at", "/stories/3/title")
                    .put("kind", "OTHER_NAME")
                    .put("odd", "a secret")
                    .put("source", "practice");
        }));

        assertThat(figure(impact, Measure.STORIES))
                .isEqualTo(new Counted(new Count(2, Exactness.AT_LEAST), null, 2, 4));
        assertThat(impact.section(Topic.STORIES).told())
                .extracting(told -> told.of().title())
                .containsExactly("a slide");
        assertThat(LwnJson.write(impact)).doesNotContain("secret");
    }

    @Test
    void an_outcome_is_told_with_the_actions_that_it_came_of() throws Exception {
        NeighbourhoodSystem aldmere = LwnJson.read(
                        NeighbourhoodSystem.class,
                        LwnJson.parse("aldmere.json", NeighbourhoodSystem.class.getResourceAsStream("aldmere.json")))
                .orThrow();
        Impact impact = Impact.of(aldmere, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), FIVE);

        assertThat(figure(impact, Measure.OUTCOMES)).isEqualTo(Counted.things(1));
        Impact.Told told = impact.section(Topic.TANGIBLE_OUTCOMES).told().get(0);
        assertThat(told.when()).isEqualTo(ReportedDate.of("2026-06"));
        assertThat(told.through())
                .extracting(Impact.Subject::title)
                .containsExactly("count who would ride", "clipboard-grant");
        assertThat(figure(impact, Measure.ACTIVE_PEOPLE, "VOLUNTEER")).isEqualTo(people(20, Exactness.ABOUT, 1, 1));
    }

    @Test
    void without_a_smallest_count_no_number_of_people_is_shown() {
        CampaignTerms none = new CampaignTerms(
                FIVE.policyId(), LAST, null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(Impact.of(Systems.shipped("islington"), FIRST, LAST, none).lines())
                .noneMatch(line -> line.figure() instanceof Counted counted
                        && (counted.as() == CountedAs.PEOPLE || counted.as() == CountedAs.ORGANISATIONS_AND_RESIDENTS));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        NeighbourhoodSystem islington = Systems.shipped("islington");

        assertThatThrownBy(() -> Impact.of(islington, LAST, FIRST, FIVE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("is not before 2023-09-30, the first day");
    }

    @Test
    void in_json_each_figure_says_of_which_kind_it_is() {
        assertThat(LwnJson.write(year))
                .contains("\"kind\": \"COUNTED\"", "\"kind\": \"UNKNOWN\"", "\"gap\": \"NOT_IN_USE\"");
    }

    private static ObjectNode observation(String share, int asked) {
        ObjectNode seen =
                LwnJson.mapper().createObjectNode().put("indicator", "lonely").put("neighbourhood", "north");
        seen.putObject("share").put("portion", new BigDecimal(share)).put("exactness", "EXACT");
        seen.putObject("asked").put("number", asked).put("exactness", "EXACT");
        return seen.put("when", "2023-03");
    }

    private static NeighbourhoodSystem ranked(String rounds) {
        return islington(root -> {
            try {
                root.set("wellbeingRounds", LwnJson.mapper().readTree(rounds));
            } catch (java.io.IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        });
    }

    private static Figure places(Impact impact, String round, String factor) {
        return impact.lines().stream()
                .filter(line -> line.measure() == Measure.FACTOR_PLACE)
                .filter(line ->
                        line.within().id().equals(round) && line.of().id().equals(factor))
                .map(Line::figure)
                .findFirst()
                .orElseThrow();
    }

    static Counted people(int number, Exactness exactness, int known, int outOf) {
        return new Counted(new Count(number, exactness), CountedAs.PEOPLE, known, outOf);
    }

    static Figure figure(Impact impact, Measure measure) {
        return impact.lines().stream()
                .filter(line -> line.measure() == measure && line.of() == null)
                .map(Line::figure)
                .findFirst()
                .orElseThrow();
    }

    static Figure figure(Impact impact, Measure measure, String of) {
        return impact.lines().stream()
                .filter(line -> line.measure() == measure
                        && line.of() != null
                        && line.of().id().equals(of))
                .map(Line::figure)
                .findFirst()
                .orElseThrow();
    }

    private static Impact impact(NeighbourhoodSystem system) {
        return Impact.of(system, FIRST, LAST, FIVE);
    }

    static ObjectNode meeting(ObjectNode root, int index) {
        return (ObjectNode) root.at("/networks/0/meetings/" + index);
    }

    static NeighbourhoodSystem islington(Consumer<ObjectNode> change) {
        ObjectNode root = ISLINGTON.deepCopy();
        change.accept(root);
        return LwnJson.read(NeighbourhoodSystem.class, new JsonDocument("islington.json", root, List.of()))
                .orThrow();
    }
}
