package org.lwn.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.lwn.problem.Problem;

/** What lwn itself says to people who fill in a form, in English and in the languages that come with it. */
final class OwnWording {
    /** What the keys of such sentences begin with. */
    static final String FORM = "form.";

    private static final ImmutableList<Locale> LANGUAGES = ImmutableList.of(Locale.forLanguageTag("cy-x-draft"));

    /** In English, by their keys. */
    static final ImmutableMap<String, String> ENGLISH = read("wording.properties");

    /** In other languages; read when somebody asks for one of them. */
    private static final Supplier<Translations> TRANSLATED = Suppliers.memoize(() -> new Translations(LANGUAGES.stream()
            .collect(ImmutableMap.toImmutableMap(
                    language -> language, language -> read("wording_" + language.toLanguageTag() + ".properties")))));

    private OwnWording() {}

    static Translations translations() {
        return TRANSLATED.get();
    }

    /** The words in the language asked for; empty where there are none: see {@link Translations#find}. */
    static Optional<String> translated(String key, Locale asked) {
        for (Locale language : LANGUAGES) {
            if (language.getLanguage().equals(asked.getLanguage())) {
                return TRANSLATED.get().find(key, asked);
            }
        }
        return Optional.empty();
    }

    private static ImmutableMap<String, String> read(String file) {
        List<Problem> problems = new ArrayList<>();
        try {
            byte[] content = Resources.toByteArray(Resources.getResource(OwnWording.class, file));
            ImmutableMap<String, String> words =
                    WordingFile.read(file, content, problems).entries();
            if (problems.isEmpty()) {
                return words;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        throw new IllegalStateException(problems.toString());
    }
}
