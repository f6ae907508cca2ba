package org.lwn.rules.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Severity;
import org.lwn.rules.language.Vocabulary;
import org.lwn.rules.language.Vocabulary.Entry;

class PacksTest {
    private static Stream<Entry> properties() {
        return Packs.all().stream()
                .flatMap(pack -> Vocabulary.of(pack.factTypes()).facts().stream())
                .flatMap(fact -> fact.properties().stream());
    }

    @Test
    void every_property_that_a_shipped_packs_rules_may_name_is_documented() {
        assertThat(properties())
                .hasSizeGreaterThan(100)
                .allSatisfy(entry -> assertThat(entry.meaning())
                        .as(entry.path() + " has no meaning: write Javadoc for it")
                        .isNotBlank());
    }

    @Test
    void every_word_that_a_shipped_packs_rules_may_name_is_documented() {
        assertThat(properties().flatMap(entry -> entry.values().stream()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.meaning())
                        .as(word.value() + " has no meaning: write Javadoc for it")
                        .isNotBlank());
    }

    @Test
    void every_number_that_a_shipped_packs_rules_may_name_has_its_unit() {
        assertThat(properties()
                        .filter(entry -> List.of("a number", "a whole number").contains(entry.type())))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.unit())
                        .as(entry.path() + " has no unit: mark it with @Unit")
                        .isNotBlank());
    }

    @Test
    void every_shipped_pack_and_every_fact_effect_and_annotation_is_documented() {
        Packs.all().forEach(pack -> {
            Vocabulary vocabulary = Vocabulary.of(pack.factTypes());
            assertThat(vocabulary.facts())
                    .allSatisfy(fact -> assertThat(fact.meaning()).isNotBlank());
            assertThat(vocabulary.effects())
                    .allSatisfy(effect -> assertThat(effect.meaning()).isNotBlank());
            assertThat(vocabulary.annotations())
                    .allSatisfy(annotation -> assertThat(annotation.meaning()).isNotBlank());
        });
    }

    @Test
    void no_rule_of_a_shipped_pack_says_nothing_beside_another_or_contradicts_one() {
        Path packs = Path.of("src/main/resources/org/lwn/rules/packs");
        assertThat(Packs.all())
                .allSatisfy(pack -> assertThat(pack.check(packs.resolve(pack.id())))
                        .as(pack.id())
                        .noneMatch(problem -> problem.severity() != Severity.NOTE));
    }
}
