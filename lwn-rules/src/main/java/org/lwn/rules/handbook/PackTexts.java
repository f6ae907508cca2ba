package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;
import org.lwn.rules.language.Rule;

/**
 * What stands in a pack's files, to be quoted where it is to be changed.
 *
 * @param texts by the names of the files
 * @param programmes the files of programmes or policies
 * @param wording the files of translations
 */
record PackTexts(Map<String, String> texts, List<String> programmes, List<String> wording) {
    static final String MANIFEST = "pack.json";

    private static final Pattern MESSAGE = Pattern.compile("@message\\(\\s*\"[^\"]*\"\\s*\\)");

    PackTexts {
        texts = ImmutableMap.copyOf(texts);
        programmes = ImmutableList.copyOf(programmes);
        wording = ImmutableList.copyOf(wording);
    }

    static PackTexts of(CaseRules<?> rules, PackFiles files) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        names.add(MANIFEST);
        rules.checked().forEach(rule -> names.add(rule.place().document()));
        names.addAll(files.programmes());
        names.addAll(files.cases());
        names.addAll(files.wording());
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            texts.put(name, files.text(name).replace("\uFEFF", "").replace("\r\n", "\n"));
        }
        return new PackTexts(texts, files.programmes(), files.wording());
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    /** The whole rule, from its name to its {@code end}. */
    String rule(Rule rule) {
        List<String> lines = text(rule.place().document())
                .lines()
                .skip(rule.place().line() - 1L)
                .toList();
        int length = 1;
        while (length < lines.size() && !lines.get(length - 1).strip().equals("end")) {
            length++;
        }
        return lines.stream().limit(length).collect(Collectors.joining("\n"));
    }

    /** The rule's message with its annotation; empty if it stands in the file in another way. */
    Optional<String> message(Rule rule) {
        Matcher message = MESSAGE.matcher(rule(rule));
        return message.find() ? Optional.of(message.group()) : Optional.empty();
    }

    /** The line of a file of wording that has this key; empty if none has. */
    Optional<String> wording(String file, String key) {
        return text(file).lines().filter(line -> line.startsWith(key + " = ")).findFirst();
    }

    /** A field of a JSON file whose value is an array, from its name to the closing bracket. */
    Optional<String> array(String file, String field) {
        String text = text(file);
        Matcher begins =
                Pattern.compile("\"" + Pattern.quote(field) + "\"\\s*:\\s*\\[").matcher(text);
        if (!begins.find()) {
            return Optional.empty();
        }
        int open = 1;
        boolean inText = false;
        int at = begins.end();
        for (; at < text.length() && open > 0; at++) {
            char character = text.charAt(at);
            if (character == '"' && text.charAt(at - 1) != '\\') {
                inText = !inText;
            } else if (!inText && character == '[') {
                open++;
            } else if (!inText && character == ']') {
                open--;
            }
        }
        return open == 0 ? Optional.of(text.substring(begins.start(), at)) : Optional.empty();
    }

    /** The array with one entry more at its end. */
    static String with(String array, String entry) {
        String open = array.substring(0, array.length() - 1).stripTrailing();
        return open + (open.endsWith("[") ? "" : ",") + "\n    " + entry + "\n  ]";
    }
}
