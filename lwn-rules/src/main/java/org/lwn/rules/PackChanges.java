package org.lwn.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;
import org.lwn.rules.PackChange.Kind;
import org.lwn.rules.language.Metadata;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Versions;

/** Finds what is different between two states of a pack. */
final class PackChanges {
    private final List<PackChange> changes = new ArrayList<>();

    private PackChanges() {}

    static List<PackChange> between(PackFiles fromFiles, PackSource from, PackFiles toFiles, PackSource to) {
        PackChanges found = new PackChanges();
        found.ofPack(from.manifest(), to.manifest());
        found.ofRules(byCode(from), byCode(to));
        found.ofWording(from.translations(), to.translations());
        found.ofProgrammes(byId(from), byId(to));
        found.ofCases(fromFiles, toFiles);
        return ImmutableList.copyOf(found.changes);
    }

    /** Rules by their codes; the later versions of one, by the day from which they hold, each with its number. */
    private static Map<String, Rule> byCode(PackSource source) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (List<Integer> versions : Versions.of(source.rules())) {
            List<Rule> inOrder = versions.stream()
                    .map(source.rules()::get)
                    .sorted(Comparator.comparing(
                            rule -> rule.metadata().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                    .toList();
            for (int index = 0; index < inOrder.size(); index++) {
                String code = inOrder.get(index).metadata().code();
                rules.put(index == 0 ? code : code + " (version " + (index + 1) + ")", inOrder.get(index));
            }
        }
        return rules;
    }

    private static Map<String, JsonNode> byId(PackSource source) {
        Map<String, JsonNode> programmes = new LinkedHashMap<>();
        for (JsonDocument document : source.programmes()) {
            String id = document.root().path("id").asText();
            programmes.put(id.isEmpty() ? document.name() : id, document.root());
        }
        return programmes;
    }

    private void add(
            Kind kind, String subject, @Nullable String part, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new PackChange(kind, subject, part, before, after));
        }
    }

    private void ofPack(Manifest from, Manifest to) {
        add(Kind.PACK, to.id(), null, from.id() + " " + from.version(), to.id() + " " + to.version());
    }

    private void ofRules(Map<String, Rule> from, Map<String, Rule> to) {
        from.forEach((code, rule) -> {
            if (!to.containsKey(code)) {
                add(Kind.RULE_REMOVED, code, null, rule.metadata().message(), null);
            }
        });
        Set<String> moved = moved(common(from, to), common(to, from));
        to.forEach((code, rule) -> {
            Rule earlier = from.get(code);
            if (earlier == null) {
                add(Kind.RULE_ADDED, code, null, null, rule.metadata().message());
            } else {
                ofRule(code, earlier, rule, moved.contains(code));
            }
        });
    }

    private static List<String> common(Map<String, Rule> these, Map<String, Rule> those) {
        return these.keySet().stream().filter(those::containsKey).toList();
    }

    private void ofRule(String code, Rule from, Rule to, boolean isMoved) {
        ofConditions(code, from.conditions(), to.conditions());
        Metadata before = from.metadata();
        Metadata after = to.metadata();
        add(Kind.EFFECT, code, null, before.effect().name(), after.effect().name());
        add(Kind.MESSAGE, code, null, before.message(), after.message());
        add(Kind.VALUES, code, null, from.boundPaths(), to.boundPaths());
        add(Kind.FIELD, code, null, from.reportsAt().value(), to.reportsAt().value());
        add(Kind.DATES, code, null, dates(before), dates(after));
        add(Kind.NAME, code, null, from.name(), to.name());
        add(Kind.ORIGIN, code, null, origin(before), origin(after));
        String here = to.place().document();
        String there = from.place().document();
        if (isMoved || !here.equals(there)) {
            changes.add(new PackChange(
                    Kind.PLACE, code, null, "in " + there, here.equals(there) ? "elsewhere in " + here : "in " + here));
        }
    }

    /** What both say is left out, unless only the order differs. */
    private void ofConditions(String code, List<String> from, List<String> to) {
        if (from.equals(to)) {
            return;
        }
        List<String> removed = without(from, to);
        List<String> added = without(to, from);
        boolean sameLines = removed.isEmpty() && added.isEmpty();
        add(Kind.CONDITION, code, null, text(sameLines ? from : removed), text(sameLines ? to : added));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }

    private static @Nullable String text(List<String> lines) {
        return lines.isEmpty() ? null : String.join(", ", lines);
    }

    private static String dates(Metadata metadata) {
        if (metadata.from() == null && metadata.until() == null) {
            return "always";
        }
        return (metadata.from() == null ? "" : "from " + metadata.from())
                + (metadata.from() == null || metadata.until() == null ? "" : " ")
                + (metadata.until() == null ? "" : "until " + metadata.until());
    }

    private static String origin(Metadata metadata) {
        return "source " + metadata.source().citation() + ", since " + metadata.since()
                + (metadata.who() == null ? "" : ", for " + metadata.who());
    }

    /** What does not stand in the longest sequence that both orders share. */
    private static Set<String> moved(List<String> from, List<String> to) {
        int[][] longest = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                longest[i][j] = from.get(i).equals(to.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        Set<String> moved = new HashSet<>(to);
        int i = 0;
        int j = 0;
        while (i < from.size() && j < to.size()) {
            if (from.get(i).equals(to.get(j))) {
                moved.remove(to.get(j));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    private void ofWording(
            Map<Locale, ImmutableMap<String, String>> from, Map<Locale, ImmutableMap<String, String>> to) {
        Set<String> languages = new TreeSet<>();
        from.keySet().forEach(language -> languages.add(language.toLanguageTag()));
        to.keySet().forEach(language -> languages.add(language.toLanguageTag()));
        for (String tag : languages) {
            Map<String, String> before = from.getOrDefault(Locale.forLanguageTag(tag), ImmutableMap.of());
            Map<String, String> after = to.getOrDefault(Locale.forLanguageTag(tag), ImmutableMap.of());
            union(before.keySet(), after.keySet())
                    .forEach(code -> add(Kind.WORDING, code, tag, before.get(code), after.get(code)));
        }
    }

    private void ofProgrammes(Map<String, JsonNode> from, Map<String, JsonNode> to) {
        for (String id : union(from.keySet(), to.keySet())) {
            JsonNode before = from.get(id);
            JsonNode after = to.get(id);
            if (before == null) {
                add(Kind.PROGRAMME_ADDED, id, null, null, name(after));
            } else if (after == null) {
                add(Kind.PROGRAMME_REMOVED, id, null, name(before), null);
            } else {
                ofValues(id, Pointer.ROOT, before, after);
            }
        }
    }

    private static String name(@Nullable JsonNode programme) {
        return programme == null ? "" : programme.path("name").asText("(without a name)");
    }

    private void ofValues(String programme, Pointer at, @Nullable JsonNode from, @Nullable JsonNode to) {
        if (from != null && to != null && from.isObject() && to.isObject()) {
            Function<JsonNode, Set<String>> names =
                    node -> node.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
            new TreeSet<>(union(names.apply(from), names.apply(to)))
                    .forEach(name -> ofValues(programme, at.child(name), from.get(name), to.get(name)));
        } else if (from != null && to != null && from.isArray() && to.isArray()) {
            for (int index = 0; index < Math.max(from.size(), to.size()); index++) {
                ofValues(programme, at.child(index), from.get(index), to.get(index));
            }
        } else {
            add(Kind.THRESHOLD, programme, at.value(), text(from), text(to));
        }
    }

    /** Numbers as people write them, so that 500 and 500.00 are one. */
    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            var plain = value.decimalValue().stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return value.isValueNode() ? value.asText() : LwnJson.writeLine(value);
    }

    private void ofCases(PackFiles from, PackFiles to) {
        for (String file : union(from.cases(), to.cases())) {
            byte[] before = content(from, file);
            byte[] after = content(to, file);
            if (!Arrays.equals(before, after)) {
                changes.add(new PackChange(
                        Kind.CASES, file, null, before == null ? null : file, after == null ? null : file));
            }
        }
    }

    private static byte @Nullable [] content(PackFiles files, String file) {
        try {
            return files.cases().contains(file) ? files.folder().read(file) : null;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> union(Iterable<String> these, Iterable<String> those) {
        Set<String> all = new LinkedHashSet<>();
        these.forEach(all::add);
        those.forEach(all::add);
        return all;
    }
}
