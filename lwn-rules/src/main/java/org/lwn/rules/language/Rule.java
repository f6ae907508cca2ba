package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;

/** One rule, checked: every name in it is known and every comparison makes sense. */
public final class Rule {
    private final String name;
    private final Place.InText place;
    private final Metadata metadata;
    private final ImmutableMap<String, Term.Path> bindings;
    private final ImmutableList<Pattern> patterns;
    private final Pointer reportsAt;
    private final FactType caseType;

    Rule(
            String name,
            Place.InText place,
            Metadata metadata,
            Map<String, Term.Path> bindings,
            List<Pattern> patterns,
            Pointer reportsAt,
            FactType caseType) {
        this.name = name;
        this.place = place;
        this.metadata = metadata;
        this.bindings = ImmutableMap.copyOf(bindings);
        this.patterns = ImmutableList.copyOf(patterns);
        this.reportsAt = reportsAt;
        this.caseType = caseType;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    /** Where its name stands in its file. */
    public Place.InText place() {
        return place;
    }

    /** What it says of itself. */
    public Metadata metadata() {
        return metadata;
    }

    /** The answer that its finding is about, beginning at the document that people fill in. */
    public Pointer reportsAt() {
        return reportsAt;
    }

    /** The names of its bindings, without the dollar sign, in the order in which they are written. */
    public List<String> bindingNames() {
        return bindings.keySet().asList();
    }

    /** The values of its bindings for a case, those without a value left out, in the order in which they are written. */
    public Map<String, Object> values(Object caseFact) {
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builder();
        bindings.forEach((binding, path) -> {
            Object value = AnswerPointers.value(path.steps(), caseFact);
            if (value != null) {
                values.put(binding, value);
            }
        });
        return values.buildOrThrow();
    }

    /** The answer that its finding about this case is about. */
    public Pointer fieldOf(Object caseFact) {
        return AnswerPointers.inDocument(caseType, caseFact, reportsAt);
    }

    /** What stands for each binding, as the canonical DRL names it. */
    public String boundPaths() {
        return bindings.entrySet().stream()
                .map(binding -> binding.getKey() + "=" + binding.getValue().written())
                .collect(Collectors.joining(","));
    }

    Map<String, Term.Path> bindings() {
        return bindings;
    }

    List<Pattern> patterns() {
        return patterns;
    }
}
