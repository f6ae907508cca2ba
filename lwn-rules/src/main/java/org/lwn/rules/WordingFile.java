package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/**
 * A file of wording: properties in UTF-8, named for the language that they are in.
 *
 * @param entries what is to be said, by its key, in the file's order
 */
record WordingFile(ImmutableMap<String, String> entries) {
    private static final String ENDING = ".properties";
    private static final Pattern BEGINS_WITH_A_LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-.*)?");

    /** Reads a file; what is wrong with it is added to the problems, and what can be read is kept. */
    static WordingFile read(String file, byte[] content, List<Problem> problems) {
        try {
            return read(file, text(content), problems);
        } catch (CharacterCodingException e) {
            problems.add(error(
                    file,
                    "wording.unreadable",
                    "The file is not in UTF-8.",
                    "Save it again, with UTF-8 chosen as its encoding."));
        } catch (IllegalArgumentException e) {
            problems.add(error(
                    file,
                    "wording.unreadable",
                    "The file has \\u without four digits after it.",
                    "Write the letter itself, or \\\\ for a backslash."));
        }
        return new WordingFile(ImmutableMap.of());
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        // Some editors begin a file with a mark, which would become part of the first key.
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static WordingFile read(String file, String text, List<Problem> problems) {
        Entries entries = new Entries();
        try {
            entries.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        for (String key : entries.repeated) {
            problems.add(error(file, "wording.twice", "It has '" + key + "' twice.", "Keep one of the two."));
        }
        return new WordingFile(ImmutableMap.copyOf(entries.inOrder));
    }

    /** The language that the file is named for; empty, and a problem, if it is not named for one as BCP 47 writes it. */
    static Optional<Locale> language(String file, List<Problem> problems) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String tag = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Optional<Locale> language = language(tag);
        String canonical = language.map(Locale::toLanguageTag).orElse(tag) + ENDING;
        if (language.isEmpty()) {
            problems.add(error(
                    file,
                    "wording.language",
                    "'" + tag + "' names no language.",
                    "Name the file by the tag of its language, such as cy" + ENDING + " or pt-BR" + ENDING + "."));
        } else if (!name.equals(canonical)) {
            problems.add(error(
                    file,
                    "wording.language",
                    "The tag of its language is not written like this.",
                    "Name the file " + canonical + "."));
        }
        return language;
    }

    private static Optional<Locale> language(String tag) {
        try {
            return BEGINS_WITH_A_LANGUAGE.matcher(tag).matches()
                    ? Optional.of(new Locale.Builder().setLanguageTag(tag).build())
                    : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    static Problem error(String file, String code, String sentence, String remedy) {
        return Problem.error(place(file), code, sentence, remedy);
    }

    static Place place(String file) {
        return new Place.InJson(file, Pointer.ROOT);
    }

    /** Properties that keep their order and know which of them come twice. */
    private static final class Entries extends Properties {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> inOrder = new LinkedHashMap<>();
        private final transient Set<String> repeated = new LinkedHashSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (inOrder.put((String) key, (String) value) != null) {
                repeated.add((String) key);
            }
            return super.put(key, value);
        }
    }
}
