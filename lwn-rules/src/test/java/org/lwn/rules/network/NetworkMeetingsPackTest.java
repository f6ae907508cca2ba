package org.lwn.rules.network;

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

/** What must be true of every rule about a network's meetings: its metadata, wording and cases. */
class NetworkMeetingsPackTest {
    private static final CaseRules<NetworkCase> RULES = Packs.NETWORK_MEETINGS.shipped();
    private static final List<PackCase<NetworkCase>> CASES =
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
    void a_case_fires_each_rule_and_a_near_miss_does_not_and_without_its_threshold_it_is_not_in_force() {
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(CASES).anyMatch(one -> one.expected().finds().contains(rule.code()));
            assertThat(CASES).anyMatch(one -> one.expected().doesNotFind().contains(rule.code()));
            assertThat(CASES).anyMatch(one -> one.expected().notInForce().contains(rule.code()));
        });
    }

    @Test
    void the_codes_are_the_published_ones_with_their_effects() {
        Map<String, Effect> written = new TreeMap<>();
        RULES.rules().forEach(rule -> written.put(rule.code(), rule.effect()));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("meetings.week.shared", Effect.BREACH),
                        Map.entry("meetings.gap.too-long", Effect.BREACH),
                        Map.entry("meetings.next.not-planned", Effect.MISSING),
                        Map.entry("meetings.review.missing", Effect.MISSING),
                        Map.entry("meetings.host.twice-running", Effect.BREACH),
                        Map.entry("meetings.theme.missing", Effect.MISSING),
                        Map.entry("meetings.organiser.not-co-chairing", Effect.ADVICE),
                        Map.entry("meetings.notes.nobody", Effect.MISSING),
                        Map.entry("meetings.review.held", Effect.STRENGTH),
                        Map.entry("meetings.gap.kept", Effect.STRENGTH),
                        Map.entry("meetings.host.in-turn", Effect.STRENGTH),
                        Map.entry("meetings.theme.each", Effect.STRENGTH)));
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.who() != null || rule.effect() == Effect.STRENGTH)
                    .as(rule.code())
                    .isTrue();
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(rule.source().citation()).isEqualTo("004");
        });
    }

    @Test
    void what_a_rule_finds_is_told_in_filled_in_words_that_say_what_to_do() {
        Pattern advice = Pattern.compile("[.] (Agree|Ask|Choose|Invite|Move|Plan)\\b.*[.]");

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
                        .getResource("/org/lwn/rules/packs/network-meetings/pack.json")
                        .toURI())
                .getParent();
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".drl")))
                    .hasSize(3)
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
    void of_the_islington_networks_only_that_they_reviewed_together_is_found_while_the_report_lasts() {
        NetworkCase islington = islington(LocalDate.of(2023, 11, 6));

        assertThat(findings(islington)).isEmpty();
        assertThat(RuleFate.strengths(RULES.review(islington)))
                .extracting(Finding::message)
                .containsExactly("All localities reviewed together on 7 September 2023, and no review is missed.");
    }

    @Test
    void the_localities_of_the_islington_networks_met_in_one_week_before_that_was_changed() {
        assertThat(RULES.review(islington(LocalDate.of(2023, 9, 6)))).allMatch(RuleFate.NotInForce.class::isInstance);
    }

    @Test
    void two_months_after_the_review_the_islington_networks_have_no_meeting_noted() {
        assertThat(findings(islington(LocalDate.of(2023, 11, 8))))
                .extracting(Finding::message)
                .containsExactly("For more than 2 months no meeting is noted of central, north, south, and none is"
                        + " planned. Plan one, or note it.");
    }

    private static NetworkCase islington(LocalDate on) {
        return NetworkCase.of(Systems.shipped("islington"), on).get(0);
    }

    private static Stream<Finding> findings(NetworkCase subject) {
        return RuleFate.findings(RULES.review(subject)).stream();
    }
}
