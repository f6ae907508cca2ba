package org.lwn.rules.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.language.Effect;
import org.lwn.rules.packs.Packs;

/** What must be true of every rule of the two packs about campaigns: its metadata, wording and cases. */
class CampaignPacksTest {
    private static final CaseRules<CampaignCase> WORKFLOW = Packs.CAMPAIGN_WORKFLOW.shipped();
    private static final CaseRules<CampaignCase> SAFETY = Packs.CAMPAIGN_SAFETY.shipped();

    /** A near miss answers at most this many questions otherwise than a case that fires: about an item of a list. */
    private static final int FEW = 10;

    @AfterAll
    static void close() {
        WORKFLOW.close();
        SAFETY.close();
    }

    @TestFactory
    Stream<DynamicTest> the_rules_find_what_each_case_says() {
        return packs().flatMap(rules -> cases(rules).stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(one.run(rules).differences())
                                .as(one.name())
                                .isEmpty())));
    }

    @Test
    void every_case_says_all_that_is_found_and_that_nothing_is_waited_for() {
        assertThat(packs().flatMap(rules -> cases(rules).stream())).allSatisfy(one -> {
            assertThat(one.expected().finds()).as(one.name()).isNotNull();
            assertThat(one.expected().waitsFor()).as(one.name()).isEmpty();
            assertThat(one.name()).matches("[A-Z].{10,120}[.]");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_case_makes_the_rule_find_something_and_a_near_miss_does_not() {
        return packs().flatMap(rules -> rules.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.code(),
                        () -> assertThat(closest(rule.code(), cases(rules)))
                                .as("answers in which the nearest miss differs from a case that fires")
                                .isBetween(1, FEW))));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_that_has_a_threshold_is_not_in_force_without_it() {
        return packs().flatMap(rules -> rules.rules().stream()
                .filter(rule -> text(rules, rule.code()).contains("policy."))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.code(),
                        () -> assertThat(cases(rules))
                                .anyMatch(one -> one.expected().notInForce().contains(rule.code())))));
    }

    @Test
    void rules_of_the_workflow_say_what_is_missing_for_which_step_and_who_can_supply_it() {
        assertThat(WORKFLOW.rules()).allSatisfy(StepCodes::require);
        assertThat(WORKFLOW.rules()).map(rule -> StepCodes.stepOf(rule.code())).isSorted();
        assertThat(WORKFLOW.rules())
                .extracting(rule -> StepCodes.stepOf(rule.code()).number())
                .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
        assertThat(packs().flatMap(rules -> rules.rules().stream())).allSatisfy(rule -> {
            assertThat(rule.who() != null || rule.effect() == Effect.STRENGTH)
                    .as(rule.code())
                    .isTrue();
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(rule.source().citation()).isIn("004", "practice");
        });
    }

    @Test
    void the_codes_of_safety_are_the_published_ones_with_their_effects() {
        Map<String, Effect> written = new TreeMap<>();
        SAFETY.rules().forEach(rule -> written.put(rule.code(), rule.effect()));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("safety.contact.kept-too-long", Effect.BREACH),
                        Map.entry("safety.contact.without-consent", Effect.BREACH),
                        Map.entry("safety.conversation.too-early", Effect.BREACH),
                        Map.entry("safety.conversation.too-long", Effect.ADVICE),
                        Map.entry("safety.listener.untrained", Effect.BREACH),
                        Map.entry("safety.person-at-risk.no-lead", Effect.BREACH),
                        Map.entry("safety.visit.alone", Effect.BREACH),
                        Map.entry("safety.visit.perhaps-alone", Effect.REFER),
                        Map.entry("safety.contact.all-consented", Effect.STRENGTH),
                        Map.entry("safety.listener.all-trained", Effect.STRENGTH),
                        Map.entry("safety.listener.trained-first", Effect.STRENGTH),
                        Map.entry("safety.visit.nobody-alone", Effect.STRENGTH)));
    }

    @Test
    void what_a_rule_finds_is_told_in_filled_in_words_that_say_what_to_do() {
        Pattern advice =
                Pattern.compile("[.,;] (or )?(Agree|Arrange|Ask|Assess|Check|Choose|Erase|Find|Hold|Invite|Name|Note"
                        + "|Plan|Say|Send|Set|Tell|Train|Write|and keep)\\b.*[.]");

        assertThat(packs().flatMap(rules ->
                        cases(rules).stream().flatMap(one -> RuleFate.findings(rules.review(one.subject())).stream())))
                .hasSizeGreaterThan(50)
                .allSatisfy(finding -> {
                    assertThat(finding.message())
                            .hasSizeLessThanOrEqualTo(200)
                            .matches("[A-Z].*[.]")
                            .doesNotContain("…", "{", "}", "null", "[", "  ");
                    assertThat(advice.matcher(finding.message()).find())
                            .as(finding.message())
                            .isTrue();
                });
    }

    @Test
    void no_number_but_0_or_1_stands_in_a_rule_and_every_file_says_first_what_it_decides() throws Exception {
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        assertThat(packs().flatMap(rules -> files(rules).stream())).hasSize(16).allSatisfy(file -> {
            String code =
                    Files.readString(file).replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("(?m)//.*$", "");
            assertThat(number.matcher(code).results().map(MatchResult::group)).isSubsetOf("0", "1");
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSizeLessThanOrEqualTo(150);
            assertThat(lines.get(0)).matches("// [A-Z].{20,}");
        });
    }

    private static Stream<CaseRules<CampaignCase>> packs() {
        return Stream.of(WORKFLOW, SAFETY);
    }

    private static List<PackCase<CampaignCase>> cases(CaseRules<CampaignCase> rules) {
        return PackCases.shipped(rules).cases();
    }

    /** The fewest answers in which a near miss of the code differs from a case of the same file that fires it. */
    private static int closest(String code, List<PackCase<CampaignCase>> cases) {
        return cases.stream()
                .filter(fires -> fires.expected().finds().contains(code))
                .flatMap(fires -> cases.stream()
                        .filter(misses -> misses.expected().doesNotFind().contains(code))
                        .filter(misses ->
                                misses.place().document().equals(fires.place().document()))
                        .map(misses -> Maps.difference(answers(fires), answers(misses))))
                .mapToInt(difference -> difference.entriesDiffering().size()
                        + difference.entriesOnlyOnLeft().size()
                        + difference.entriesOnlyOnRight().size())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static Map<String, String> answers(PackCase<CampaignCase> one) {
        Map<String, String> answers = new TreeMap<>();
        CampaignCase subject = one.subject();
        collect("/on", LwnJson.mapper().valueToTree(subject.on()), answers);
        collect("/tooEarly", LwnJson.mapper().valueToTree(subject.conversationsTooEarly()), answers);
        collect("/campaign", LwnJson.mapper().valueToTree(subject.campaign()), answers);
        collect("/policy", LwnJson.mapper().valueToTree(subject.policy()), answers);
        return answers;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> answers) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(pointer + "/" + member.getKey(), member.getValue(), answers));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(pointer + "/" + index, node.get(index), answers);
            }
        } else {
            answers.put(pointer, node.asText());
        }
    }

    private static String text(CaseRules<CampaignCase> rules, String code) {
        return files(rules).stream()
                .map(CampaignPacksTest::read)
                .flatMap(text -> Stream.of(text.split("(?m)^rule ")))
                .filter(rule -> rule.contains("\"" + code + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(CaseRules<CampaignCase> rules) {
        try {
            Path folder = Path.of(RulePack.class
                            .getResource(
                                    "/org/lwn/rules/packs/" + rules.identity().id() + "/pack.json")
                            .toURI())
                    .getParent();
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".drl")).toList();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
