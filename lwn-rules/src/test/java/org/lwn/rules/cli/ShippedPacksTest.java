package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.cli.ShippedPacks.ShippedPack;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.OtherApplication;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Vocabulary;
import org.lwn.rules.language.Vocabulary.Entry;

class ShippedPacksTest {
    private static final ShippedPack GRANTS =
            new ShippedPack("grants", GrantEligibility.FACT_TYPES, GrantProgramme.class);
    private static final ShippedPack OTHERS =
            new ShippedPack("others", FactTypes.of(OtherApplication.class), GrantProgramme.class);

    private static ShippedPack mostNamed(String drl) {
        return ShippedPacks.mostNamed(ImmutableList.of(GRANTS, OTHERS), drl);
    }

    private static Stream<Entry> properties() {
        return ShippedPacks.all().stream()
                .flatMap(pack -> Vocabulary.of(pack.factTypes()).facts().stream())
                .flatMap(fact -> fact.properties().stream());
    }

    @Test
    void rules_belong_to_the_pack_whose_case_they_name_most_often() {
        assertThat(mostNamed("GrantCase( x ) exists OtherApplication( y )\n OtherApplication (z)"))
                .isEqualTo(OTHERS);
        assertThat(mostNamed("// NoGrantCase( and GrantCase without a bracket\nOtherApplication( x )"))
                .isEqualTo(OTHERS);
        assertThat(mostNamed("GrantCase( x ) exists OtherApplication( y )")).isEqualTo(GRANTS);
    }

    @Test
    void rules_that_name_no_case_belong_to_the_first_pack() {
        assertThat(mostNamed("rule")).isEqualTo(GRANTS);
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
        ShippedPacks.all().forEach(pack -> {
            Vocabulary vocabulary = Vocabulary.of(pack.factTypes());
            assertThat(vocabulary.facts())
                    .allSatisfy(fact -> assertThat(fact.meaning()).isNotBlank());
            assertThat(vocabulary.effects())
                    .allSatisfy(effect -> assertThat(effect.meaning()).isNotBlank());
            assertThat(vocabulary.annotations())
                    .allSatisfy(annotation -> assertThat(annotation.meaning()).isNotBlank());
        });
    }
}
