package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;

/** Looks up every name of one rule, checks that what it asks makes sense, and gives the checked rule. */
final class Resolver {
    /** Each further kind of fact multiplies what Drools has to compare. */
    private static final int MOST_JOINED = 2;

    private static final int MOST_ACCUMULATED = 2;

    private final FactTypes factTypes;
    private final Problems problems;
    private final boolean isCheckedBefore;
    private final Scope scope = new Scope();
    private final ConditionResolver conditions;
    private final List<Element> elements = new ArrayList<>();

    Resolver(FactTypes factTypes, Problems problems) {
        this(factTypes, problems, false);
    }

    /** @param isCheckedBefore whether conditions are known not to contradict each other */
    Resolver(FactTypes factTypes, Problems problems, boolean isCheckedBefore) {
        this.factTypes = factTypes;
        this.problems = problems;
        this.isCheckedBefore = isCheckedBefore;
        this.conditions = new ConditionResolver(scope, problems);
    }

    /** The checked rule; empty if anything in it is wrong, which has then been told. */
    Optional<Rule> resolve(Syntax.RuleText written) {
        int before = problems.errors();
        for (Syntax.Element element : written.elements()) {
            resolve(element);
        }
        Optional<Metadata> metadata =
                new MetadataReader(problems, scope.nameable()).read(written.name(), written.annotations());
        Pointer reportsAt = reportsAt(written.reportsAt());
        requireCaseFirst(written);
        requireFew(written);
        if (problems.errors() > before || metadata.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                written.name().text(),
                problems.place(written.name()),
                metadata.get(),
                scope.bindings(),
                elements,
                reportsAt,
                new Rule.Origin(written, factTypes, conditions.checked())));
    }

    private void checkOverlaps(List<Overlaps.Placed> placed) {
        if (!isCheckedBefore) {
            new Overlaps(problems).check(placed);
        }
    }

    private void requireCaseFirst(Syntax.RuleText written) {
        String caseName = factTypes.caseType().name();
        if (written.elements().isEmpty()) {
            problems.error(
                    written.then(),
                    "rule.no-condition",
                    "The rule '" + written.name().text() + "' has no condition, so it would always report.",
                    "Write after 'when', for example: " + caseName + "( … ).");
            return;
        }
        for (int index = 0; index < written.elements().size(); index++) {
            Syntax.Element element = written.elements().get(index);
            Token type = element.pattern().type();
            boolean isCase = type.text().equals(caseName);
            boolean isKnown = factTypes.named(type.text()).isPresent();
            boolean isEach = element instanceof Syntax.Facts facts && facts.quantifier() == Quantifier.EACH;
            if (index == 0 && isKnown && !(isCase && isEach)) {
                problems.error(
                        type,
                        "rule.case-first",
                        "A rule speaks of its case first, and the case is a " + caseName + ".",
                        "Begin the conditions with " + caseName + "( … ).");
            } else if (index > 0 && isCase) {
                problems.error(
                        type,
                        "rule.case-twice",
                        "There is one " + caseName + ", and the rule speaks of it already.",
                        "Write these conditions into the first " + caseName + "( … ).");
            }
        }
    }

    private void requireFew(Syntax.RuleText written) {
        List<Syntax.Element> joined = written.elements().stream()
                .skip(1)
                .filter(element -> element instanceof Syntax.Facts facts && facts.quantifier() == Quantifier.EACH)
                .toList();
        if (joined.size() > MOST_JOINED) {
            problems.error(
                    joined.get(MOST_JOINED).pattern().type(),
                    "rule.join",
                    "A rule looks at the case together with at most " + MOST_JOINED + " other facts.",
                    "Write exists or not before what is only asked whether it is there.");
        }
        List<Syntax.Element> accumulated = written.elements().stream()
                .filter(Syntax.Accumulate.class::isInstance)
                .toList();
        if (accumulated.size() > MOST_ACCUMULATED) {
            problems.error(
                    accumulated.get(MOST_ACCUMULATED).pattern().type(),
                    "rule.join",
                    "A rule has at most " + MOST_ACCUMULATED + " times accumulate.",
                    "Split the rule into several.");
        }
    }

    private void resolve(Syntax.Element element) {
        Token typeName = element.pattern().type();
        Optional<FactType> type = factTypes.named(typeName.text());
        if (type.isEmpty()) {
            problems.error(
                    typeName,
                    "rule.unknown-fact",
                    "There is no kind of fact called '" + typeName.text() + "'.",
                    Suggestion.remedy(typeName.text(), factTypes.names()));
            setUnclear(element);
            return;
        }
        if (element instanceof Syntax.Accumulate accumulate) {
            elements.add(accumulation(accumulate, type.get()));
            return;
        }
        Quantifier quantifier = ((Syntax.Facts) element).quantifier();
        if (quantifier != Quantifier.EACH) {
            scope.beginLocal();
        }
        Pattern pattern = pattern(quantifier, element.pattern(), type.get());
        scope.endLocal();
        if (quantifier == Quantifier.EACH && !elements.isEmpty()) {
            requireLink(typeName, pattern);
        }
        elements.add(pattern);
    }

    /** What uses variables of a fact that is unknown is not told again. */
    private void setUnclear(Syntax.Element element) {
        if (element.pattern().variable() != null) {
            scope.setUnclear(name(element.pattern().variable()));
        }
        for (Syntax.Constraint constraint : element.pattern().constraints()) {
            if (constraint.variable() != null) {
                scope.setUnclear(name(constraint.variable()));
            }
        }
        if (element instanceof Syntax.Accumulate accumulate) {
            accumulate.totals().forEach(total -> scope.setUnclear(name(total.variable())));
        }
    }

    private void requireLink(Token typeName, Pattern pattern) {
        int own = elements.size();
        boolean linked = pattern.conditions().stream()
                .flatMap(condition -> condition.comparisons().stream())
                .map(Condition::paths)
                .anyMatch(paths -> paths.stream().anyMatch(path -> path.pattern() == own)
                        && paths.stream().anyMatch(path -> path.pattern() != own));
        if (!linked) {
            problems.error(
                    typeName,
                    "rule.unlinked",
                    "Nothing links this " + typeName.text() + " with the case, so the rule would report on any.",
                    "Compare one of its properties with one of the case, or write exists before it.");
        }
    }

    private Pattern pattern(Quantifier quantifier, Syntax.Pattern written, FactType type) {
        conditions.enter(elements.size(), type);
        if (written.variable() != null && isNew(written.variable())) {
            scope.put(name(written.variable()), new Scope.WholeFact(elements.size(), type));
        }
        List<Overlaps.Placed> placed = new ArrayList<>();
        for (Syntax.Constraint constraint : written.constraints()) {
            if (constraint.variable() == null || isNew(constraint.variable())) {
                constraint(constraint, placed);
            }
        }
        checkOverlaps(placed);
        return new Pattern(
                quantifier,
                type,
                Stream.concat(existence(type).stream(), placed.stream().map(Overlaps.Placed::condition))
                        .toList());
    }

    /** What every pattern asks of facts of which it may not be known whether there are any. */
    private Optional<Condition> existence(FactType type) {
        return type.existence()
                .map(property -> new Condition.Comparison(
                        new Term.Path(elements.size(), type, List.of(property)),
                        Operator.EQUAL,
                        new Term.Constant(ValueType.YES_NO, true)));
    }

    private void constraint(Syntax.Constraint constraint, List<Overlaps.Placed> placed) {
        try {
            if (constraint.variable() != null) {
                scope.put(name(constraint.variable()), conditions.bound(constraint.expression()));
                if (ConditionResolver.isTerm(constraint.expression())) {
                    return;
                }
            }
            placed.addAll(conditions.conjuncts(constraint.expression()));
        } catch (ConditionResolver.Senseless told) {
            // Already among the problems; the next condition is looked at all the same.
            if (constraint.variable() != null
                    && scope.value(name(constraint.variable())).isEmpty()) {
                scope.setUnclear(name(constraint.variable()));
            }
        }
    }

    private Accumulation accumulation(Syntax.Accumulate written, FactType type) {
        scope.beginLocal();
        Pattern facts = pattern(Quantifier.EACH, written.pattern(), type);
        List<Term.Total> totals = new ArrayList<>();
        for (Syntax.Total total : written.totals()) {
            total(total)
                    .ifPresentOrElse(
                            found -> {
                                totals.add(found);
                                scope.put(found.name(), found);
                            },
                            () -> scope.setUnclear(name(total.variable())));
        }
        scope.endLocal();
        conditions.enterLimits(totals);
        List<Overlaps.Placed> limits = new ArrayList<>();
        for (Syntax.Expression limit : written.conditions()) {
            try {
                limits.addAll(conditions.conjuncts(limit));
            } catch (ConditionResolver.Senseless told) {
                // Already among the problems; the next condition is looked at all the same.
            }
        }
        checkOverlaps(limits);
        return new Accumulation(
                facts, totals, limits.stream().map(Overlaps.Placed::condition).toList());
    }

    private Optional<Term.Total> total(Syntax.Total written) {
        Optional<AccumulateFunction> function =
                AccumulateFunction.of(written.function().text());
        if (function.isEmpty()) {
            problems.error(
                    written.function(),
                    "rule.function",
                    "There is no function '" + written.function().text() + "'.",
                    Suggestion.remedy(written.function().text(), AccumulateFunction.words()));
        }
        String of = name(written.of());
        Optional<Term> value = scope.value(of);
        boolean isFact = scope.fact(of).isPresent();
        if (value.isEmpty() && !isFact && !scope.isUnclear(of)) {
            problems.error(
                    written.of(),
                    "rule.unknown-variable",
                    written.of().text() + " is given no meaning before this.",
                    Suggestion.remedy(written.of().text(), scope.known()));
        }
        if (function.isEmpty() || (value.isEmpty() && !isFact) || !isNew(written.variable())) {
            return Optional.empty();
        }
        Term.Path path = value.filter(Term.Path.class::isInstance)
                .map(Term.Path.class::cast)
                .filter(found -> found.pattern() == elements.size())
                .orElse(null);
        boolean isCounted = isFact && function.get() == AccumulateFunction.COUNT;
        if (!isCounted && (path == null || !function.get().accepts(path.type()))) {
            problems.error(
                    written.of(),
                    "rule.function",
                    path == null
                            ? function.get().word() + " needs a property of the facts inside accumulate."
                            : function.get().word() + " cannot work on "
                                    + path.type().inWords() + ".",
                    path != null && path.type().kind() == ValueKind.MONEY
                            ? "Bind its number: " + written.of().text() + " : " + path.written() + ".amount."
                            : "Bind a property first: EarlierAward( $months : monthsSince ).");
            return Optional.empty();
        }
        return Optional.of(new Term.Total(name(written.variable()), function.get(), path));
    }

    private boolean isNew(Token variable) {
        if (scope.isTaken(name(variable))) {
            problems.error(
                    variable,
                    "rule.variable",
                    variable.text() + " is given a meaning twice.",
                    "Choose another name for one of the two.");
            return false;
        }
        return true;
    }

    private static String name(Token variable) {
        return variable.text().substring(1);
    }

    private Pointer reportsAt(@Nullable Token written) {
        if (written == null) {
            return Pointer.ROOT;
        }
        try {
            Pointer pointer = Pointer.of(written.text());
            AnswerPointers.firstUnknown(factTypes.caseType(), pointer)
                    .ifPresent(unknown -> problems.error(
                            written,
                            "rule.pointer",
                            "found.at points to '" + pointer + "', but there is no '" + unknown.name() + "'.",
                            Suggestion.remedy(unknown.name(), unknown.known())));
            return pointer;
        } catch (InvalidValueException e) {
            problems.error(written, "rule.pointer", e.getMessage(), null);
            return Pointer.ROOT;
        }
    }
}
