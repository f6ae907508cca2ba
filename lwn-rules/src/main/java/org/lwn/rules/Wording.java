package org.lwn.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.lwn.problem.Suggestion;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Template;

/**
 * Puts what a rule found, and what a form asks, into words: those of the pack, else lwn's own, in the language asked for;
 * else in English, and then with dates and amounts as English writes them.
 */
final class Wording {
    /** What the key of a rule's name ends with, after the rule's code. */
    static final String NAME = "#name";

    private final Translations translations;

    /** Words are read once: there are only so many, and reading takes most of what filling does. */
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    Wording(Map<Locale, ImmutableMap<String, String>> translations) {
        this.translations = new Translations(translations);
    }

    /** The key of what people call a rule. */
    static String nameOf(String code) {
        return code + NAME;
    }

    /** The key of what people call a choice. */
    static String keyOf(Enum<?> choice) {
        return OwnWording.FORM + "choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    /** What people call a choice in English: {@code mid point}. */
    static String english(Enum<?> choice) {
        return Ascii.toLowerCase(choice.name()).replace('_', ' ');
    }

    /** What a rule says of what it found. */
    String message(Rule rule, Map<String, Object> facts, Locale locale) {
        return words(rule.metadata().code(), locale, rule.metadata()::message).filled(facts);
    }

    /** What people call a rule. */
    String name(Rule rule, Locale locale) {
        return words(nameOf(rule.metadata().code()), locale, rule::name).template();
    }

    /** One of lwn's own sentences. */
    String text(String key, Map<String, Object> values, Locale locale) {
        String english = OwnWording.ENGLISH.get(key);
        if (english == null) {
            throw new IllegalArgumentException("There is no sentence with the key '" + key + "'. "
                    + Suggestion.remedy(key, OwnWording.ENGLISH.keySet()));
        }
        return words(key, locale, () -> english).filled(values);
    }

    /** What people call a choice. */
    String choice(Enum<?> choice, Locale locale) {
        return words(keyOf(choice), locale, () -> english(choice)).template();
    }

    /** What the pack translates into, not lwn itself. */
    List<Locale> languages() {
        return translations.languages();
    }

    /** The pack's words in that language; empty where there are none. */
    Optional<String> translation(String key, Locale locale) {
        return translations.find(key, locale);
    }

    /** What the pack's wording in that language has itself. */
    ImmutableMap<String, String> exactly(Locale language) {
        return translations.exactly(language);
    }

    private Words words(String key, Locale asked, Supplier<String> english) {
        Optional<String> found = find(key, asked);
        if (found.isPresent()) {
            return new Words(found.get(), asked);
        }
        boolean isEnglish = asked.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return isEnglish
                ? new Words(english.get(), asked)
                : new Words(find(key, Locale.UK).orElseGet(english), Locale.UK);
    }

    private Optional<String> find(String key, Locale asked) {
        return translations.find(key, asked).or(() -> OwnWording.translated(key, asked));
    }

    /** A sentence with names in braces, and the language and country that it is in. */
    private final class Words {
        private final String template;
        private final Locale spoken;

        Words(String template, Locale spoken) {
            this.template = template;
            this.spoken = spoken;
        }

        String template() {
            return template;
        }

        String filled(Map<String, Object> values) {
            return templates.computeIfAbsent(template, Template::of).filled((name, format) -> {
                Object value = values.get(name);
                return value == null ? "…" : Notation.of(spoken).text(value, format, choice -> choice(choice, spoken));
            });
        }
    }
}
