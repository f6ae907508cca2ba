package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Metadata;

/** What must be true of every rule of a shipped pack that decides no grant: its metadata, wording and cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PackContract<C> {
    /** A near miss answers at most this many questions otherwise than a case that fires: about an item of a list. */
    private static final int FEW = 10;

    private static final Set<Effect> EFFECTS =
            ImmutableSet.of(Effect.BREACH, Effect.MISSING, Effect.REFER, Effect.ADVICE, Effect.STRENGTH);

    private final String id;
    private final CaseRules<C> rules;
    private final List<PackCase<C>> cases;
    private final Set<String> sources;

    /** The pack, and whom its rules may have for their source. */
    protected PackContract(String id, CaseRules<C> rules, PackCases<C> cases, Set<String> sources) {
        this.id = id;
        this.rules = rules;
        this.cases = cases.cases();
        this.sources = sources;
    }

    /** All that a case is made of. */
    protected abstract Map<String, ?> parts(C subject);

    /** The codes with their effects, as they are published. */
    protected abstract Map<String, Effect> published();

    @TestFactory
    Stream<DynamicTest> the_rules_find_what_each_case_says() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(one.run(rules).differences())
                                .as(one.name())
                                .isEmpty()));
    }

    @Test
    void every_case_says_all_that_is_found_and_is_named_by_a_sentence() {
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.expected().finds()).as(one.name()).isNotNull();
            assertThat(one.name()).matches("[A-Z].{10,120}[.]");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_case_makes_the_rule_find_something_and_a_near_miss_does_not() {
        return rules.rules().stream()
                .map(Metadata::code)
                .map(code -> DynamicTest.dynamicTest(
                        code,
                        () -> assertThat(closest(code))
                                .as("answers in which the nearest miss differs from a case that fires")
                                .isBetween(1, FEW)));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_that_has_a_threshold_is_not_in_force_without_it() throws IOException {
        List<String> withThreshold = texts().flatMap(text -> Stream.of(text.split("(?m)^rule ")))
                .filter(text -> text.contains("policy."))
                .map(text -> text.replaceAll("(?s).*@code\\( \"([^\"]+)\".*", "$1"))
                .toList();
        return withThreshold.stream()
                .map(code -> DynamicTest.dynamicTest(
                        code,
                        () -> assertThat(cases)
                                .anyMatch(one -> one.expected().notInForce().contains(code))));
    }

    @Test
    void the_codes_are_the_published_ones_with_their_effects_and_each_of_what_is_wrong_says_who_can_act() {
        assertThat(rules.rules().stream().collect(Collectors.toMap(Metadata::code, Metadata::effect)))
                .containsExactlyInAnyOrderEntriesOf(published());
        assertThat(rules.rules()).allSatisfy(rule -> {
            assertThat(EFFECTS).contains(rule.effect());
            assertThat(rule.who() != null || rule.effect() == Effect.STRENGTH)
                    .as(rule.code())
                    .isTrue();
            assertThat(rule.since()).isEqualTo("0.1");
            assertThat(sources).contains(rule.source().citation());
        });
    }

    @Test
    void what_a_rule_finds_is_told_in_filled_in_words() {
        assertThat(cases.stream()
                        .flatMap(one -> rules.review(one.subject()).stream())
                        .filter(RuleFate.Failed.class::isInstance)
                        .map(fate -> ((RuleFate.Failed) fate).finding()))
                .hasSizeGreaterThan(rules.rules().size())
                .allSatisfy(finding -> assertThat(finding.message())
                        .hasSizeLessThanOrEqualTo(200)
                        .matches(finding.effect() == Effect.STRENGTH ? "[A-Z0-9£].*[.]" : "[A-Z0-9£].*[.].+[.]")
                        .doesNotContain("…", "{", "}", "null", "[", "  "));
    }

    @Test
    void no_number_but_0_or_1_stands_in_a_rule_and_every_file_says_first_what_it_decides() throws IOException {
        Pattern number = Pattern.compile("(?<![\\w.])[0-9][0-9.]*");
        assertThat(texts()).isNotEmpty().allSatisfy(text -> {
            String code = text.replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("(?m)//.*$", "");
            assertThat(number.matcher(code).results().map(MatchResult::group)).isSubsetOf("0", "1");
            assertThat(text.lines().count()).isLessThanOrEqualTo(150);
            assertThat(text.lines().findFirst().orElseThrow()).matches("// [A-Z].{20,}");
        });
    }

    /** The fewest answers in which a near miss of the code differs from a case of the same file that fires it. */
    private int closest(String code) {
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

    private Map<String, String> answers(PackCase<C> one) {
        Map<String, String> answers = new TreeMap<>();
        collect("", LwnJson.mapper().valueToTree(parts(one.subject())), answers);
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

    private Stream<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/lwn/rules/packs", id))) {
            return files.filter(file -> file.toString().endsWith(".drl")).map(PackContract::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
