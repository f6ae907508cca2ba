package org.lwn.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.Applicant;
import org.lwn.grant.GrantApplication;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.ValueKind;

/** What forms say, they have words for. */
class FormWordsTest {
    private static final CaseRules<GrantCase> RULES = GrantEligibility.PACK.shipped();
    private static final FormWords WORDS = new FormWords(RULES, Locale.UK);

    @AfterAll
    static void close() {
        RULES.close();
    }

    /** Every place of an application, of those inside lists the first. */
    static List<Pointer> places() {
        Set<Pointer> places = new LinkedHashSet<>();
        add(GrantApplication.class, Pointer.ROOT, places);
        return ImmutableList.copyOf(places);
    }

    private static void add(Type type, Pointer at, Set<Pointer> places) {
        places.add(at);
        if (type instanceof ParameterizedType list) {
            add(list.getActualTypeArguments()[0], at.child(0), places);
        } else if (type == Money.class) {
            places.add(at.child("amount"));
            places.add(at.child("currency"));
        } else if (type == Applicant.class) {
            places.add(at.child("kind"));
            Stream.of(Applicant.class.getPermittedSubclasses()).forEach(kind -> add(kind, at, places));
        } else if (type instanceof Class<?> record && record.isRecord() && !isSingleText(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                add(component.getGenericType(), at.child(component.getName()), places);
            }
        }
    }

    private static boolean isSingleText(Class<?> record) {
        return record.getRecordComponents().length == 1 && record.getRecordComponents()[0].getType() == String.class;
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_answer_of_an_application_has_a_question(Pointer place) {
        assertThat(WORDS.question(place)).endsWith("?");
    }

    @Test
    void every_question_is_about_an_answer() throws Exception {
        List<String> known = places().stream()
                .map(place -> "form.question" + FormWords.named(place))
                .toList();

        assertThat(keys()).filteredOn(key -> key.startsWith("form.question")).isSubsetOf(known);
    }

    private static List<String> keys() throws Exception {
        Properties english = new Properties();
        try (InputStream in = CaseRules.class.getResourceAsStream("wording.properties")) {
            english.load(in);
        }
        return ImmutableList.copyOf(english.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void every_kind_of_answer_has_words_for_being_of_another_kind(ValueKind kind) {
        assertThat(CaseRules.hasText("form.wrong." + kind)).isTrue();
    }

    @Test
    void whatever_is_written_where_an_answer_is_refused_there_are_words_for_it() {
        Random random = new Random(20260504);
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            GrantForm form = GrantForm.of(rules, rules.programme("w12-community-grants"));
            for (int round = 0; round < 3_000; round++) {
                FormReview review = form.review(
                        FilledForms.parsed(FilledForms.changed(random, 4).toString()),
                        FormStage.SUBMIT,
                        LocalDate.of(2026, 5, 1));

                assertThat(review.errors()).allSatisfy(remark -> {
                    assertThat(remark.message())
                            .as(remark.toString())
                            .doesNotContain("double quotes", "json", "braces", "brackets", "{", "…")
                            .isNotEqualTo(WORDS.text("form.invalid", Map.of()));
                });
            }
        }
    }
}
