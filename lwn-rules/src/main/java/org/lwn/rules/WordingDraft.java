package org.lwn.rules;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Rule;

/** A file of wording for a translator: each sentence in English and beneath it in the language, as far as there is any. */
final class WordingDraft {
    private final StringBuilder text = new StringBuilder();
    private final Locale language;
    private final ImmutableMap<String, String> words;

    private WordingDraft(Wording wording, Locale language) {
        this.language = language;
        this.words = wording.exactly(language);
    }

    static String of(List<Rule> rules, FactTypes factTypes, Wording wording, Locale language) {
        WordingDraft draft = new WordingDraft(wording, language);
        draft.comment(language.getDisplayName(Locale.UK) + ", for the file wording/" + language.toLanguageTag()
                + ".properties, which pack.json lists under \"wording\".");
        draft.comment(
                "Keep names in braces. A line that begins with # does not count: take the # away when you translate it.");
        Map<String, String> ofRules = new LinkedHashMap<>();
        for (Rule rule : rules) {
            ofRules.putIfAbsent(rule.metadata().code(), rule.metadata().message());
            ofRules.putIfAbsent(Wording.nameOf(rule.metadata().code()), rule.name());
        }
        draft.section("What rules say, and what each is called.", ofRules);
        draft.section("What choices are called.", choices(rules, factTypes));
        draft.section("What forms say.", OwnWording.ENGLISH);
        return draft.text.toString();
    }

    /** Those that messages name or that answers are. */
    static Map<String, String> choices(List<Rule> rules, FactTypes factTypes) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.concat(
                        rules.stream().flatMap(rule -> rule.choices().stream()),
                        factTypes.answerPlaces().stream()
                                .flatMap(place -> factTypes.answerAt(place).stream())
                                .flatMap(type -> Objects.requireNonNullElse(type.element(), type).constants().stream())
                                .map(constant -> (Enum<?>) constant))
                .forEach(choice -> choices.put(Wording.keyOf(choice), Wording.english(choice)));
        return choices;
    }

    private void section(String title, Map<String, String> english) {
        text.append('\n');
        comment(title);
        english.forEach((key, sentence) -> {
            text.append('\n');
            comment(sentence);
            if (words.containsKey(key)) {
                entry(key, words.getOrDefault(key, ""));
            } else {
                text.append('#');
                entry(key, OwnWording.translated(key, language).orElse(""));
            }
        });
    }

    private void comment(String sentence) {
        text.append("# ")
                .append(CharMatcher.breakingWhitespace().replaceFrom(sentence, ' '))
                .append('\n');
    }

    /** As a properties file has it: what would be read otherwise is marked. */
    private void entry(String key, String sentence) {
        String escaped = sentence.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        text.append(key)
                .append(" = ")
                .append(escaped.startsWith(" ") ? "\\" : "")
                .append(escaped)
                .append('\n');
    }
}
