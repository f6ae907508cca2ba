package org.lwn.rules.form;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;

/** Says things in the form's language. */
final class FormWords {
    private final CaseRules<?> rules;
    private final Locale locale;

    FormWords(CaseRules<?> rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
    }

    String text(String key, Map<String, Object> values) {
        return rules.text(key, values, locale);
    }

    /** The first of these sentences that there is. */
    String firstOf(Map<String, Object> values, String... keys) {
        String key = Arrays.stream(keys).filter(CaseRules::hasText).findFirst().orElseThrow();
        return text(key, values);
    }

    String question(Pointer field) {
        return text("form.question" + named(field), ImmutableMap.of());
    }

    /** The place without elements' numbers, as keys have it: {@code .budget.lines.cost}. */
    static String named(Pointer field) {
        StringBuilder name = new StringBuilder();
        field.segments().stream()
                .filter(segment -> !Places.isElement(segment))
                .forEach(segment -> name.append('.').append(segment));
        return name.toString();
    }

    String why(List<String> codes) {
        String checked = codes.stream()
                .map(code -> text("form.quoted", ImmutableMap.of("text", rules.name(code, locale))))
                .reduce((before, next) -> text("form.and-also", ImmutableMap.of("before", before, "next", next)))
                .orElse("");
        return checked.isEmpty()
                ? text("form.why-part", ImmutableMap.of())
                : text("form.why", ImmutableMap.of("rules", checked));
    }
}
