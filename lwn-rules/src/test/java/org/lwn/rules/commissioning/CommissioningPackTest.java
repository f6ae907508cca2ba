package org.lwn.rules.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
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

/** What must be true of every rule about commissioning: its metadata, wording and cases. */
class CommissioningPackTest {
    private static final CaseRules<CommissioningCase> RULES = Packs.NEIGHBOURHOOD_COMMISSIONING.shipped();
    private static final List<PackCase<CommissioningCase>> CASES =
            PackCases.shipped(RULES).cases();

    /** A near miss answers at most this many questions otherwise than a case that fires: about an item of a list. */
    private static final int FEW = 10;

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

    @TestFactory
    Stream<DynamicTest> a_case_makes_the_rule_find_something_and_a_near_miss_does_not() {
        return RULES.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.code(),
                        () -> assertThat(closest(rule.code()))
                                .as("answers in which the nearest miss differs from a case that fires")
                                .isBetween(1, FEW)));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_that_has_a_threshold_is_not_in_force_without_it() {
        return RULES.rules().stream()
                .filter(rule -> text(rule.code()).contains("policy."))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.code(),
                        () -> assertThat(CASES)
                                .anyMatch(one -> one.expected().notInForce().contains(rule.code()))));
    }

    @Test
    void the_codes_are_the_published_ones_with_their_effects() {
        Map<String, Effect> written = new TreeMap<>();
        RULES.rules().forEach(rule -> written.put(rule.code(), rule.effect()));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("commissioning.allocation.domain-missing", Effect.MISSING),
                        Map.entry("commissioning.allocation.need-missing", Effect.MISSING),
                        Map.entry("commissioning.allocation.neighbourhood-left-out", Effect.BREACH),
                        Map.entry("commissioning.allocation.none-shown", Effect.MISSING),
                        Map.entry("commissioning.allocation.not-proportionate", Effect.BREACH),
                        Map.entry("commissioning.asset.fewer-where-need-is-greater", Effect.REFER),
                        Map.entry("commissioning.asset.no-neighbourhood", Effect.MISSING),
                        Map.entry("commissioning.asset.none-listed", Effect.MISSING),
                        Map.entry("commissioning.asset.physical-lacking", Effect.ADVICE),
                        Map.entry("commissioning.asset.social-lacking", Effect.ADVICE),
                        Map.entry("commissioning.board.no-voluntary-seat", Effect.BREACH),
                        Map.entry("commissioning.board.not-known", Effect.MISSING),
                        Map.entry("commissioning.board.not-on-all", Effect.BREACH),
                        Map.entry("commissioning.social-value.not-in-all-contracts", Effect.ADVICE),
                        Map.entry("commissioning.social-value.not-scored", Effect.BREACH),
                        Map.entry("commissioning.social-value.weighs-little", Effect.ADVICE),
                        Map.entry("commissioning.tender.closes-early", Effect.ADVICE),
                        Map.entry("commissioning.tender.footprint-missing", Effect.MISSING),
                        Map.entry("commissioning.tender.no-neighbourhood-lot", Effect.BREACH),
                        Map.entry("commissioning.allocation.in-proportion", Effect.STRENGTH),
                        Map.entry("commissioning.board.on-all", Effect.STRENGTH),
                        Map.entry("commissioning.social-value.in-all-contracts", Effect.STRENGTH),
                        Map.entry("commissioning.tender.neighbourhood-lots", Effect.STRENGTH),
                        Map.entry("commissioning.tender.one-district-lot", Effect.BREACH)));
    }

    @Test
    void every_rule_says_who_can_act_and_who_asks_for_it() {
        assertThat(RULES.rules()).allSatisfy(rule -> {
            assertThat(rule.code()).startsWith("commissioning.");
            assertThat(rule.who() != null || rule.effect() == Effect.STRENGTH)
                    .as(rule.code())
                    .isTrue();
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(rule.source().citation()).isIn("003", "practice");
        });
    }

    @Test
    void what_a_rule_finds_is_told_in_filled_in_words_that_say_what_to_do() {
        Pattern advice = Pattern.compile("[.] (Add|Ask|Divide|Find|Give|Invite|Make|Name|Offer|Say)\\b.*[.]");

        assertThat(CASES.stream().flatMap(one -> RuleFate.findings(RULES.review(one.subject())).stream()))
                .hasSizeGreaterThan(RULES.rules().size())
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
    void no_number_but_0_or_1_stands_in_a_rule_and_every_file_says_first_what_it_decides() throws IOException {
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        assertThat(files()).hasSize(6);
        for (Path file : files()) {
            String code =
                    Files.readString(file).replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("(?m)//.*$", "");
            assertThat(number.matcher(code).results().map(MatchResult::group)).isSubsetOf("0", "1");
            assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(150);
            assertThat(Files.readAllLines(file).get(0)).matches("// [A-Z].{20,}");
        }
    }

    /** The fewest answers in which a near miss of the code differs from a case of the same file that fires it. */
    private static int closest(String code) {
        return CASES.stream()
                .filter(fires -> fires.expected().finds().contains(code))
                .flatMap(fires -> CASES.stream()
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

    private static Map<String, String> answers(PackCase<CommissioningCase> one) {
        Map<String, String> answers = new TreeMap<>();
        collect("/described", LwnJson.mapper().valueToTree(one.subject().described()), answers);
        collect("/policy", LwnJson.mapper().valueToTree(one.subject().policy()), answers);
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

    private static String text(String code) {
        try {
            return files().stream()
                    .map(CommissioningPackTest::read)
                    .flatMap(text -> Stream.of(text.split("(?m)^rule ")))
                    .filter(rule -> rule.contains("\"" + code + "\""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        Path folder;
        try {
            folder = Path.of(RulePack.class
                            .getResource(
                                    "/org/lwn/rules/packs/" + Packs.NEIGHBOURHOOD_COMMISSIONING.id() + "/pack.json")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
