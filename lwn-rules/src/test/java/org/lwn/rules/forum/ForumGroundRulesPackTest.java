package org.lwn.rules.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.language.Effect;
import org.lwn.rules.packs.Packs;
import org.lwn.system.Systems;

/** What must be true of every rule about a forum: its metadata, wording and cases. */
class ForumGroundRulesPackTest {
    private static final CaseRules<ForumCase> RULES = Packs.FORUM_GROUND_RULES.shipped();
    private static final List<PackCase<ForumCase>> CASES =
            PackCases.shipped(RULES).cases();

    @AfterAll
    static void close() {
        RULES.close();
    }

    @TestFactory
    Stream<DynamicTest> the_rules_find_what_each_case_says() {
        return CASES.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(one.run(RULES).differences())
                                .as(one.name())
                                .isEmpty()));
    }

    @Test
    void every_case_says_all_that_is_found_and_that_nothing_is_waited_for() {
        assertThat(CASES).allSatisfy(one -> {
            assertThat(one.expected().finds()).as(one.name()).isNotNull();
            assertThat(one.expected().waitsFor()).as(one.name()).isEmpty();
            assertThat(one.name()).matches("[A-Z].{10,120}[.]");
        });
    }

    @Test
    void a_case_fires_each_rule_and_a_near_miss_does_not() {
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(CASES)
                    .as(rule.code())
                    .anyMatch(one -> one.expected().finds().contains(rule.code()));
            assertThat(CASES)
                    .as(rule.code())
                    .anyMatch(one -> one.expected().doesNotFind().contains(rule.code()));
        });
    }

    @Test
    void a_rule_that_has_a_threshold_is_not_in_force_without_it() {
        assertThat(CASES.stream().flatMap(one -> one.expected().notInForce().stream()))
                .containsOnly(
                        "forum.agenda.dominated",
                        "forum.minutes.dominated",
                        "forum.minutes.dominated-by-one",
                        "forum.need.local-list",
                        "forum.self-running.ready",
                        "forum.self-running.not-shown");
    }

    @Test
    void the_codes_are_the_published_ones_with_their_effects() {
        Map<String, Effect> written = new TreeMap<>();
        RULES.rules().forEach(rule -> written.put(rule.code(), rule.effect()));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("forum.agenda.dominated", Effect.ADVICE),
                        Map.entry("forum.agenda.presentation", Effect.BREACH),
                        Map.entry("forum.agenda.nothing-by-residents", Effect.ADVICE),
                        Map.entry("forum.agenda.decision", Effect.BREACH),
                        Map.entry("forum.minutes.dominated", Effect.BREACH),
                        Map.entry("forum.minutes.dominated-by-one", Effect.ADVICE),
                        Map.entry("forum.minutes.presentation", Effect.BREACH),
                        Map.entry("forum.minutes.decided-by-others", Effect.BREACH),
                        Map.entry("forum.minutes.plan-of-others", Effect.BREACH),
                        Map.entry("forum.minutes.missing", Effect.MISSING),
                        Map.entry("forum.ladder.low", Effect.ADVICE),
                        Map.entry("forum.ladder.said-too-high", Effect.REFER),
                        Map.entry("forum.need.local-list", Effect.MISSING),
                        Map.entry("forum.need.training", Effect.MISSING),
                        Map.entry("forum.need.support", Effect.MISSING),
                        Map.entry("forum.self-running.ready", Effect.ADVICE),
                        Map.entry("forum.self-running.not-shown", Effect.REFER),
                        Map.entry("forum.rules.agreed", Effect.STRENGTH),
                        Map.entry("forum.need.led-by-local-people", Effect.STRENGTH),
                        Map.entry("forum.need.training-held", Effect.STRENGTH),
                        Map.entry("forum.ladder.high", Effect.STRENGTH)));
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.who() != null || rule.effect() == Effect.STRENGTH)
                    .as(rule.code())
                    .isTrue();
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(rule.source().citation()).isIn("002", "practice");
        });
    }

    @Test
    void what_a_rule_finds_is_told_in_filled_in_words_that_say_what_to_do() {
        Pattern advice = Pattern.compile("[.] (Agree|Ask|Find|Keep|Leave|Make|Replace|Take|Write)\\b.*[.]");

        assertThat(CASES.stream().flatMap(one -> findings(one.subject())))
                .hasSizeGreaterThan(10)
                .allSatisfy(finding -> {
                    assertThat(finding.message())
                            .hasSizeLessThanOrEqualTo(200)
                            .matches("[A-Z].*[.]")
                            .doesNotContain("…", "{", "}", "null", "[", "  ")
                            .containsPattern(advice);
                });
    }

    @Test
    void no_number_but_0_or_1_stands_in_a_rule_and_every_file_says_first_what_it_decides() throws Exception {
        Path folder = Path.of(RulePack.class
                        .getResource("/org/lwn/rules/packs/forum-ground-rules/pack.json")
                        .toURI())
                .getParent();
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl")))
                    .hasSize(4)
                    .allSatisfy(file -> {
                        String text = Files.readString(file);
                        String code = text.replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("(?m)//.*$", "");
                        assertThat(number.matcher(code).results().map(MatchResult::group))
                                .isSubsetOf("0", "1");
                        assertThat(text).matches("(?s)// [A-Z].{20,}");
                    });
        }
    }

    @Test
    void of_brents_forums_two_needs_are_found_and_that_rules_are_agreed_and_residents_lead() {
        ForumCase brent = ForumCase.of(Systems.shipped("brent"), LocalDate.of(2022, 1, 25))
                .get(0);

        assertThat(findings(brent))
                .extracting(Finding::code)
                .containsExactly("forum.need.local-list", "forum.need.training");
        assertThat(RuleFate.strengths(RULES.review(brent)))
                .extracting(Finding::code)
                .containsExactly("forum.rules.agreed", "forum.need.led-by-local-people");
    }

    private static Stream<Finding> findings(ForumCase subject) {
        return RuleFate.findings(RULES.review(subject)).stream();
    }
}
