package org.lwn.rules.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Source;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;

class DecisionTest {

    @Test
    void nothing_against_it_is_eligible() {
        assertThat(outcome(passed(Effect.INELIGIBLE), passed(Effect.MISSING), passed(Effect.REFER)))
                .isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void a_bar_counts_before_everything() {
        assertThat(outcome(
                        failed(Effect.REFER),
                        failed(Effect.MISSING),
                        waiting(Effect.MISSING),
                        failed(Effect.INELIGIBLE)))
                .isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void a_missing_answer_counts_before_a_referral() {
        assertThat(outcome(failed(Effect.REFER), failed(Effect.MISSING))).isEqualTo(Outcome.NEEDS_INFORMATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"INELIGIBLE", "MISSING", "REFER"})
    void a_rule_that_was_not_reached_leaves_the_decision_open(Effect effect) {
        assertThat(outcome(passed(effect), waiting(effect))).isEqualTo(Outcome.NEEDS_INFORMATION);
        assertThat(outcome(failed(Effect.REFER), waiting(effect))).isEqualTo(Outcome.NEEDS_INFORMATION);
    }

    @Test
    void advice_given_or_not_reached_decides_nothing() {
        assertThat(outcome(failed(Effect.ADVICE), waiting(Effect.ADVICE))).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(failed(Effect.ADVICE), failed(Effect.REFER))).isEqualTo(Outcome.REFER);
    }

    @Test
    void a_rule_that_is_not_in_force_decides_nothing() {
        assertThat(outcome(new RuleFate.NotInForce("grant.x", Effect.INELIGIBLE, "No limit is set.")))
                .isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void what_goes_well_or_might_changes_nothing_of_the_outcome() {
        assertThat(outcome(failed(Effect.STRENGTH), waiting(Effect.STRENGTH))).isEqualTo(Outcome.ELIGIBLE);
        assertThat(outcome(failed(Effect.STRENGTH), failed(Effect.REFER))).isEqualTo(Outcome.REFER);
    }

    @Test
    void what_goes_well_is_told_apart_from_what_is_to_be_put_right() {
        Decision decision = decision(failed(Effect.STRENGTH), failed(Effect.ADVICE), passed(Effect.STRENGTH));

        assertThat(decision.findings()).extracting(Finding::effect).containsExactly(Effect.ADVICE);
        assertThat(decision.strengths()).extracting(Finding::effect).containsExactly(Effect.STRENGTH);
        assertThat(decision.fates()).extracting(RuleFate::word).containsExactly("found", "failed", "passed");
    }

    @Test
    void what_is_waited_for_is_named_once_and_only_the_part_of_an_answer() {
        Decision decision = decision(
                new RuleFate.NotReached("grant.a", Effect.REFER, pointers("/budget", "/title")),
                new RuleFate.NotReached("grant.b", Effect.REFER, pointers("/budget/lines", "/title", "/budgets")));

        assertThat(decision.waiting()).isEqualTo(pointers("/title", "/budget/lines", "/budgets"));
    }

    @Test
    void the_json_says_what_was_decided_and_what_follows_from_it() {
        JsonNode json = LwnJson.mapper()
                .valueToTree(decision(failed(Effect.INELIGIBLE), waiting(Effect.REFER), passed(Effect.MISSING)));

        assertThat(json.get("outcome").textValue()).isEqualTo("INELIGIBLE");
        assertThat(json.get("asOf").textValue()).isEqualTo("2026-05-01");
        assertThat(json.get("findings").get(0).get("field").textValue()).isEqualTo("/amountRequested");
        assertThat(json.get("waiting").get(0).textValue()).isEqualTo("/title");
        assertThat(json.get("fates"))
                .map(fate -> fate.get("fate").textValue())
                .containsExactly("failed", "not-reached", "passed");
        assertThat(json.get("programme").get("sha256").textValue()).isEqualTo("ff");
    }

    private static Outcome outcome(RuleFate... fates) {
        return decision(fates).outcome();
    }

    private static Decision decision(RuleFate... fates) {
        return new Decision(
                "a-1",
                LocalDate.of(2026, 5, 1),
                new PackIdentity("grant-eligibility", "0.1", "ee"),
                new ProgrammeIdentity("w12-community-grants", "ff"),
                List.of(fates));
    }

    private static RuleFate passed(Effect effect) {
        return new RuleFate.Passed("grant.passed", effect);
    }

    private static RuleFate waiting(Effect effect) {
        return new RuleFate.NotReached("grant.waiting", effect, pointers("/title"));
    }

    private static RuleFate failed(Effect effect) {
        return new RuleFate.Failed(new Finding(
                "grant.failed",
                effect,
                Pointer.of("/amountRequested"),
                Map.of(),
                "Ask for less.",
                Source.PRACTICE,
                null));
    }

    private static List<Pointer> pointers(String... pointers) {
        return Stream.of(pointers).map(Pointer::of).toList();
    }
}
