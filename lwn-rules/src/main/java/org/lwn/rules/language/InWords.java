package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lwn.documentation.Unit;

/**
 * What a rule decides, in plain English, made from the checked rule and from what the models say of themselves: it cannot
 * say anything else than what is decided.
 *
 * @param conditions what must hold, all of it
 * @param meanings what the names in the conditions mean, by the names as they stand there
 * @param bindings what may stand in the rule's message, by the names that it has there
 * @param thresholds the limits without which the rule is not in force
 * @param answers what the rule waits for while it is not answered and could decide it
 */
public record InWords(
        List<Line> conditions,
        Map<String, String> meanings,
        Map<String, String> bindings,
        List<Threshold> thresholds,
        List<String> answers) {

    /** Keeps copies in the order given. */
    public InWords {
        conditions = ImmutableList.copyOf(conditions);
        meanings = ImmutableMap.copyOf(meanings);
        bindings = ImmutableMap.copyOf(bindings);
        thresholds = ImmutableList.copyOf(thresholds);
        answers = ImmutableList.copyOf(answers);
    }

    /**
     * A condition, or what those a step further in have in common.
     *
     * @param depth how many other lines it belongs to, 0 or more
     * @param text a clause without a full stop
     */
    public record Line(int depth, String text) {}

    /**
     * A limit that a programme or policy sets.
     *
     * @param name such as {@code the programme's minimum award}
     * @param unit what it counts or measures, as {@link Unit} says it; empty for what is no number
     * @param fields the fields of the programme or policy that it is made of
     */
    public record Threshold(String name, String unit, List<String> fields) {
        /** Keeps a copy in the order given. */
        public Threshold {
            fields = ImmutableList.copyOf(fields);
        }
    }

    /** A rule in words. */
    public static InWords of(Rule rule) {
        Nouns nouns = new Nouns(rule.elements());
        ConditionsInWords conditions = new ConditionsInWords(nouns);
        rule.elements().forEach(conditions::element);
        ImmutableMap.Builder<String, String> bindings = ImmutableMap.builder();
        rule.bindings().forEach((name, term) -> bindings.put(name, nouns.of(term)));
        return new InWords(
                conditions.lines(),
                conditions.meanings(),
                bindings.buildOrThrow(),
                thresholds(rule, nouns),
                answers(rule, nouns));
    }

    /** A rule's message with words in place of the names in braces, which are {@code bindings} of {@link #of}. */
    public String shown(String message) {
        return Template.of(message)
                .filled((name, format) -> "‹" + Nouns.withoutArticle(bindings.getOrDefault(name, name)) + "›");
    }

    private static List<Threshold> thresholds(Rule rule, Nouns nouns) {
        Map<String, Threshold> thresholds = new LinkedHashMap<>();
        for (Term.Path path : paths(rule)) {
            if (path.isSetting() && path.steps().size() > 1) {
                Term.Path limit = path.first(2);
                List<String> fields = limit.last().pointers().stream()
                        .map(pointer -> pointer.value().replaceAll("^/", ""))
                        .toList();
                thresholds.putIfAbsent(nouns.of(limit), new Threshold(nouns.of(limit), unit(limit), fields));
            }
        }
        return ImmutableList.copyOf(thresholds.values());
    }

    private static String unit(Term.Path path) {
        Unit unit = path.last().accessor().getAnnotation(Unit.class);
        return unit == null ? "" : unit.value();
    }

    private static List<String> answers(Rule rule, Nouns nouns) {
        Set<String> answers = new LinkedHashSet<>();
        for (Element element : rule.elements()) {
            element.facts()
                    .type()
                    .existence()
                    .ifPresent(known -> answers.add("whether there is any "
                            + Nouns.spaced(element.facts().type().name())));
            for (Condition condition : element.conditions()) {
                for (Condition.Comparison comparison : condition.comparisons()) {
                    comparison.paths().stream()
                            .filter(path ->
                                    !path.isSetting() && !path.nullable().isEmpty())
                            .filter(path -> !path.last().accessor().isAnnotationPresent(Existence.class))
                            .forEach(path -> answers.add(nouns.asked(path)));
                }
            }
            if (element instanceof Accumulation accumulation) {
                accumulation.readPaths().stream()
                        .filter(path -> !path.nullable().isEmpty())
                        .forEach(path -> answers.add(nouns.asked(path)));
            }
        }
        return ImmutableList.copyOf(answers);
    }

    private static List<Term.Path> paths(Rule rule) {
        List<Term.Path> paths = new ArrayList<>();
        for (Element element : rule.elements()) {
            element.conditions().forEach(condition -> paths.addAll(condition.paths()));
        }
        rule.bindings().values().forEach(term -> paths.addAll(term.paths()));
        return paths;
    }

    /** A value as people write it: a day as {@code 1 April 2027}, a word of ours in small letters. */
    static String value(Object value) {
        if (value instanceof LocalDate day) {
            return Nouns.day(day);
        }
        if (value instanceof Enum<?> choice) {
            return "“" + Nouns.choice(choice) + "”";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof String text ? "“" + text + "”" : value.toString();
    }
}
