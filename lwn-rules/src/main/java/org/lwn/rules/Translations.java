package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wording in any number of languages, each as far as it goes. */
final class Translations {
    private final ImmutableList<Locale> languages;

    /** Hosts mostly speak one language at a time. */
    private volatile @Nullable Chain lastChain;

    private final ImmutableMap<String, ImmutableMap<String, String>> byTag;

    Translations(Map<Locale, ImmutableMap<String, String>> wording) {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> tagged = ImmutableMap.builder();
        wording.forEach((language, words) -> tagged.put(language.toLanguageTag(), words));
        this.byTag = tagged.buildOrThrow();
        this.languages = ImmutableList.copyOf(wording.keySet());
    }

    List<Locale> languages() {
        return languages;
    }

    /** What that language has itself. */
    ImmutableMap<String, String> exactly(Locale language) {
        return byTag.getOrDefault(language.toLanguageTag(), ImmutableMap.of());
    }

    /**
     * The words in the language asked for or else in what is left of its tag when subtags are dropped from the end, as the
     * lookup of RFC 4647 does: {@code cy-GB} finds {@code cy}. Nothing is ever added to a tag, so that what is marked by a
     * private subtag, such as {@code cy-x-draft}, is found by whoever asks for just that.
     */
    Optional<String> find(String key, Locale asked) {
        for (ImmutableMap<String, String> words : along(asked)) {
            String found = words.get(key);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The words of the languages that are looked in, the nearest first. */
    private ImmutableList<ImmutableMap<String, String>> along(Locale asked) {
        Chain last = lastChain;
        if (last != null && last.asked().equals(asked)) {
            return last.words();
        }
        ImmutableList.Builder<ImmutableMap<String, String>> words = ImmutableList.builder();
        for (String tag = asked.toLanguageTag(); !tag.isEmpty(); tag = shortened(tag)) {
            Optional.ofNullable(byTag.get(tag)).ifPresent(words::add);
        }
        Chain found = new Chain(asked, words.build());
        lastChain = found;
        return found.words();
    }

    /** Where is looked for what is asked for in a language. */
    private record Chain(Locale asked, ImmutableList<ImmutableMap<String, String>> words) {}

    /** The tag without its last subtag, and without the single letter that only leads to it. */
    private static String shortened(String tag) {
        int end = Math.max(0, tag.lastIndexOf('-'));
        return tag.substring(0, end > 1 && tag.charAt(end - 2) == '-' ? end - 2 : end);
    }
}
