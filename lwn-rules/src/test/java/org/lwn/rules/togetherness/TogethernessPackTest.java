package org.lwn.rules.togetherness;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.cases.PackContract;
import org.lwn.rules.language.Effect;
import org.lwn.rules.packs.Packs;
import org.lwn.system.Systems;

class TogethernessPackTest extends PackContract<TogethernessCase> {
    private static final CaseRules<TogethernessCase> RULES = Packs.TOGETHERNESS.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    TogethernessPackTest() {
        super(Packs.TOGETHERNESS.id(), RULES, PackCases.shipped(RULES), Set.of("001", "practice"));
    }

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Override
    protected Map<String, ?> parts(TogethernessCase subject) {
        return Map.of("on", subject.on(), "policy", subject.policy(), "described", subject.described());
    }

    @Override
    protected Map<String, Effect> published() {
        return ImmutableMap.<String, Effect>builder()
                .put("togetherness.work.none-listed", Effect.MISSING)
                .put("togetherness.connected.too-little", Effect.ADVICE)
                .put("togetherness.welcomed.too-little", Effect.ADVICE)
                .put("togetherness.belonging.too-little", Effect.ADVICE)
                .put("togetherness.celebrated.too-little", Effect.ADVICE)
                .put("togetherness.supported.too-little", Effect.ADVICE)
                .put("togetherness.neighbourhood.lacks-benefit", Effect.ADVICE)
                .put("togetherness.neighbourhood.nothing-listed", Effect.MISSING)
                .put("togetherness.activity.benefit-missing", Effect.MISSING)
                .put("togetherness.grant.benefit-missing", Effect.MISSING)
                .put("togetherness.benefit.not-named", Effect.ADVICE)
                .put("togetherness.benefits.not-said", Effect.MISSING)
                .put("togetherness.benefit.means-missing", Effect.MISSING)
                .put("togetherness.agency-benefit.not-named", Effect.ADVICE)
                .put("togetherness.activity.style-missing", Effect.MISSING)
                .put("togetherness.grant.style-missing", Effect.MISSING)
                .put("togetherness.activity.not-with-people", Effect.ADVICE)
                .put("togetherness.grant.not-with-people", Effect.ADVICE)
                .put("togetherness.activity.worded-as-for", Effect.ADVICE)
                .put("togetherness.grant.worded-as-for", Effect.ADVICE)
                .put("togetherness.approach.not-with-people", Effect.ADVICE)
                .put("togetherness.approach.with-people", Effect.STRENGTH)
                .put("togetherness.benefit.means-named", Effect.STRENGTH)
                .buildOrThrow();
    }

    @Test
    void together_we_can_makes_change_with_and_by_people_and_does_not_say_what_its_groups_do() {
        List<RuleFate> fates = RULES.review(of("together-we-can"));

        assertThat(messages(fates))
                .containsExactly(
                        "Activities of which it is not said what they do for residents: groups. Ask those who come, and name the"
                                + " benefits.",
                        "Organisations that say that change is made as asked here (does with, done by), and in no other way:"
                                + " together-we-can.",
                        "Of every benefit to residents that is named it is said by what it comes about: connected, welcomed,"
                                + " belonging, celebrated, supported.");
        assertThat(passed(fates))
                .contains(
                        "togetherness.connected.too-little",
                        "togetherness.welcomed.too-little",
                        "togetherness.activity.style-missing",
                        "togetherness.neighbourhood.lacks-benefit",
                        "togetherness.approach.not-with-people",
                        "togetherness.benefit.not-named",
                        "togetherness.benefit.means-missing",
                        "togetherness.agency-benefit.not-named");
        assertThat(waiting(fates))
                .contains(
                        "togetherness.belonging.too-little",
                        "togetherness.celebrated.too-little",
                        "togetherness.supported.too-little",
                        "togetherness.activity.not-with-people");
        assertThat(RuleFate.waiting(fates))
                .contains(Pointer.of("/activities/1/benefits"))
                .doesNotContain(Pointer.of("/activities/0/benefits"), Pointer.of("/activities/2/benefits"));
    }

    @Test
    void of_w12_nobody_says_what_its_events_do_for_residents_and_so_nothing_is_said_to_be_lacking() {
        List<RuleFate> fates = RULES.review(of("w12"));

        assertThat(messages(fates))
                .hasSize(3)
                .contains("Activities of which it is not said what they do for residents: events, football-tournaments,"
                        + " holiday-clubs. Ask those who come, and name the benefits.");
        assertThat(fates)
                .filteredOn(RuleFate.Failed.class::isInstance)
                .allSatisfy(fate -> assertThat(fate.effect()).isEqualTo(Effect.MISSING));
    }

    private static TogethernessCase of(String system) {
        return TogethernessCase.of(Systems.shipped(system), DAY).get(0);
    }

    private static List<String> messages(List<RuleFate> fates) {
        return fates.stream()
                .filter(RuleFate.Failed.class::isInstance)
                .map(fate -> ((RuleFate.Failed) fate).finding())
                .map(Finding::message)
                .toList();
    }

    private static List<String> passed(List<RuleFate> fates) {
        return fates.stream()
                .filter(RuleFate.Passed.class::isInstance)
                .map(RuleFate::code)
                .toList();
    }

    private static List<String> waiting(List<RuleFate> fates) {
        return fates.stream()
                .filter(RuleFate.NotReached.class::isInstance)
                .map(RuleFate::code)
                .toList();
    }
}
