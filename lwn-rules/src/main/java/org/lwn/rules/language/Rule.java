package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;

/** One rule, checked: every name in it is known and every comparison makes sense. */
public final class Rule {
    private final String name;
    private final Place.InText place;
    private final Metadata metadata;
    private final ImmutableMap<String, Term> bindings;
    private final ImmutableList<Element> elements;
    private final Pointer reportsAt;
    private final Origin origin;
    private final boolean reportsAtOnePlace;

    Rule(
            String name,
            Place.InText place,
            Metadata metadata,
            Map<String, Term> bindings,
            List<Element> elements,
            Pointer reportsAt,
            Origin origin) {
        this.name = name;
        this.place = place;
        this.metadata = metadata;
        this.bindings = ImmutableMap.copyOf(bindings);
        this.elements = ImmutableList.copyOf(elements);
        this.reportsAt = reportsAt;
        this.origin = origin;
        this.reportsAtOnePlace =
                AnswerPointers.plain(origin.factTypes().caseType(), reportsAt).equals(reportsAt);
    }

    /**
     * What it was read from.
     *
     * @param written as its author wrote it
     * @param factTypes the kinds of fact that it could name
     * @param checked what each comparison in it came to
     */
    record Origin(Syntax.RuleText written, FactTypes factTypes, Map<Syntax.Expression, Condition.Comparison> checked) {
        Origin {
            checked = ImmutableMap.copyOf(checked);
        }
    }

    /** Every rule that differs from this by one small mistake, as an author might make it, and that could be published. */
    public List<Mutant> mutants() {
        return new Mutants(this).all();
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

    /** The choices that its message may have to put into words. */
    public List<Enum<?>> choices() {
        return Template.names(metadata.message()).stream()
                .flatMap(name -> Optional.ofNullable(bindings.get(name)).stream())
                .map(Term::type)
                .flatMap(type -> Objects.requireNonNullElse(type.element(), type).constants().stream())
                .map(constant -> (Enum<?>) constant)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The values of its bindings for a case, those without a value left out, in the order in which they are written.
     *
     * @param caseFact the case
     * @param reported what the rule handed over when it fired: the facts that it joined and its totals
     */
    public Map<String, Object> values(Object caseFact, List<?> reported) {
        Map<Integer, Object> facts = new HashMap<>();
        Map<String, Object> totals = new HashMap<>();
        Iterator<?> next = reported.iterator();
        for (int index = 1; index < elements.size() && next.hasNext(); index++) {
            if (elements.get(index).isEach()) {
                facts.put(index, next.next());
            } else if (elements.get(index) instanceof Accumulation accumulation) {
                accumulation.totals().forEach(total -> totals.put(total.name(), next.next()));
            }
        }
        ImmutableMap.Builder<String, Object> values = ImmutableMap.builderWithExpectedSize(bindings.size());
        for (Map.Entry<String, Term> binding : bindings.entrySet()) {
            Object fact = binding.getValue() instanceof Term.Path path
                    ? path.pattern() == 0 ? caseFact : facts.get(path.pattern())
                    : null;
            Object value = binding.getValue() instanceof Term.Path path && fact != null
                    ? AnswerPointers.value(path.steps(), fact)
                    : totals.get(binding.getKey());
            if (value != null) {
                values.put(binding.getKey(), value);
            }
        }
        return values.buildOrThrow();
    }

    /**
     * Answers and settings on the edge of what it decides, to be tried in place of those of a case.
     *
     * @param caseFact the case
     * @param day the day as of which it is looked at
     */
    public List<Probe> probes(Object caseFact, LocalDate day) {
        return new Probes(this, caseFact, day).all();
    }

    /** The kinds of fact that it looks at one by one beside its case, each as often as it does. */
    public List<Class<?>> joined() {
        return elements.stream()
                .skip(1)
                .filter(Element::isEach)
                .map(element -> element.facts().type().javaType())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The answers on which it depends what becomes of it, beginning at the document that people fill in: while none of them,
     * nothing around and nothing inside them changes, neither does its fate. The root stands for all answers.
     */
    public ImmutableSet<Pointer> looksAt() {
        return new LookedAt(origin.factTypes().caseType()).of(this);
    }

    /** The answer that its finding about this case is about. */
    public Pointer fieldOf(Object caseFact) {
        return reportsAtOnePlace
                ? reportsAt
                : AnswerPointers.inDocument(origin.factTypes().caseType(), caseFact, reportsAt);
    }

    /** What stands for each binding, as the canonical DRL names it. */
    public String boundPaths() {
        return bindings.entrySet().stream()
                .map(binding -> binding.getKey() + "=" + written(binding.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String written(Term term) {
        return term instanceof Term.Path path ? path.pattern() + ":" + path.written() : ((Term.Total) term).written();
    }

    /** Its conditions as authors write them, with properties in place of variables, in the order in which they are written. */
    public List<String> conditions() {
        return RuleText.conditions(elements);
    }

    Map<String, Term> bindings() {
        return bindings;
    }

    List<Element> elements() {
        return elements;
    }

    Origin origin() {
        return origin;
    }
}
