package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Rule;
import org.lwn.rules.packs.Packs;

class ShippedMutationsTest {
    static Stream<Pack<?>> packs() {
        return Packs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    <C> void every_change_of_a_rule_that_changes_anything_makes_a_case_fail(Pack<C> pack) {
        try (CaseRules<C> rules = pack.shipped()) {
            MutationReport report = PackCases.shipped(rules).mutate(rules);

            assertThat(report.survivors()).isEmpty();
            assertThat(report.problems()).isEmpty();
            assertThat(report.score()).isEqualTo(1.0);
            assertThat(report.mutations()).hasSizeGreaterThan(5 * rules.rules().size());
        }
    }

    /** On this it rests that many changed rules can be judged together. */
    @ParameterizedTest
    @MethodSource("packs")
    <C> void a_rule_says_the_same_without_the_others(Pack<C> pack) {
        try (CaseRules<C> rules = pack.shipped()) {
            List<Rule> all = rules.checked();
            List<Rule> half = IntStream.range(0, all.size())
                    .filter(index -> index % 2 == 0)
                    .mapToObj(all::get)
                    .collect(Collectors.toCollection(ArrayList::new));
            Set<String> codes =
                    half.stream().map(rule -> rule.metadata().code()).collect(Collectors.toSet());
            try (CaseRules<C> fewer = rules.with(half)) {
                assertThat(PackCases.shipped(rules).cases()).allSatisfy(one -> {
                    List<RuleFate> kept = rules.review(one.subject()).stream()
                            .filter(fate -> codes.contains(fate.code()))
                            .toList();
                    assertThat(fewer.review(one.subject())).containsExactlyElementsOf(kept);
                });
            }
        }
    }
}
