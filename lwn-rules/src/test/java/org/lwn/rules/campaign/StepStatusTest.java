package org.lwn.rules.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.campaign.Campaigns.DAY;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.TeamRole;
import org.lwn.json.Id;
import org.lwn.provenance.Standing;

/** Which step can stand where, and of each of these a case. */
class StepStatusTest {
    /** Every step can stand anywhere, but for the first, which waits for nothing. */
    static final ImmutableSetMultimap<CampaignStep, StepStatus> REACHABLE = Stream.of(CampaignStep.values())
            .collect(ImmutableSetMultimap.flatteningToImmutableSetMultimap(
                    step -> step,
                    step -> Stream.of(StepStatus.values())
                            .filter(status -> step != CampaignStep.BUILD_TEAM || status != StepStatus.BLOCKED)));

    private static final CampaignWorkflow WORKFLOW = CampaignWorkflow.shipped();

    private static final String UNTRAINED =
            "\"safety\": null, \"team\": [{\"id\": \"coordinator\", \"roles\": [\"COORDINATOR\"]},"
                    + " {\"id\": \"listener-1\", \"roles\": [\"LISTENER\"]}, {\"id\": \"listener-2\", \"roles\": [\"LISTENER\"]}]";

    private static final String NO_GROUPS = "\"actions\": [], \"groups\": []";

    /** A step, where it stands, and how the campaign that lacks nothing is changed so that it does. */
    private static final String CASES = """
            1  READY       "community": null, "objectives": [], "team": []
            1  IN_PROGRESS "team": []
            1  IN_PROGRESS "community": null
            1  DONE        "title": "whole"
            1  REOPENED    "community": null, SIGNED
            2  BLOCKED     "community": null, "questions": []
            2  BLOCKED     "community": null
            2  READY       "questions": []
            2  IN_PROGRESS "questions": [{"id": "q", "text": "What?", "purpose": "WHAT_PEOPLE_CARE_ABOUT"}]
            2  DONE        "title": "whole"
            2  REOPENED    "questions": [], SIGNED
            2  REOPENED    "community": null, SIGNED
            3  BLOCKED     "community": null
            3  READY       "methods": []
            3  IN_PROGRESS "methods": [{"id": "stall", "title": "a stall", "form": "ONE_TO_ONE", "channel": "ONLINE"}]
            3  DONE        "title": "whole"
            3  REOPENED    "methods": [], SIGNED
            4  BLOCKED     "methods": []
            4  READY       UNTRAINED
            4  IN_PROGRESS "safety": null
            4  IN_PROGRESS "safety": {"loneWorking": []}
            4  DONE        "title": "whole"
            4  REOPENED    UNTRAINED, SIGNED
            4  REOPENED    "methods": [], SIGNED
            5  BLOCKED     "safety": null
            5  BLOCKED     "questions": [], "practice": []
            5  READY       "practice": []
            5  IN_PROGRESS "practice": [{"id": "p", "listener": "listener-1", "on": "2026-01-25", "learnt": "less"}]
            5  DONE        "title": "whole"
            5  REOPENED    "practice": [], SIGNED
            6  BLOCKED     "practice": []
            6  BLOCKED     "questions": []
            6  READY       "conversations": []
            6  IN_PROGRESS "target": {"people": 4}
            6  DONE        "title": "whole"
            6  DONE        "target": {"people": 4}, "endsOn": "2026-03-19", "shortfallExplained": "rain"
            6  REOPENED    "target": {"people": 4}, SIGNED
            7  BLOCKED     "conversations": []
            7  READY       "conversations": [{"id": "c", "on": "2026-03-19", "method": "stall", "listener": "listener-1", "people": 1}]
            7  IN_PROGRESS "conversations": [{"id": "c", "on": "2026-03-19", "method": "stall", "listener": "listener-1", "people": 1}, {"id": "d", "on": "2026-03-18", "method": "stall", "listener": "listener-1", "people": 1, "recordedOn": "2026-03-18"}]
            7  DONE        "title": "whole"
            7  DONE        "practice": []
            7  REOPENED    "conversations": [{"id": "c", "on": "2026-03-19", "method": "stall", "listener": "listener-1", "people": 1}], SIGNED
            8  BLOCKED     "conversations": []
            8  READY       "contacts": []
            8  IN_PROGRESS "contacts": [{"id": "contact-2", "conversation": "c-2", "email": "r@example.org", "consent": {"state": "GIVEN", "on": "2026-03-10"}, "purpose": "news"}]
            8  DONE        "title": "whole"
            8  REOPENED    "contacts": [{"id": "contact-1", "conversation": "c-1", "email": "r@example.org", "consent": {"state": "REVOKED", "on": "2026-03-20"}, "purpose": "news"}], SIGNED
            9  BLOCKED     "conversations": [], "analyses": []
            9  READY       "analyses": []
            9  IN_PROGRESS "analyses": [{"id": "a", "on": "2026-03-15", "cutOff": "2026-03-14", "interim": false, "people": 4, "residents": 4}]
            9  DONE        "title": "whole"
            9  DONE        "conversations": []
            9  BLOCKED     "conversations": [], "analyses": [{"id": "a", "on": "2026-03-15", "cutOff": "2026-03-14", "interim": false, "people": 4, "residents": 4, "agreedThemes": ["lights"]}]
            9  REOPENED    "analyses": [{"id": "a", "on": "2026-03-15", "cutOff": "2026-03-14", "interim": true, "people": 4, "residents": 1, "agreedThemes": ["lights"]}], SIGNED
            10 BLOCKED     "analyses": []
            10 READY       "issues": [], "rankings": []
            10 IN_PROGRESS "rankings": []
            10 DONE        "title": "whole"
            10 REOPENED    "rankings": [], SIGNED
            10 REOPENED    "analyses": [], SIGNED
            11 BLOCKED     "rankings": []
            11 READY       NO_GROUPS
            11 IN_PROGRESS "groups": []
            11 DONE        "title": "whole"
            11 REOPENED    "groups": [], SIGNED
            12 BLOCKED     "actions": []
            12 READY       "conversations": [], "analyses": []
            12 IN_PROGRESS "analyses": [{"id": "a", "on": "2026-03-01", "cutOff": "2026-02-28", "interim": true, "people": 4, "residents": 4, "agreedThemes": ["lights"]}]
            12 DONE        "title": "whole"
            12 REOPENED    "actions": [], SIGNED
            13 BLOCKED     "groups": []
            13 BLOCKED     "analyses": []
            13 READY       "reports": [], "feedback": []
            13 IN_PROGRESS "feedback": []
            13 DONE        "title": "whole"
            13 REOPENED    "feedback": [], SIGNED
            13 REOPENED    "groups": [], SIGNED
            """;

    private record Row(CampaignStep step, StepStatus status, String patch) {
        Campaign campaign() {
            return Campaigns.with(patch.replace("SIGNED", Campaigns.signedOff(step))
                    .replace("UNTRAINED", UNTRAINED)
                    .replace("NO_GROUPS", NO_GROUPS));
        }
    }

    @AfterAll
    static void close() {
        WORKFLOW.close();
    }

    @TestFactory
    Stream<DynamicTest> each_step_stands_where_the_table_says() {
        return rows().map(row ->
                DynamicTest.dynamicTest(row.step().number() + " " + row.status() + " " + row.patch(), () -> {
                    StepProgress step = progress(row.campaign()).step(row.step());
                    assertThat(step.status()).isEqualTo(row.status());
                    assertThat(step.reopenedBy().isEmpty()).isEqualTo(row.status() != StepStatus.REOPENED);
                    if (row.status() == StepStatus.BLOCKED) {
                        assertThat(step.waitsFor()).isNotEmpty();
                    }
                }));
    }

    @Test
    void the_table_shows_every_step_wherever_it_can_stand() {
        assertThat(rows().collect(ImmutableSetMultimap.toImmutableSetMultimap(Row::step, Row::status)))
                .isEqualTo(REACHABLE);
        assertThat(REACHABLE.size()).isEqualTo(13 * 5 - 1);
    }

    @Test
    void an_empty_campaign_begins_with_its_first_step_and_everything_else_waits() {
        Campaign empty =
                Campaign.builder(Id.of("empty"), "Empty", Standing.PROPOSED).build();
        CampaignProgress progress = progress(empty);

        assertThat(progress.step(CampaignStep.BUILD_TEAM).status()).isEqualTo(StepStatus.READY);
        assertThat(progress.steps().subList(1, 13)).allMatch(step -> step.status() == StepStatus.BLOCKED);
        assertThat(progress.next()).containsExactly(CampaignStep.BUILD_TEAM);
        assertThat(progress.heard().people()).isZero();
        assertThat(progress.safety()).isEmpty();
    }

    @Test
    void steps_wait_as_the_table_of_prerequisites_says() {
        Set<CampaignStep> first = EnumSet.allOf(CampaignStep.class);
        CampaignProgress progress = progress(
                Campaigns.with("\"community\": null, \"conversations\": [], \"analyses\": []," + " \"actions\": []"));
        first.removeIf(step -> !progress.step(step).waitsFor().isEmpty());

        assertThat(first).containsExactly(CampaignStep.BUILD_TEAM);
        assertThat(waits(progress, 2)).containsExactly(1);
        assertThat(waits(progress, 3)).containsExactly(1);
        assertThat(waits(progress, 4)).containsExactly(3);
        assertThat(waits(progress, 5)).containsExactly(2, 3, 4);
        assertThat(waits(progress, 6)).containsExactly(1, 2, 3, 4, 5);
        assertThat(waits(progress, 7)).containsExactly(6);
        assertThat(waits(progress, 8)).containsExactly(6);
        assertThat(waits(progress, 9)).containsExactly(7);
        assertThat(waits(progress, 10)).containsExactly(9);
        assertThat(waits(progress, 11)).containsExactly(10);
        assertThat(waits(progress, 12)).containsExactly(11);
        assertThat(waits(progress, 13)).containsExactly(9, 11);
    }

    @Test
    void a_new_listener_reopens_safety_and_practice_and_is_named() {
        String signed = "\"journal\": ["
                + IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> "{\"step\": \"" + CampaignStep.of(number)
                                + "\", \"act\": \"SIGNED_OFF\", \"by\": \"COORDINATOR\", \"on\": \"2026-03-01\"}")
                        .reduce((one, two) -> one + ", " + two)
                        .orElseThrow()
                + "]";
        Campaign before = Campaigns.with(signed);
        Campaign after = before.toBuilder()
                .team(Stream.concat(
                                before.team().stream(),
                                Stream.of(new TeamMember(
                                        Id.of("listener-9"),
                                        List.of(TeamRole.LISTENER),
                                        LocalDate.of(2026, 3, 20),
                                        null,
                                        List.of())))
                        .toList())
                .build();

        assertThat(progress(before).steps()).allMatch(step -> step.status() == StepStatus.DONE);
        CampaignProgress reopened = progress(after);
        assertThat(reopened.steps().stream()
                        .filter(step -> step.status() == StepStatus.REOPENED)
                        .map(step -> step.step().number()))
                .containsExactly(4, 5, 6);
        assertThat(reopened.step(CampaignStep.LISTEN).reopenedBy())
                .extracting(finding -> finding.code())
                .containsExactlyInAnyOrder(
                        "campaign.step-04.listeners-not-trained", "campaign.step-05.listeners-not-practised");
        assertThat(reopened.step(CampaignStep.LISTEN).reopenedBy())
                .allMatch(finding -> finding.message().contains("listener-9"));
        assertThat(WORKFLOW.progress(after, CampaignPolicy.usual(), DAY.minusDays(1))
                        .steps())
                .allMatch(step -> step.status() == StepStatus.DONE);
    }

    @Test
    void what_was_done_early_is_kept_and_shown() {
        StepProgress early = progress(Campaigns.with("\"practice\": []")).step(CampaignStep.LISTEN);

        assertThat(early.status()).isEqualTo(StepStatus.BLOCKED);
        assertThat(early.evidence()).singleElement().satisfies(shown -> {
            assertThat(shown.at()).hasToString("/conversations");
            assertThat(shown.items()).isEqualTo(2);
            assertThat(shown.latest()).isEqualTo(LocalDate.of(2026, 3, 10));
        });
    }

    @Test
    void an_early_or_overlong_conversation_is_found_and_still_counts() {
        Campaign early =
                Campaigns.with("\"safety\": {\"riskAssessments\": [{\"on\": \"2026-02-11\", \"methods\": [\"stall\","
                        + " \"calls\"]}]}, \"conversations\": [{\"id\": \"c-1\", \"on\": \"2026-02-10\", \"method\": \"stall\","
                        + " \"listener\": \"listener-1\", \"listenersPresent\": 2, \"lengthMinutes\": 61, \"people\": 3, \"recordedOn\":"
                        + " \"2026-02-10\"}, {\"id\": \"c-2\", \"on\": \"2026-02-11\", \"method\": \"stall\", \"listener\":"
                        + " \"listener-1\", \"listenersPresent\": 2, \"people\": 1, \"recordedOn\": \"2026-02-11\"}]");
        CampaignProgress progress = progress(early);

        assertThat(progress.heard().people()).isEqualTo(4);
        assertThat(progress.step(CampaignStep.LISTEN).status()).isEqualTo(StepStatus.DONE);
        assertThat(progress.safety())
                .extracting(finding -> finding.code())
                .containsExactly("safety.conversation.too-long", "safety.conversation.too-early");
        assertThat(progress.safety().get(1).facts().get("conversations")).hasToString("[c-1]");
    }

    @Test
    void the_pace_is_what_is_needed_from_tomorrow_until_the_targets_day() {
        CampaignProgress progress = progress(Campaigns.with("\"target\": {\"people\": 53, \"by\": \"2026-04-24\"}"));

        assertThat(progress.heard().stillToHear()).isEqualTo(50);
        assertThat(progress.heard().neededPerWeek()).isEqualByComparingTo("10.0");
        assertThat(progress(Campaigns.with("\"target\": {\"people\": 53, \"by\": \"2026-03-20\"}"))
                        .heard()
                        .neededPerWeek())
                .isNull();
        assertThat(progress(Campaigns.with("\"target\": {\"people\": 3, \"by\": \"2026-03-20\"}"))
                        .heard()
                        .neededPerWeek())
                .isZero();
        assertThat(progress(Campaigns.with("\"target\": null")).heard().neededPerWeek())
                .isNull();
    }

    private static List<Integer> waits(CampaignProgress progress, int step) {
        return progress.step(CampaignStep.of(step)).waitsFor().stream()
                .map(CampaignStep::number)
                .toList();
    }

    private static CampaignProgress progress(Campaign campaign) {
        return WORKFLOW.progress(campaign, CampaignPolicy.usual(), DAY);
    }

    private static Stream<Row> rows() {
        return CASES.lines().map(line -> {
            List<String> cells = Splitter.onPattern(" +").limit(3).splitToList(line);
            return new Row(
                    CampaignStep.of(Integer.parseInt(cells.get(0))), StepStatus.valueOf(cells.get(1)), cells.get(2));
        });
    }
}
