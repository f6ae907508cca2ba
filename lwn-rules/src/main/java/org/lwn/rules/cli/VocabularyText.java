package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.language.Vocabulary;
import org.lwn.rules.language.Vocabulary.Entry;
import org.lwn.rules.language.Vocabulary.Fact;
import org.lwn.rules.language.Vocabulary.Word;

/** A vocabulary for people: by fact and by topic, and then what holds of every property of a type. */
final class VocabularyText {
    private static final String NULL_TEST = " null";

    private final String pack;
    private final Vocabulary vocabulary;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    VocabularyText(String pack, Vocabulary vocabulary, Paint paint) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.paint = paint;
    }

    List<String> lines() {
        wrapped(
                0,
                "What the rules of " + Text.printable(pack)
                        + " may say. While a value that may be missing is missing, a rule that"
                        + " compares it waits for the answer; if it is a threshold, the rule is not in force.");
        vocabulary.facts().forEach(this::fact);
        comparisons();
        heading("accumulate: what may be worked out over several facts");
        words(2, vocabulary.totals());
        heading("Between a rule's name and its conditions");
        vocabulary
                .annotations()
                .forEach(annotation -> described(
                        2,
                        "@" + annotation.name() + (annotation.required() ? "" : " (may be left out)"),
                        annotation.meaning()));
        heading("@effect");
        words(2, vocabulary.effects());
        heading("found.at: where the answer stands that the finding is about");
        vocabulary.pointers().forEach(pointer -> wrapped(2, pointer.isEmpty() ? "\"\" (all of it)" : pointer));
        return lines;
    }

    private void fact(Fact fact) {
        heading(fact.name() + (fact.isCase() ? " (the case, with which every rule begins)" : ""));
        if (fact.meaning() != null) {
            wrapped(2, fact.meaning());
        }
        Map<String, List<Entry>> topics = new LinkedHashMap<>();
        topics.put("", new ArrayList<>());
        fact.properties()
                .forEach(entry -> topics.computeIfAbsent(topicOf(entry), topic -> new ArrayList<>())
                        .add(entry));
        topics.forEach((topic, entries) -> {
            fact.properties().stream()
                    .filter(entry -> entry.path().equals(topic))
                    .forEach(this::heading);
            // Parts of amounts and lists are the same everywhere: what is said of their types names them.
            entries.stream()
                    .filter(entry -> entry.partOf() == null && !topics.containsKey(entry.path()))
                    .forEach(this::entry);
        });
    }

    private static String topicOf(Entry entry) {
        return Objects.requireNonNullElse(entry.topic(), "");
    }

    private void heading(Entry group) {
        lines.add("");
        described(2, group.path() + missing(group), group.meaning());
    }

    private void entry(Entry entry) {
        String type = isWord(entry) ? "one of these words" : entry.type();
        String unit = entry.unit() == null ? "" : " (" + entry.unit() + ")";
        lines.add("");
        wrapped(4, paint.bold(entry.path()) + ": " + type + unit + missing(entry));
        if (entry.meaning() != null) {
            wrapped(6, entry.meaning());
        }
        words(8, entry.values());
        wrapped(6, "Such as: " + entry.example());
    }

    private static boolean isWord(Entry entry) {
        return !entry.values().isEmpty() && entry.operators().contains("==");
    }

    private static String missing(Entry entry) {
        return entry.mayBeMissing() ? ", may be missing" : "";
    }

    /** What fits a type, said once and not for each of its properties. */
    private void comparisons() {
        Map<String, Set<String>> operators = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        vocabulary.facts().stream().flatMap(fact -> fact.properties().stream()).forEach(entry -> {
            Set<String> known = operators.computeIfAbsent(entry.hint(), hint -> new LinkedHashSet<>());
            entry.operators().stream()
                    .filter(operator -> !operator.endsWith(NULL_TEST))
                    .forEach(known::add);
            types.putIfAbsent(entry.hint(), isWord(entry) ? "one of a list of words" : entry.type());
        });
        heading("How values are compared");
        operators.forEach((hint, known) -> {
            if (!known.isEmpty()) {
                String type = Objects.requireNonNull(types.get(hint));
                wrapped(2, (type.startsWith("a list of") ? "a list" : type) + ": " + String.join(", ", known));
                wrapped(4, hint);
            }
        });
        wrapped(2, "what may be missing: == null, != null");
    }

    private void heading(String text) {
        lines.add("");
        lines.add(paint.bold(text));
    }

    private void words(int indent, List<Word> words) {
        words.forEach(word -> described(indent, word.value(), word.meaning()));
    }

    private void described(int indent, String name, @Nullable String meaning) {
        wrapped(indent, meaning == null ? name : name + ": " + meaning);
    }

    private void wrapped(int indent, String text) {
        lines.addAll(Text.wrapped(" ".repeat(indent), " ".repeat(indent + 2), text));
    }
}
