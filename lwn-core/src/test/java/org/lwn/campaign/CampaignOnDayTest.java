package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.provenance.Standing;

class CampaignOnDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate LATER = DAY.plusDays(1);

    @Test
    void what_is_dated_later_is_not_there_yet() {
        Campaign campaign = campaign("""
                "community": "shift workers", "communityNamedOn": "2026-03-11",
                "launchedOn": "2026-03-11", "launchedAt": "start",
                "objectives": [{"whatFor": "lights", "agreedOn": "2026-03-11"}],
                "team": [{"id": "a", "joinedOn": "2026-03-11"}],
                "questions": [{"id": "q", "text": "What?", "purpose": "WHAT_PEOPLE_CARE_ABOUT", "writtenOn": "2026-03-11"}],
                "methods": [{"id": "m", "title": "stall", "chosenOn": "2026-03-11"}],
                "safety": {"riskAssessments": [{"on": "2026-03-11"}], "safeguardingLead": "a", "loneWorking": [{"on": "2026-03-11", "arrangement": "pairs"}]},
                "practice": [{"id": "p", "listener": "a", "on": "2026-03-11"}],
                "conversations": [{"id": "c", "on": "2026-03-11", "method": "m", "listener": "a", "people": 2}],
                "contacts": [{"id": "k", "conversation": "c", "consent": {"state": "GIVEN", "on": "2026-03-11"}, "purpose": "news"}],
                "analyses": [{"id": "n", "on": "2026-03-11", "cutOff": "2026-03-01", "interim": true, "people": 1, "residents": 1}],
                "issues": [{"id": "i", "title": "lights", "raisedOn": "2026-03-11", "chosen": true}],
                "rankings": [{"on": "2026-03-11", "residents": 1, "order": ["i"]}],
                "actions": [{"id": "x", "issue": "i", "what": "write", "plannedOn": "2026-03-11"}],
                "groups": [{"id": "g", "name": "Group", "formedOn": "2026-03-11"}],
                "reports": [{"id": "r", "title": "Report", "on": "2026-03-11"}],
                "feedback": [{"on": "2026-03-11", "to": ["k"]}],
                "journal": [{"step": "BUILD_TEAM", "act": "SIGNED_OFF", "by": "COORDINATOR", "on": "2026-03-11"}]""");

        assertThat(LwnJson.writeLine(campaign.on(DAY)))
                .isEqualTo(
                        "{\"format\":\"lwn-campaign/1\",\"id\":\"c\",\"title\":\"Campaign\",\"standing\":\"ESTABLISHED\","
                                + "\"safety\":{}}");
        assertThat(campaign.on(LATER)).isEqualTo(campaign);
    }

    @Test
    void what_has_no_day_is_there_on_every_day() {
        Campaign campaign = campaign("""
                "community": "shift workers",
                "team": [{"id": "a", "roles": ["SAFEGUARDING_LEAD"]}],
                "methods": [{"id": "m", "title": "stall"}],
                "safety": {"safeguardingLead": "a"},
                "issues": [{"id": "i", "title": "lights", "chosen": true}],
                "actions": [{"id": "x", "issue": "i", "what": "write"}],
                "groups": [{"id": "g", "name": "Group", "nextMeeting": {"place": "hall"}}]""");

        assertThat(campaign.on(LocalDate.of(1999, 1, 1))).isEqualTo(campaign);
    }

    @Test
    void what_was_there_has_not_had_done_to_it_what_was_done_later() {
        Campaign campaign = campaign("""
                "team": [{"id": "a", "leftOn": "2026-03-11", "training": [{"topic": "LISTENING", "completedOn": "2026-03-10"}, {"topic": "SAFEGUARDING", "completedOn": "2026-03-11"}]}],
                "questions": [{"id": "q", "text": "What?", "purpose": "WHAT_PEOPLE_CARE_ABOUT", "revisedOn": "2026-03-11"}],
                "conversations": [{"id": "c", "on": "2026-03-10", "method": "m", "listener": "a", "people": 2, "recordedOn": "2026-03-11", "delayExplained": "rain"}],
                "actions": [{"id": "x", "issue": "i", "what": "write", "doneOn": "2026-03-11"}],
                "reports": [{"id": "r", "title": "Report", "on": "2026-03-10", "sent": [{"to": "RESIDENTS", "on": "2026-03-10"}, {"to": "PARTNERS", "on": "2026-03-11"}]}]""");

        Campaign then = campaign.on(DAY);

        assertThat(then.team().get(0).leftOn()).isNull();
        assertThat(then.team().get(0).training())
                .extracting(Trained::completedOn)
                .containsExactly(DAY);
        assertThat(then.questions().get(0).revisedOn()).isNull();
        assertThat(then.conversations().get(0).recordedOn()).isNull();
        assertThat(then.conversations().get(0).delayExplained()).isNull();
        assertThat(then.actions().get(0).doneOn()).isNull();
        assertThat(then.reports().get(0).sent()).extracting(Dispatch::on).containsExactly(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKED, 2026-03-11, GIVEN",
        "REVOKED, 2026-03-10, REVOKED",
        "GIVEN, 2026-03-11, UNRECORDED",
        "GIVEN, 2026-03-10, GIVEN",
        "REFUSED, 2026-03-11, UNRECORDED"
    })
    void consent_that_was_said_later_was_something_else_before(String state, String on, ConsentState then) {
        Campaign campaign = campaign("""
                "conversations": [{"id": "c", "on": "2026-03-09", "method": "m", "listener": "a", "people": 1}],
                "contacts": [{"id": "k", "conversation": "c", "consent": {"state": "%s", "on": "%s"}, "purpose": "news"}]""".formatted(state, on));

        assertThat(campaign.on(DAY).contacts().get(0).consent().state()).isEqualTo(then);
    }

    @Test
    void the_next_meeting_is_the_first_that_was_to_come() {
        Campaign campaign = campaign("""
                "groups": [{"id": "g", "name": "Group", "meetings": [{"on": "2026-03-10"}, {"on": "2026-04-10"}, {"on": "2026-03-20"}], "nextMeeting": {"on": "2026-05-10"}}]""");

        LocalActionGroup then = campaign.on(DAY).groups().get(0);

        assertThat(then.meetings()).extracting(GroupMeeting::on).containsExactly(DAY);
        assertThat(then.nextMeeting().on()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(campaign.on(LocalDate.of(2026, 6, 1))
                        .groups()
                        .get(0)
                        .nextMeeting()
                        .on())
                .isEqualTo(LocalDate.of(2026, 5, 10));
    }

    @Test
    void the_last_day_is_the_campaigns_own_or_its_targets() {
        String target = "\"target\": {\"people\": 5, \"by\": \"2026-05-01\"}";

        assertThat(campaign("\"localities\": []").lastDay()).isNull();
        assertThat(campaign(target).lastDay()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(campaign(target + ", \"endsOn\": \"2026-04-01\"").lastDay()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_builder_of_a_campaign_holds_all_of_it() {
        Campaign campaign = campaign("""
                "community": "shift workers", "team": [{"id": "a"}], "journal": [{"step": "REPORT", "act": "TAKEN_BACK", "by": "ANALYST", "on": "2026-03-11"}]""");

        assertThat(campaign.toBuilder().build()).isEqualTo(campaign);
        assertThat(Campaign.builder(Id.of("c"), "Campaign", Standing.ESTABLISHED)
                        .build())
                .isEqualTo(campaign("\"team\": []"));
    }

    @Test
    void an_entry_comes_at_the_end_of_the_journal() {
        JournalEntry first =
                new JournalEntry(CampaignStep.of(1), JournalAct.SIGNED_OFF, TeamRole.COORDINATOR, LATER, List.of());
        JournalEntry second =
                new JournalEntry(CampaignStep.of(1), JournalAct.TAKEN_BACK, TeamRole.COORDINATOR, DAY, List.of());

        assertThat(campaign("\"team\": []").withEntry(first).withEntry(second).journal())
                .containsExactly(first, second);
    }

    @Test
    void steps_are_numbered_from_1_to_13() {
        for (int number = 1; number <= 13; number++) {
            assertThat(CampaignStep.of(number).number()).isEqualTo(number);
        }
        assertThat(ImmutableList.copyOf(CampaignStep.values()))
                .hasSize(13)
                .isSortedAccordingTo((one, other) -> Integer.compare(one.number(), other.number()));
        assertThatThrownBy(() -> CampaignStep.of(14)).hasMessageContaining("from 1 to 13");
        assertThatThrownBy(() -> CampaignStep.of(0)).hasMessageContaining("from 1 to 13");
    }

    @Test
    void details_that_were_erased_were_held_until_then() {
        ContactDetails erased = contact("\"erasedOn\": \"2026-03-11\"");

        assertThat(erased.isHeldOn(DAY)).isTrue();
        assertThat(erased.isHeldOn(LATER)).isFalse();
        assertThat(contact("\"email\": \"a@example.org\"").isHeldOn(DAY)).isTrue();
        assertThat(contact("\"telephone\": \"01632 960001\"").isHeldOn(DAY)).isTrue();
        assertThat(contact("\"name\": \"A. N. Example\"").isHeldOn(DAY)).isTrue();
        assertThat(contact("\"forgetOn\": \"2026-03-11\"").isHeldOn(DAY)).isFalse();
    }

    @Test
    void erased_details_cannot_be_there_too() {
        assertThatThrownBy(() -> contact("\"erasedOn\": \"2026-03-11\", \"name\": \"A. N. Example\""))
                .hasMessageContaining("erasedOn")
                .hasMessageNotContaining("A. N. Example");
    }

    @Test
    void somebody_is_in_the_team_from_the_day_of_joining_until_the_day_of_leaving() {
        TeamMember member = new TeamMember(Id.of("a"), List.of(), DAY, LATER, List.of());

        assertThat(member.belongsOn(DAY.minusDays(1))).isFalse();
        assertThat(member.belongsOn(DAY)).isTrue();
        assertThat(member.belongsOn(LATER)).isFalse();
        assertThat(new TeamMember(Id.of("a"), List.of(), null, null, List.of()).belongsOn(DAY))
                .isTrue();
    }

    private static ContactDetails contact(String details) {
        return campaign(
                        "\"contacts\": [{\"id\": \"k\", \"conversation\": \"c\", \"consent\": {\"state\": \"UNRECORDED\"},"
                                + " \"purpose\": \"news\", " + details + "}]")
                .contacts()
                .get(0);
    }

    private static Campaign campaign(String members) {
        String json =
                "{\"format\": \"lwn-campaign/1\", \"id\": \"c\", \"title\": \"Campaign\", \"standing\": \"ESTABLISHED\", "
                        + members + "}";
        try {
            return LwnJson.read(Campaign.class, LwnJson.parse("campaign", json)).orThrow();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
