package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lwn.grant.FundedProject;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.ReportKind;
import org.lwn.json.LwnJson;
import org.lwn.rules.language.Effect;

/** A panel beside what the shipped rules really decide. */
class PanelBesideRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final String JSON = """
            {"id": "boxes-1", "submittedOn": "2026-03-03",
             "applicant": {"kind": "RESIDENT", "reference": "resident-23", "age": 67, "postcode": "W12 0AF"},
             "title": "Window boxes", "amountRequested": {"amount": 350, "currency": "GBP"},
             "budget": {"lines": [{"heading": "Boxes", "cost": {"amount": 200, "currency": "GBP"}},
                                  {"heading": "Plants", "cost": {"amount": 150, "currency": "GBP"}}]},
             "startsOn": "2026-04-09", "endsOn": "2026-07-30",
             "benefit": {"statement": "A landing in flower.", "peopleInTheArea": 60},
             "activityLocations": [{"postcode": "W12 7AB"}], "priorities": ["bringing-people-together"],
             "reportPlan": {"midPoint": "2026-06-01", "endPoint": "2026-08-14"}, "excludedPurposes": [],
             "childrenTakePart": false, "adultsAtRiskTakePart": false, "declarationAccepted": true,
             "dataNoticeAccepted": true, "boardConnection": "HOUSEHOLD_OF_BOARD_MEMBER", "earlierAwards": []}
            """;
    private static GrantEligibility rules;
    private static GrantProgramme programme;
    private static GrantCase asked;
    private static Decision decision;
    private static MachineDecision machine;

    @BeforeAll
    static void decide() throws Exception {
        rules = GrantEligibility.shipped();
        programme = rules.programme("w12-community-grants");
        asked = GrantCase.of(application(JSON), programme, DAY);
        decision = rules.decide(asked);
        machine = MachineDecision.of(asked, decision);
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    @Test
    void what_is_kept_names_the_application_the_rules_and_the_programme_and_what_was_found() {
        assertThat(machine.application())
                .isEqualTo(new MachineDecision.ApplicationIdentity("boxes-1", LwnJson.sha256(asked.application())));
        assertThat(machine.pack()).isEqualTo(rules.pack());
        assertThat(machine.programme()).isEqualTo(decision.programme());
        assertThat(machine.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(machine.findings())
                .containsExactly(
                        new MachineDecision.FoundCode("grant.amount.below-minimum", Effect.INELIGIBLE),
                        new MachineDecision.FoundCode("grant.conflict.board-member", Effect.REFER));
        assertThat(machine.minimumAward()).isEqualTo(Money.parse("GBP 500"));
        assertThat(machine.isOn(asked)).isTrue();
        assertThat(machine.isKeptOf(decision)).isTrue();
    }

    @Test
    void what_is_kept_shows_no_answer_of_the_applicant_but_the_amount() {
        assertThat(LwnJson.write(machine))
                .doesNotContain("resident-23", "W12 0AF", "67", "Window", "landing", "HOUSEHOLD")
                .contains("\"amount\": 350");
    }

    @Test
    void a_decision_on_another_case_is_not_kept_as_one_on_this() throws Exception {
        GrantCase later = GrantCase.of(asked.application(), programme, DAY.plusDays(1));
        GrantCase other = GrantCase.of(application(JSON.replace("boxes-1", "boxes-2")), programme, DAY);

        for (GrantCase wrong : List.of(later, other)) {
            assertThatThrownBy(() -> MachineDecision.of(wrong, decision))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is not one on the case of");
        }
    }

    @Test
    void an_answer_changed_afterwards_makes_it_another_case() throws Exception {
        GrantCase changed = GrantCase.of(application(JSON.replace("\"age\": 67", "\"age\": 68")), programme, DAY);

        assertThat(machine.isOn(changed)).isFalse();
    }

    @Test
    void a_programme_changed_afterwards_makes_it_another_case() throws Exception {
        String renamed = LwnJson.write(programme).replace("\"funder\": \"", "\"funder\": \"Not ");
        GrantProgramme changed = LwnJson.read(GrantProgramme.class, LwnJson.parse("programme.json", renamed))
                .orThrow();

        assertThat(changed).isNotEqualTo(programme);
        assertThat(machine.isOn(GrantCase.of(asked.application(), changed, DAY)))
                .isFalse();
    }

    @Test
    void a_decision_as_of_another_day_or_with_other_findings_is_another() {
        Decision later = rules.decide(asked.application(), programme, DAY.plusDays(1));
        Decision fewer = new Decision(
                decision.application(),
                decision.asOf(),
                decision.pack(),
                decision.programme(),
                decision.fates().stream()
                        .filter(fate -> !fate.code().equals("grant.conflict.board-member"))
                        .toList());

        assertThat(later.findings()).isEqualTo(decision.findings());
        assertThat(machine.isKeptOf(later)).isFalse();
        assertThat(fewer.outcome()).isEqualTo(decision.outcome());
        assertThat(machine.isKeptOf(fewer)).isFalse();
    }

    @Test
    void the_applicant_is_told_what_was_upheld_and_why_in_that_order() {
        PanelDecision declined =
                Panels.decision(machine, Panels.decline(), List.of("grant.amount.below-minimum"), List.of(), List.of());

        assertThat(declined.reasonsToTell(decision))
                .containsExactly(
                        "You asked for £350, and this programme awards £500 or more. Ask for at least £500.",
                        "The street has waited long for this.");
    }

    @Test
    void an_applicant_who_is_asked_is_told_the_questions_last() {
        PanelDecision asks = Panels.decision(machine, Panels.askAgain(), List.of(), List.of(), List.of());

        assertThat(asks.reasonsToTell(decision))
                .containsExactly("The street has waited long for this.", "When do you begin?");
    }

    @Test
    void reasons_are_told_beside_the_decision_that_they_belong_to() throws Exception {
        PanelDecision declined = Panels.decision(machine, Panels.decline(), List.of(), List.of(), List.of());
        Decision other = rules.decide(application(JSON.replace("\"amount\": 350", "\"amount\": 600")), programme, DAY);

        assertThatThrownBy(() -> declined.reasonsToTell(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not the one that garden-1-may stands beside");
    }

    @Test
    void an_award_begins_a_project_that_is_followed() {
        FundedProject project = award().fundedProject(asked);

        assertThat(project.programme()).isEqualTo("w12-community-grants");
        assertThat(project.peoplePromised()).isEqualTo(60);
        assertThat(project.reportsRequired()).containsExactly(ReportKind.MID_POINT, ReportKind.END_POINT);
        assertThat(project.award()).satisfies(award -> {
            assertThat(award.amount()).isEqualTo(Money.parse("GBP 350"));
            assertThat(award.awardedOn()).isEqualTo(Panels.PANEL_DAY);
            assertThat(award.reportPlan()).isEqualTo(asked.application().reportPlan());
            assertThat(award.reports()).isEmpty();
        });
    }

    @Test
    void only_an_award_begins_a_project_and_only_of_its_own_case() {
        PanelDecision declined = Panels.decision(machine, Panels.decline(), List.of(), List.of(), List.of());
        GrantCase later = GrantCase.of(asked.application(), programme, DAY.plusDays(1));

        assertThatThrownBy(() -> declined.fundedProject(asked)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> award().fundedProject(later)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PanelDecision award() {
        return Panels.decision(
                machine,
                new Verdict.Award(Money.parse("GBP 350")),
                List.of(),
                List.of("grant.amount.below-minimum", "grant.conflict.board-member"),
                List.of(PanelOverride.OUTCOME, PanelOverride.AWARD_LIMITS));
    }

    private static GrantApplication application(String json) throws Exception {
        return LwnJson.read(GrantApplication.class, LwnJson.parse("application.json", json))
                .orThrow();
    }
}
