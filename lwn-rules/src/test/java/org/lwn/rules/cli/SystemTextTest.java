package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;
import static org.lwn.rules.cli.SystemFiles.changed;
import static org.lwn.rules.cli.SystemFiles.shipped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the text says of the shipped systems, in the figures of their sources. */
class SystemTextTest {

    @Test
    void the_attendance_of_islingtons_networks_is_told_by_locality_and_week_with_totals() {
        String table = """
                People at the meetings of each locality:
                                              North  Central  South  Total
                  week of 6 June 2022 *          28       11     12     51
                  week of 4 July 2022 *          26       34     19     79
                  week of 12 September 2022      31       25     18     74
                  week of 17 October 2022        14       10     11     35
                  week of 21 November 2022 *     12       12     12     36
                  week of 24 April 2023          10        6      8     24
                  week of 22 May 2023            24       17     17     58
                  week of 19 June 2023           16       11     15     42
                  Total                         161      126    112    399
                  Share of meetings           33.3%    33.3%  33.3%
                  * odd in the source; see the anomalies
                Other meetings and events:
                """;

        assertThat(text("islington")).contains(table.indent(2));
    }

    @Test
    void islingtons_figures_are_told_as_they_were_said() {
        assertThat(flat("islington"))
                .contains("53rd most deprived of 317 authorities in England (overall, 2019 edition)")
                .contains("10th most deprived (income affecting children, edition not said)")
                .contains("network worker: 1, 35 hours a week")
                .contains("Conditions of collective success (4, revised from 5):")
                .contains(
                        "Meetings, from 7 September 2023 (source 004): - every 2 months, one locality a week, over 3 weeks")
                .contains("Joint reviews: every 6 months")
                .contains("40 organisations and residents (unclear which are counted)")
                .contains("60 or more people")
                .contains("5 July 2023 (year inferred): community organising, online")
                .contains("Places taken in community organising, in all: 38")
                .contains("Launched: on 20 July 2023, at the Summer event")
                .contains("Target: 500 people from under-represented communities heard by 31 July 2024")
                .contains("Factors (10): economic");
    }

    @Test
    void what_is_only_meant_offered_or_explored_is_marked_so() {
        assertThat(flat("islington"))
                .contains("minute-taker (needed)")
                .contains("Local Action Groups (intended): - They: - scrutinise providers (intended)")
                .contains("decide on local grants (possible)")
                .contains("Website hits (being explored)")
                .contains("Organisers co-chair (encouraged)")
                .contains("a stall at a market or at an existing event (proposed)");
        assertThat(flat("w12"))
                .contains("health worker (offered): 2, for 12 months, paid by NHS")
                .contains("charitable incorporated organisation (intended)")
                .contains("(being developed): with Young people, Parents and Police");
    }

    @Test
    void w12s_figures_are_told_as_they_were_said() {
        assertThat(flat("w12"))
                .contains("Population: about 15,000")
                .contains("crime (relatively high)")
                .contains("more than 50% of the area is among the most deprived 20% of the country")
                .contains("regular meetings: with NHS and Local authority - Meets: every 6 weeks")
                .contains("Awards: £500 to £5,000")
                .contains("Reports by every funded project: mid-point, end-point")
                .contains("W12 Together (also called Better Together)")
                .contains("Wormholt and White City: the largest, compared within the borough");
    }

    @Test
    void brents_rules_and_needs_are_told() {
        assertThat(flat("brent"))
                .contains("Strains: COVID-19 – among the areas worst hit")
                .contains(
                        "Ground rules (4): - don't dominate the conversation - no presentations from statutory providers")
                .contains("Agreed needs (3):")
                .contains("Led by: residents")
                .contains("When: from late summer 2020")
                .contains("away from \"does to\" and \"does for\", to \"does with\", better still \"done by\"");
    }

    @Test
    void wakefields_work_is_told() {
        assertThat(flat("wakefield"))
                .contains("People served: about 340,000")
                .contains("Wakefield Council: 40%, nearly 700 asked")
                .contains("Shares out by: proportionate universalism")
                .contains("All contracts are judged by: - promoting volunteering (explicit, scored)")
                .contains("Represented on all health and social care boards: the voluntary sector");
    }

    @Test
    void the_benefits_of_together_we_can_are_told() {
        assertThat(flat("together-we-can"))
                .contains("with and by the community, not for the community")
                .contains("To residents, who are (5): - connected: peer support and inclusive events")
                .contains("Not said to be the only ones")
                .contains("To agencies (3): - access to the community");
    }

    @Test
    void what_grants_pay_for_is_told() {
        assertThat(flattened(
                        lwnWithInput(SystemFiles.hollowbrook(), "system", "-").out()))
                .contains("What grants pay for Boxing on Fridays: £1,200, awarded on 3 November 2025, by the programme"
                        + " hollowbrook-small-grants - What is done: Young people train together and run the bar")
                .contains("Priorities: Health, Bringing people together")
                .contains("So that people are: connected, supported - Who acts:");
    }

    @Test
    void what_is_odd_stands_last_once_for_all_its_places() {
        String text = flat("islington");

        assertThat(text.substring(text.indexOf("Sources")))
                .contains("Dated: 6 November 2023 - Covers: September 2022 to September 2023 Anomalies")
                .contains(
                        "Impossible date: the printed year is after the report's own date; 21 November 2022 is a Monday"
                                + " (source 004) - As printed: week of 21 November 2023 - \"week of 2022-11-21\" stands at"
                                + " /networks/0/meetings/13/when, /networks/0/meetings/14/when,")
                .endsWith(
                        "Contradiction: the introduction already calls the meetings bi-monthly (source 004) - As printed:"
                                + " bi-monthly - It stands at /networks/0/meetingPatterns/0/value/rhythm");
    }

    @Test
    void a_part_that_is_absent_is_not_spoken_of() {
        assertThat(text("together-we-can").lines().filter(line -> !line.isEmpty() && !line.startsWith(" ")))
                .containsExactly(
                        "Together We Can (together-we-can)",
                        "From the summary of a study (source 001).",
                        "Holds 1 neighbourhood and 4 organisations and groups.",
                        "Neighbourhoods",
                        "Organisations, services and groups",
                        "Profile: Together We Can",
                        "Activities",
                        "Benefits",
                        "Sources");
    }

    @Test
    void a_system_of_which_nothing_is_known_yet_is_shown() {
        String bare = """
                {"format": "lwn-system/1", "id": "new", "name": "New", "document": {"source": "me", "kind": "OWN_ACCOUNT"}}
                """;

        assertThat(lwnWithInput(bare, "system", "-").out()).isEqualTo("""
                New (new)
                From its own account (source me).
                Holds nothing yet.

                Sources
                  me: its own account
                """);
    }

    @Test
    void more_localities_than_a_line_is_wide_are_told_week_by_week() {
        String wide = changed(shipped("islington"), root -> {
            for (int number = 1; number <= 12; number++) {
                ((ArrayNode) root.at("/neighbourhoods"))
                        .add(SystemFiles.tree("{\"kind\": \"LOCALITY\"}")
                                .<ObjectNode>deepCopy()
                                .put("id", "l-" + number)
                                .put("name", "Locality " + number));
                ((ArrayNode) root.at("/networks/0/localities")).add("l-" + number);
            }
        });

        String text = lwnWithInput(wide, "system", "-").out();

        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("week of 22 May 2023: - North 24 - Central 17 - South 17 - Locality 1 -");
    }

    @Test
    void services_that_nobody_confirmed_lately_are_named_as_of_today() {
        assertThat(lwnWithInput(SystemFiles.canalside(), "system", "-").out())
                .contains("Not confirmed lately, as of 20 March 2026: Repair table\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme|\"water\"|Theme: water",
                "title|\"Spring\"|week of 6 June 2022 *: Spring (locality meeting)",
                "place|\"peel-centre\"|at Peel Centre",
                "form|[\"PANEL\"]|Form: panel",
                "host|\"islington-council\"|Host: Islington Council",
                "coChairedByOrganiser|true|Co-chaired by an organiser",
                "subgroupReports|[{\"subgroup\":\"walkers\",\"accomplishments\":[\"a map\"]}]|walkers reported: a map",
                "attendance|{\"number\":28,\"exactness\":\"ABOUT\",\"of\":\"PEOPLE\"}|about 28 people",
                "attendance|{\"number\":28,\"exactness\":\"EXACT\",\"of\":\"GROUPS\"}|28 groups"
            })
    void a_locality_meeting_of_which_more_is_known_than_its_attendance_is_told_by_itself(
            String field, String json, String told) {
        String changed = changed(
                shipped("islington"),
                root -> ((ObjectNode) root.at("/networks/0/meetings/0")).set(field, SystemFiles.tree(json)));

        assertThat(lwnWithInput(changed, "system", "-").out().replaceAll("\\s+", " "))
                .contains(told);
    }

    @Test
    void a_few_of_those_heard_are_not_told_apart_from_the_others() {
        String few = changed(
                SystemFiles.canalside(),
                root -> ((ObjectNode) root.at("/campaigns/0/conversations/1")).put("people", 2));

        assertThat(lwnWithInput(SystemFiles.canalside(), "system", "-").out().replaceAll("\\s+", " "))
                .contains("51 people heard in 3 conversations", "Listeners present: 2 at a time (30), not noted (21)");
        assertThat(lwnWithInput(few, "system", "-").out().replaceAll("\\s+", " "))
                .contains("33 people heard in 3 conversations", "Listeners present: 2 at a time (not told)")
                .doesNotContain("at a time (30)", "not noted (3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w12", "together-we-can", "brent", "wakefield", "islington"})
    void what_a_reference_leads_to_is_told_by_its_name(String name) {
        String text = text(name).lines().skip(1).collect(Collectors.joining("\n"));
        List<String> ids = SystemFiles.tree(shipped(name)).findValuesAsText("id").stream()
                .filter(id -> id.contains("-"))
                .toList();

        assertThat(ids).isNotEmpty().noneMatch(text::contains);
    }

    private static String text(String name) {
        return lwn("system", name).out();
    }

    /** The same without line breaks, which may stand anywhere. */
    private static String flat(String name) {
        return flattened(text(name));
    }

    private static String flattened(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
