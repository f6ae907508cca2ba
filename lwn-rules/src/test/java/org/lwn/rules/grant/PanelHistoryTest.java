package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lwn.rules.grant.PanelDecisionTest.refusals;
import static org.lwn.rules.grant.Panels.award;
import static org.lwn.rules.grant.Panels.decline;
import static org.lwn.rules.grant.Panels.machine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.json.LwnJson;

class PanelHistoryTest {
    private static final MachineDecision BARRED = machine(Outcome.INELIGIBLE);
    private static final MachineDecision REFERRED = machine(Outcome.REFER);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 14);

    private final PanelDecision declined = decision("may", BARRED, MAY, decline(), null);
    private final PanelDecision overturned = decision("june", BARRED, JUNE, award(1000), "may");
    private final PanelDecision asked = decision("may", REFERRED, MAY, Panels.askAgain(), null);

    @Test
    void a_decision_stands_from_its_day_until_an_appeal_is_decided() {
        PanelHistory history = PanelHistory.EMPTY.with(declined).with(overturned);

        assertThat(history.standingOn(MAY.minusDays(1))).isNull();
        assertThat(history.standingOn(MAY)).isEqualTo(declined);
        assertThat(history.standingOn(JUNE.minusDays(1))).isEqualTo(declined);
        assertThat(history.standingOn(JUNE)).isEqualTo(overturned);
    }

    @Test
    void while_the_applicant_is_asked_nothing_stands_and_the_panel_waits() {
        PanelHistory history = new PanelHistory(List.of(asked));

        assertThat(history.standingOn(JULY)).isNull();
        assertThat(history.waitingOn(MAY.minusDays(1))).isNull();
        assertThat(history.waitingOn(JULY)).isEqualTo(asked);
    }

    @Test
    void after_a_question_the_rules_decide_anew_before_the_panel_does() {
        PanelHistory history = new PanelHistory(List.of(asked));

        assertThat(refusals(() -> history.with(decision("june", REFERRED, JUNE, award(1000), null))))
                .containsExactly("/1/machine");
        PanelDecision awarded = decision("june", machine(Outcome.REFER, JUNE), JUNE, award(1000), null);
        assertThat(history.with(awarded).standingOn(JUNE)).isEqualTo(awarded);
        assertThat(history.with(awarded).waitingOn(JUNE)).isNull();
    }

    @Test
    void a_panel_that_asks_on_appeal_leaves_the_earlier_decision_standing() {
        PanelDecision askedOnAppeal = decision("june", BARRED, JUNE, Panels.askAgain(), "may");
        PanelHistory history = new PanelHistory(List.of(declined, askedOnAppeal));

        assertThat(history.standingOn(JULY)).isEqualTo(declined);
        assertThat(history.waitingOn(JULY)).isEqualTo(askedOnAppeal);
        assertThat(refusals(
                        () -> history.with(decision("july", machine(Outcome.ELIGIBLE, JULY), JULY, award(900), null))))
                .containsExactly("/2/appeal");
        assertThat(history.with(decision("july", machine(Outcome.ELIGIBLE, JULY), JULY, award(900), "may"))
                        .standingOn(JULY))
                .extracting(PanelDecision::verdict)
                .isEqualTo(award(900));
    }

    @Test
    void what_is_decided_changes_only_by_an_appeal_of_what_stands() {
        PanelHistory history = new PanelHistory(List.of(declined, overturned));

        assertThatThrownBy(
                        () -> new PanelHistory(List.of(declined)).with(decision("june", BARRED, JUNE, award(9), null)))
                .hasMessage("appeal is missing, but must be a value that is of may, the decision that stands."
                        + " Say which decision is looked at again, and on what ground.");
        assertThat(refusals(() -> history.with(decision("july", BARRED, JULY, decline(), "may"))))
                .containsExactly("/2/appeal");
        assertThat(history.with(decision("july", BARRED, JULY, decline(), "june"))
                        .decisions())
                .hasSize(3);
    }

    @Test
    void nothing_can_be_appealed_before_anything_is_decided() {
        assertThat(refusals(() -> PanelHistory.EMPTY.with(overturned))).containsExactly("/0/appeal");
        assertThat(refusals(() -> new PanelHistory(
                        List.of(asked, decision("june", machine(Outcome.REFER, JUNE), JUNE, decline(), "may")))))
                .containsExactly("/1/appeal");
    }

    @Test
    void days_are_in_order_and_ids_differ() {
        assertThat(refusals(() -> new PanelHistory(
                        List.of(declined, decision("may", BARRED, MAY.minusDays(1), award(1000), "other")))))
                .containsExactly("/1/id", "/1/decidedOn", "/1/appeal");
        assertThat(new PanelHistory(List.of(declined, decision("june", BARRED, MAY, award(1000), "may")))
                        .standingOn(MAY))
                .extracting(PanelDecision::verdict)
                .isEqualTo(award(1000));
    }

    @Test
    void a_history_is_of_one_application() {
        MachineDecision other = new MachineDecision(
                new MachineDecision.ApplicationIdentity("mural-1", Panels.HASH),
                BARRED.asOf(),
                BARRED.pack(),
                new ProgrammeIdentity("other-grants", Panels.HASH),
                BARRED.outcome(),
                BARRED.findings(),
                BARRED.waiting(),
                BARRED.currency(),
                null,
                null,
                null);

        assertThat(refusals(() -> new PanelHistory(List.of(declined, decision("june", other, JUNE, decline(), "may")))))
                .containsExactly("/1/machine/application/id", "/1/machine/programme/id");
    }

    @Test
    void an_appeal_heard_in_the_same_role_is_named_for_funders_who_mind() {
        PanelDecision byTheSame = Panels.decision("june", BARRED, JUNE, "Grants panel ", decline(), "may");
        PanelDecision byTrustees = Panels.decision("june", BARRED, JUNE, "trustees", decline(), "may");

        assertThat(new PanelHistory(List.of(declined, byTheSame)).heardByTheSame())
                .containsExactly(byTheSame);
        assertThat(new PanelHistory(List.of(declined, byTrustees)).heardByTheSame())
                .isEmpty();
    }

    @Test
    void a_history_is_written_as_a_list_and_read_back() throws Exception {
        PanelHistory history = new PanelHistory(List.of(declined, overturned));
        String written = LwnJson.write(history);

        assertThat(LwnJson.read(PanelHistory.class, LwnJson.parse("history.json", written))
                        .orThrow())
                .isEqualTo(history);
        assertThat(LwnJson.mapper().readValue(written, PanelHistory.class)).isEqualTo(history);
    }

    @Test
    void what_is_wrong_with_a_history_that_is_read_has_its_place() throws Exception {
        String written = LwnJson.write(List.of(declined, decision("june", BARRED, JUNE, award(1000), null)));

        assertThat(LwnJson.read(PanelHistory.class, LwnJson.parse("history.json", written))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("history.json#/1/appeal: error: json.invalid-value ");
    }

    private static PanelDecision decision(
            String id, MachineDecision machine, LocalDate on, Verdict verdict, @Nullable String appealOf) {
        return Panels.decision(id, machine, on, "grants panel", verdict, appealOf);
    }
}
