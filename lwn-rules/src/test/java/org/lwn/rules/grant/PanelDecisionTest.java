package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lwn.rules.grant.Panels.award;
import static org.lwn.rules.grant.Panels.codesAgainst;
import static org.lwn.rules.grant.Panels.decision;
import static org.lwn.rules.grant.Panels.machine;
import static org.lwn.rules.grant.Panels.pounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;

class PanelDecisionTest {

    @ParameterizedTest
    @CsvSource({
        "ELIGIBLE,          AWARD,     no",
        "ELIGIBLE,          DECLINE,   yes",
        "ELIGIBLE,          ASK_AGAIN, no",
        "INELIGIBLE,        AWARD,     yes",
        "INELIGIBLE,        DECLINE,   no",
        "INELIGIBLE,        ASK_AGAIN, no",
        "NEEDS_INFORMATION, AWARD,     yes",
        "NEEDS_INFORMATION, DECLINE,   no",
        "NEEDS_INFORMATION, ASK_AGAIN, no",
        "REFER,             AWARD,     no",
        "REFER,             DECLINE,   no",
        "REFER,             ASK_AGAIN, no"
    })
    void going_against_the_rules_must_be_said_and_only_then(Outcome outcome, String verdict, String isAgainst) {
        MachineDecision machine = machine(outcome);
        boolean mustBeSaid = isAgainst.equals("yes");

        if (mustBeSaid) {
            assertThatCode(() -> decision(machine, verdict(verdict), PanelOverride.OUTCOME))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> decision(machine, verdict(verdict)))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith(
                            "overrides is '[]', but must be a value that names OUTCOME, because the rules" + " say "
                                    + outcome + " and the panel ");
        } else {
            assertThatCode(() -> decision(machine, verdict(verdict))).doesNotThrowAnyException();
            assertThatThrownBy(() -> decision(machine, verdict(verdict), PanelOverride.OUTCOME))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageStartingWith("overrides is 'OUTCOME', but must be a value that ");
        }
    }

    @Test
    void a_refused_override_says_what_to_do() {
        assertThatThrownBy(() -> decision(machine(Outcome.INELIGIBLE), award(1000)))
                .hasMessage(
                        "overrides is '[]', but must be a value that names OUTCOME, because the rules say INELIGIBLE"
                                + " and the panel awards. If the panel means it, add OUTCOME to overrides, and say why in the"
                                + " reason.");
    }

    @ParameterizedTest
    @CsvSource({
        "499,  AWARD_LIMITS",
        "500,  ''",
        "1000, ''",
        "1001, AMOUNT_REQUESTED",
        "5000, AMOUNT_REQUESTED",
        "5001, AMOUNT_REQUESTED AWARD_LIMITS"
    })
    void an_amount_out_of_what_was_asked_or_the_programme_awards_must_be_said(int amount, String needed) {
        PanelOverride[] overrides = Stream.of(needed.split(" "))
                .filter(name -> !name.isEmpty())
                .map(PanelOverride::valueOf)
                .toArray(PanelOverride[]::new);

        assertThat(PanelOverride.neededFor(award(amount), machine(Outcome.ELIGIBLE)))
                .containsExactly(overrides);
        assertThatCode(() -> decision(machine(Outcome.ELIGIBLE), award(amount), overrides))
                .doesNotThrowAnyException();
        if (overrides.length > 0) {
            assertThat(refusals(() -> decision(machine(Outcome.ELIGIBLE), award(amount))))
                    .hasSize(overrides.length);
        }
    }

    @Test
    void an_override_is_said_once() {
        assertThat(refusals(() -> decision(
                        machine(Outcome.INELIGIBLE), award(900), PanelOverride.OUTCOME, PanelOverride.OUTCOME)))
                .containsExactly("/overrides/1");
    }

    @Test
    void an_award_is_more_than_nothing_and_in_the_programmes_currency() {
        assertThatThrownBy(() -> award(0)).hasMessageContaining("is more than 0");
        assertThat(refusals(() -> decision(machine(Outcome.ELIGIBLE), new Verdict.Award(Money.parse("EUR 600")))))
                .containsExactly("/verdict/amount");
    }

    @Test
    void a_panel_does_not_decide_before_the_rules() {
        assertThat(refusals(() -> onDay(Panels.RULES_DAY.minusDays(1)))).containsExactly("decidedOn");
        assertThatCode(() -> onDay(Panels.RULES_DAY)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"INELIGIBLE", "NEEDS_INFORMATION", "REFER"})
    void an_award_sets_aside_all_that_stands_in_its_way(Outcome outcome) {
        MachineDecision machine = machine(outcome);
        List<PanelOverride> overrides = List.copyOf(PanelOverride.neededFor(award(1000), machine));

        assertThatThrownBy(() -> decision(machine, award(1000), List.of(), List.of(), overrides))
                .hasMessageEndingWith("Weigh and add, or do not award: "
                        + codesAgainst(outcome).get(0) + ".");
        assertThat(refusals(() -> decision(machine, award(1000), codesAgainst(outcome), List.of(), overrides)))
                .containsExactly("setAside");
    }

    @Test
    void advice_may_be_weighed_and_need_not() {
        MachineDecision machine = machine(Outcome.ELIGIBLE);

        assertThatCode(() -> decision(machine, award(1000), List.of(Panels.ADVICE), List.of(), List.of()))
                .doesNotThrowAnyException();
        assertThatCode(() -> decision(machine, award(1000), List.of(), List.of(Panels.ADVICE), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void only_what_the_rules_found_can_be_weighed_and_only_once() {
        MachineDecision machine = machine(Outcome.INELIGIBLE);

        assertThatThrownBy(() ->
                        decision(machine, Panels.decline(), List.of("grant.dates.retrospectiv"), List.of(), List.of()))
                .hasMessageEndingWith("Did you mean 'grant.dates.retrospective'?");
        assertThat(refusals(() -> decision(
                        machine,
                        Panels.decline(),
                        codesAgainst(Outcome.INELIGIBLE),
                        codesAgainst(Outcome.INELIGIBLE),
                        List.of())))
                .containsExactly("/setAside/0");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(refusals(() -> new PanelDecision(
                        Id.of("a"),
                        machine(Outcome.INELIGIBLE),
                        LocalDate.of(2020, 1, 1),
                        " ",
                        award(6000),
                        "x".repeat(2001),
                        List.of("grant.unknown"),
                        List.of(),
                        List.of(),
                        List.of("chair", ""),
                        new PanelDecision.Appeal(Id.of("a"), "The dates were misread."))))
                .containsExactlyInAnyOrder(
                        "decidedOn",
                        "/decidedBy",
                        "/reason",
                        "/stoodAside/1",
                        "/upheld/0",
                        "setAside",
                        "overrides",
                        "overrides",
                        "overrides",
                        "/appeal/of");
    }

    @Test
    void what_is_kept_of_the_rules_decision_must_agree_with_itself() {
        MachineDecision barred = machine(Outcome.INELIGIBLE);

        for (Outcome outcome : List.of(Outcome.ELIGIBLE, Outcome.REFER, Outcome.NEEDS_INFORMATION)) {
            assertThat(refusals(() -> with(barred, outcome, barred.waiting()))).containsExactly("outcome");
        }
        MachineDecision eligible = machine(Outcome.ELIGIBLE);
        assertThat(refusals(() -> with(eligible, Outcome.NEEDS_INFORMATION, List.of())))
                .containsExactly("outcome");
        assertThatCode(() -> with(eligible, Outcome.NEEDS_INFORMATION, List.of(Pointer.of("/title"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBP -1", "EUR 600"})
    void what_the_programme_awards_is_in_its_currency_and_never_negative(String limit) {
        MachineDecision sound = machine(Outcome.ELIGIBLE);

        assertThat(refusals(() -> new MachineDecision(
                        sound.application(),
                        sound.asOf(),
                        sound.pack(),
                        sound.programme(),
                        sound.outcome(),
                        sound.findings(),
                        sound.waiting(),
                        sound.currency(),
                        Money.parse("EUR -1"),
                        Money.parse(limit),
                        Money.parse(limit))))
                .containsExactly("minimumAward", "maximumAward");
    }

    @Test
    void who_asks_again_asks_something() {
        assertThatThrownBy(() -> new Verdict.AskAgain(List.of())).hasMessageContaining("asks at least one thing");
    }

    @Test
    void no_text_that_people_wrote_is_shown_when_a_decision_is_printed() {
        PanelDecision decision = new PanelDecision(
                Id.of("garden-1-june"),
                machine(Outcome.REFER),
                Panels.PANEL_DAY,
                "SECRET",
                new Verdict.AskAgain(List.of(new Verdict.Question(null, "SECRET"))),
                "SECRET",
                List.of(),
                List.of(),
                List.of(),
                List.of("SECRET"),
                new PanelDecision.Appeal(Id.of("garden-1-may"), "SECRET"));

        assertThat(decision + " " + decision.appeal() + " " + decision.verdict())
                .doesNotContain("SECRET")
                .contains("garden-1-june");
    }

    @Test
    void a_text_that_is_too_long_is_not_shown_when_it_is_refused() {
        assertThatThrownBy(() -> new PanelDecision.Appeal(Id.of("a"), "SECRET".repeat(400)))
                .hasMessageStartingWith("ground is '2400 characters long', but must be a value that has from 1 to 2000")
                .message()
                .doesNotContain("SECRET");
    }

    private static MachineDecision with(MachineDecision machine, Outcome outcome, List<Pointer> waiting) {
        return new MachineDecision(
                machine.application(),
                machine.asOf(),
                machine.pack(),
                machine.programme(),
                outcome,
                machine.findings(),
                waiting,
                machine.currency(),
                pounds(1000),
                null,
                null);
    }

    private static PanelDecision onDay(LocalDate day) {
        return decision("a", machine(Outcome.ELIGIBLE), day, "grants panel", award(1000), null);
    }

    private static Verdict verdict(String kind) {
        return switch (kind) {
            case "AWARD" -> award(1000);
            case "DECLINE" -> Panels.decline();
            default -> Panels.askAgain();
        };
    }

    /** Where each thing that is refused stands. */
    static List<String> refusals(Runnable construction) {
        List<String> places = new ArrayList<>();
        try {
            construction.run();
        } catch (InvalidValueException first) {
            places.add(place(first));
            for (Throwable further : first.getSuppressed()) {
                places.add(place((InvalidValueException) further));
            }
        }
        return places;
    }

    private static String place(InvalidValueException refused) {
        return refused.place() == null ? refused.field() : refused.place().value();
    }
}
