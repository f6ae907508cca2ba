package org.lwn.examples.intake;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantEligibility;

/**
 * What the page says: questions, reasons and messages in lwn's words, in the language asked for; all else from {@code page.properties}.
 */
final class Texts {
    private static final ImmutableMap<String, String> OWN = read();

    private final GrantEligibility rules;
    private final Locale language;

    Texts(GrantEligibility rules, Locale language) {
        this.rules = rules;
        this.language = language;
    }

    private static ImmutableMap<String, String> read() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream("page.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts.buildOrThrow();
    }

    /** The page's own texts, by key. */
    static ImmutableMap<String, String> own() {
        return OWN;
    }

    static String own(String key) {
        return Objects.requireNonNull(OWN.get(key), key);
    }

    static String ownOr(String key, String other) {
        return OWN.getOrDefault(key, other);
    }

    /** The language in which lwn speaks. */
    Locale language() {
        return language;
    }

    /** The language of what lwn says: English where it has no translation. */
    String languageTag() {
        return (rules.languages().contains(language) ? language : Locale.UK).toLanguageTag();
    }

    /** Of a question, which the page asks in its own words where lwn has none. */
    String languageOf(Field field) {
        return CaseRules.hasText(key(field)) ? languageTag() : Locale.UK.toLanguageTag();
    }

    private static String key(Field field) {
        return "form.question." + field.key();
    }

    String question(Field field) {
        String key = key(field);
        return CaseRules.hasText(key)
                ? rules.inForce().ask(asked -> asked.text(key, Map.of(), language))
                : own("question." + field.key());
    }

    /** What people call a rule. */
    String rule(String code) {
        return rules.inForce().ask(asked -> asked.name(code, language));
    }

    /** What helps to answer the question at that place; empty if nothing does. */
    static String hint(Pointer place) {
        return ownOr("hint." + String.join(".", place.segments()).replaceAll("\\.\\d+", ""), "");
    }
}
