package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Severity;
import org.lwn.rules.language.Template;
import org.lwn.rules.packs.Packs;

class ShippedWordingTest {
    private static final Locale DRAFT_OF_WELSH = Locale.forLanguageTag("cy-x-draft");

    static Iterable<Pack<?>> packs() {
        return Packs.all();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothing_is_missing_in_the_wording_of_a_pack(Pack<?> pack) {
        assertThat(pack.check(PackFiles.shipped(pack.id())))
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .isEmpty();
    }

    @Test
    void every_sentence_of_forms_is_there_in_every_language_with_the_same_names_in_braces() {
        for (Locale language : OwnWording.translations().languages()) {
            ImmutableMap<String, String> words = OwnWording.translations().exactly(language);
            OwnWording.ENGLISH.forEach((key, english) -> {
                assertThat(words).as(language + " " + key).containsKey(key);
                assertThat(Template.names(words.getOrDefault(key, "")))
                        .as(language + " " + key)
                        .containsExactlyInAnyOrderElementsOf(Template.names(english));
                assertThat(words.getOrDefault(key, "")).as(key).isNotBlank();
            });
        }
    }

    @Test
    void every_choice_of_a_pack_is_called_something_in_every_language_of_the_pack() {
        for (Pack<?> pack : Packs.all()) {
            try (CaseRules<?> rules = pack.shipped()) {
                Map<String, String> choices = WordingDraft.choices(rules.checked(), pack.factTypes());
                for (Locale language : rules.languages()) {
                    assertThat(OwnWording.translations().exactly(language).keySet())
                            .as(pack.id() + " " + language)
                            .containsAll(choices.keySet());
                }
            }
        }
    }

    @Test
    void lwns_own_files_have_no_key_that_nothing_asks_for() {
        PackSource source = PackSource.read(
                PackFiles.shipped(Packs.GRANT_ELIGIBILITY.id()).folder(), Packs.GRANT_ELIGIBILITY.factTypes());
        ImmutableSet<String> known = ImmutableSet.<String>builder()
                .addAll(OwnWording.ENGLISH.keySet())
                .addAll(WordingDraft.choices(source.rules(), Packs.GRANT_ELIGIBILITY.factTypes())
                        .keySet())
                .build();

        assertThat(known)
                .containsAll(OwnWording.translations().exactly(DRAFT_OF_WELSH).keySet());
    }

    @Test
    void welsh_that_nobody_has_reviewed_is_given_to_those_alone_who_ask_for_it() {
        try (CaseRules<?> rules = Packs.GRANT_ELIGIBILITY.shipped()) {
            assertThat(rules.name("grant.amount.missing", DRAFT_OF_WELSH)).isEqualTo("Nid yw'r swm wedi'i roi");
            for (String tag : new String[] {"cy", "cy-GB", "cy-x-other"}) {
                Locale asked = Locale.forLanguageTag(tag);
                assertThat(rules.name("grant.amount.missing", asked)).isEqualTo("The amount is missing");
                assertThat(rules.text("form.why-part", ImmutableMap.of(), asked))
                        .isEqualTo(OwnWording.ENGLISH.get("form.why-part"));
            }
        }
    }
}
