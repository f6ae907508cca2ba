package org.lwn.rules.language;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;

/** Looks up every name of one rule, checks that its comparisons make sense, and gives the checked rule. */
final class Resolver {
    private final FactTypes factTypes;
    private final Problems problems;
    private final Map<String, Term.Path> bindings = new LinkedHashMap<>();
    private final Map<String, FactVariable> factVariables = new LinkedHashMap<>();

    /** Variables whose meaning is wrong and told: what uses them is not told again. */
    private final Set<String> unclear = new HashSet<>();

    private int patternIndex;
    private FactType fact;

    /** A variable that stands for a whole fact. */
    private record FactVariable(int pattern, FactType type) {}

    /** Thrown within the resolver only, to leave a condition that makes no sense. */
    private static final class Senseless extends Exception {
        private static final long serialVersionUID = 1L;

        Senseless() {
            super(null, null, false, false);
        }
    }

    Resolver(FactTypes factTypes, Problems problems) {
        this.factTypes = factTypes;
        this.problems = problems;
        this.fact = factTypes.caseType();
    }

    /** The checked rule; empty if anything in it is wrong, which has then been told. */
    Optional<Rule> resolve(Syntax.RuleText written) {
        int before = problems.count();
        List<Pattern> patterns = new ArrayList<>();
        for (Syntax.Element element : written.elements()) {
            patternIndex = patterns.size();
            pattern(element).ifPresent(patterns::add);
        }
        Optional<Metadata> metadata = new MetadataReader(problems, Sets.union(bindings.keySet(), unclear))
                .read(written.name(), written.annotations());
        Pointer reportsAt = reportsAt(written.reportsAt());
        requireCaseFirst(written, patterns);
        if (problems.count() > before || metadata.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                written.name().text(),
                problems.place(written.name()),
                metadata.get(),
                bindings,
                patterns,
                reportsAt,
                factTypes.caseType()));
    }

    private void requireCaseFirst(Syntax.RuleText written, List<Pattern> patterns) {
        String caseName = factTypes.caseType().name();
        if (written.elements().isEmpty()) {
            problems.error(
                    written.end(),
                    "rule.no-condition",
                    "The rule '" + written.name().text() + "' has no condition, so it would always report.",
                    "Write after 'when', for example: " + caseName + "( … ).");
        } else if (!patterns.isEmpty()
                && (patterns.get(0).quantifier() != Quantifier.EACH
                        || !patterns.get(0).type().name().equals(caseName))) {
            problems.error(
                    written.elements().get(0).pattern().type(),
                    "rule.case-first",
                    "A rule speaks of its case first, and the case is a " + caseName + ".",
                    "Begin the conditions with " + caseName + "( … ).");
        }
        for (int later = 1; later < Math.min(patterns.size(), written.elements().size()); later++) {
            if (patterns.get(later).quantifier() == Quantifier.EACH) {
                problems.error(
                        written.elements().get(later).pattern().type(),
                        "rule.join",
                        "A rule reports once for its case, so a second kind of fact stands after 'exists' or 'not'.",
                        "Write: exists " + patterns.get(later).type().name() + "( … ).");
            }
        }
    }

    private Optional<Pattern> pattern(Syntax.Element element) {
        Syntax.Pattern written = element.pattern();
        Token typeName = written.type();
        Optional<FactType> type = factTypes.named(typeName.text());
        if (type.isEmpty()) {
            problems.error(
                    typeName,
                    "rule.unknown-fact",
                    "There is no kind of fact called '" + typeName.text() + "'.",
                    Suggestion.remedy(typeName.text(), factTypes.names()));
            return Optional.empty();
        }
        fact = type.get();
        if (written.variable() != null && isNewVariable(written.variable(), element.quantifier())) {
            factVariables.put(written.variable().text(), new FactVariable(patternIndex, fact));
        }
        ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
        for (Syntax.Constraint constraint : written.constraints()) {
            try {
                if (constraint.variable() != null && isNewVariable(constraint.variable(), element.quantifier())) {
                    bindings.put(constraint.variable().text().substring(1), bound(constraint));
                    if (!isTerm(constraint.expression())) {
                        conditions.addAll(conjuncts(condition(constraint.expression())));
                    }
                } else if (constraint.variable() == null) {
                    conditions.addAll(conjuncts(condition(constraint.expression())));
                }
            } catch (Senseless told) {
                // Already among the problems; the next condition is looked at all the same.
                if (constraint.variable() != null) {
                    unclear.add(constraint.variable().text().substring(1));
                }
            }
        }
        return Optional.of(new Pattern(element.quantifier(), fact, conditions.build()));
    }

    private boolean isNewVariable(Token variable, Quantifier quantifier) {
        if (quantifier != Quantifier.EACH) {
            problems.error(
                    variable,
                    "rule.variable",
                    variable.text() + " would have no value outside 'exists' or 'not'.",
                    "Delete " + variable.text() + " : here.");
            return false;
        }
        if (bindings.containsKey(variable.text().substring(1)) || factVariables.containsKey(variable.text())) {
            problems.error(
                    variable,
                    "rule.variable",
                    variable.text() + " is given a meaning twice.",
                    "Choose another name for one of the two.");
            return false;
        }
        return true;
    }

    /** What a binding stands for: the property it names, or the left side of the condition behind it. */
    private Term.Path bound(Syntax.Constraint constraint) throws Senseless {
        Syntax.Expression named = constraint.expression() instanceof Syntax.Operation operation && !isTerm(operation)
                ? operation.left()
                : constraint.expression();
        if (term(named, null) instanceof Term.Path path) {
            return path;
        }
        throw told(
                constraint.expression().at(),
                "rule.variable",
                "A variable stands for a property, not for a calculation.",
                "Write, for example: $asked : application.amountRequested.");
    }

    private static List<Condition> conjuncts(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream().flatMap(part -> conjuncts(part).stream()).toList()
                : ImmutableList.of(condition);
    }

    private static boolean isTerm(Syntax.Expression expression) {
        return !(expression instanceof Syntax.Not)
                && !(expression instanceof Syntax.Operation operation && !isArithmetic(operation));
    }

    private static boolean isArithmetic(Syntax.Operation operation) {
        return CharMatcher.anyOf("+-*").matchesAllOf(operation.operator());
    }

    private Condition condition(Syntax.Expression expression) throws Senseless {
        if (expression instanceof Syntax.Not not) {
            return new Condition.Not(condition(not.expression()));
        }
        if (expression instanceof Syntax.Operation operation && !isArithmetic(operation)) {
            return switch (operation.operator()) {
                case "&&" ->
                    new Condition.All(ImmutableList.of(condition(operation.left()), condition(operation.right())));
                case "||" ->
                    new Condition.Any(ImmutableList.of(condition(operation.left()), condition(operation.right())));
                case "in" -> oneOf(operation);
                default -> comparison(operation);
            };
        }
        Term term = term(expression, null);
        if (term.type().kind() != ValueKind.YES_NO || !(term instanceof Term.Path)) {
            throw told(
                    expression.at(),
                    "rule.not-a-condition",
                    "This is " + term.type().inWords() + ", not a condition.",
                    "Compare it with something, for example with ==.");
        }
        return new Condition.Comparison(term, Operator.EQUAL, new Term.Constant(ValueType.YES_NO, true));
    }

    private Condition oneOf(Syntax.Operation operation) throws Senseless {
        Term left = term(operation.left(), null);
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        Operator operator = operation.negated() ? Operator.NOT_EQUAL : Operator.EQUAL;
        for (Syntax.Expression value : ((Syntax.Values) operation.right()).values()) {
            parts.add(checked(value.at(), left, operator, term(value, left.type())));
        }
        return operation.negated() ? new Condition.All(parts.build()) : new Condition.Any(parts.build());
    }

    private Condition comparison(Syntax.Operation operation) throws Senseless {
        Operator operator = Operator.of(operation.operator(), operation.negated());
        if (isNull(operation.left()) || isNull(operation.right())) {
            return missing(operation, operator);
        }
        boolean constantFirst = isConstant(operation.left()) && !isConstant(operation.right());
        Term left;
        Term right;
        if (constantFirst) {
            right = term(operation.right(), null);
            left = term(operation.left(), elementOrSelf(right.type(), operator));
        } else {
            left = term(operation.left(), null);
            right = term(operation.right(), elementOrSelf(left.type(), operator));
        }
        return checked(operation.at(), left, operator, right);
    }

    private static ValueType elementOrSelf(ValueType type, Operator operator) {
        boolean overList = operator == Operator.CONTAINS
                || operator == Operator.NOT_CONTAINS
                || operator == Operator.MEMBER_OF
                || operator == Operator.NOT_MEMBER_OF;
        return overList && type.element() != null ? type.element() : type;
    }

    private Condition missing(Syntax.Operation operation, Operator operator) throws Senseless {
        Syntax.Expression other = isNull(operation.left()) ? operation.right() : operation.left();
        if (!operator.isEquality() || !(term(other, null) instanceof Term.Path path)) {
            throw told(
                    operation.at(),
                    "rule.null",
                    "Only a property can be compared with null, and only by == or !=.",
                    "Write, for example: application.title == null.");
        }
        return new Condition.Missing(path, operator == Operator.EQUAL);
    }

    /** The comparison, if terms of these types can be compared so. */
    private Condition checked(Token at, Term left, Operator operator, Term right) throws Senseless {
        boolean fits = switch (operator) {
            case EQUAL, NOT_EQUAL -> areComparable(left.type(), right.type());
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                left.type().kind().hasOrder() && areComparable(left.type(), right.type());
            case CONTAINS, NOT_CONTAINS -> canHold(left.type(), right.type());
            case MEMBER_OF, NOT_MEMBER_OF -> canHold(right.type(), left.type());
            case MATCHES, NOT_MATCHES ->
                left.type().kind() == ValueKind.TEXT
                        && right instanceof Term.Constant constant
                        && LinearPattern.accepts((String) constant.value());
        };
        boolean isPattern = operator == Operator.MATCHES || operator == Operator.NOT_MATCHES;
        if (!fits && isPattern && left.type().kind() == ValueKind.TEXT) {
            throw told(
                    at, "rule.pattern-text", "This text pattern is not one that rules may use.", LinearPattern.REMEDY);
        }
        if (!fits) {
            throw told(
                    at,
                    "rule.types",
                    "'" + operator.sign() + "' cannot compare " + left.type().inWords() + " with "
                            + right.type().inWords() + ".",
                    remedyFor(left.type(), operator));
        }
        return new Condition.Comparison(left, operator, right);
    }

    /** Whether a list may be asked for a value: their classes must be the same, since lists compare by equality. */
    private static boolean canHold(ValueType list, ValueType value) {
        ValueType element = list.element();
        return element != null && element.javaType() == value.javaType();
    }

    private static boolean areComparable(ValueType left, ValueType right) {
        if (left.kind().isNumeric() && right.kind().isNumeric()) {
            return true;
        }
        return switch (left.kind()) {
            case CHOICE -> left.javaType() == right.javaType();
            case LIST, OBJECT -> false;
            case WHOLE_NUMBER, NUMBER -> false;
            case CURRENCY -> right.kind() == ValueKind.CURRENCY || right.kind() == ValueKind.TEXT;
            case TEXT -> right.kind() == ValueKind.TEXT || right.kind() == ValueKind.CURRENCY;
            default -> left.kind() == right.kind();
        };
    }

    private static String remedyFor(ValueType type, Operator operator) {
        return switch (type.kind()) {
            case LIST -> "A list is asked with contains.";
            case OBJECT -> "Compare one of its properties instead.";
            case DATE -> "Write a date in quotes, as \"2026-04-01\".";
            case WHOLE_NUMBER, NUMBER -> "Write a number without quotes.";
            case MONEY -> "Compare with another amount, or its .amount with a number.";
            case YES_NO -> "Write true or false without quotes.";
            case TEXT, CURRENCY ->
                operator == Operator.MATCHES || operator == Operator.NOT_MATCHES
                        ? LinearPattern.REMEDY
                        : "A text can be compared by == and !=, with a text in quotes.";
            case CHOICE -> "Compare by == or != with one of those words.";
        };
    }

    private Term term(Syntax.Expression expression, @Nullable ValueType expected) throws Senseless {
        if (expression instanceof Syntax.Numeral number) {
            return Constants.number(number, expected, problems).orElseThrow(Senseless::new);
        }
        if (expression instanceof Syntax.Text text) {
            return Constants.text(text, expected, problems).orElseThrow(Senseless::new);
        }
        if (expression instanceof Syntax.Name name) {
            return name(name, expected);
        }
        if (expression instanceof Syntax.Variable variable) {
            return variable(variable);
        }
        if (expression instanceof Syntax.Operation operation && isArithmetic(operation)) {
            Term left = term(operation.left(), null);
            Term right = term(operation.right(), null);
            if (!left.type().kind().isNumeric() || !right.type().kind().isNumeric()) {
                throw told(
                        operation.at(),
                        "rule.types",
                        "'" + operation.operator() + "' calculates with numbers, not with "
                                + (left.type().kind().isNumeric() ? right : left)
                                        .type()
                                        .inWords() + ".",
                        "Of an amount of money, calculate with its .amount.");
            }
            return new Term.Arithmetic(operation.operator(), left, right);
        }
        throw told(expression.at(), "rule.value", "A value is expected here, not a condition.", null);
    }

    private Term name(Syntax.Name name, @Nullable ValueType expected) throws Senseless {
        if (name.parts().size() == 1) {
            Optional<Term.Constant> constant = Constants.word(name.at(), expected);
            if (constant.isPresent()) {
                return constant.get();
            }
        }
        Token first = name.parts().get(0);
        boolean isOwnProperty = fact.property(first.text()).isPresent();
        if (!isOwnProperty && expected != null && expected.kind() == ValueKind.CHOICE) {
            throw told(
                    first,
                    "rule.unknown-word",
                    "'" + name.text() + "' is none of the words that can stand here.",
                    Suggestion.remedy(name.text(), expected.choices()));
        }
        return path(patternIndex, fact, ImmutableList.of(), name.parts());
    }

    private Term variable(Syntax.Variable variable) throws Senseless {
        String name = variable.at().text();
        Term.Path path = bindings.get(name.substring(1));
        if (path != null) {
            return variable.properties().isEmpty()
                    ? path
                    : path(path.pattern(), path.fact(), path.steps(), variable.properties());
        }
        FactVariable whole = factVariables.get(name);
        if (whole != null && !variable.properties().isEmpty()) {
            return path(whole.pattern(), whole.type(), ImmutableList.of(), variable.properties());
        }
        if (unclear.contains(name.substring(1))) {
            throw new Senseless();
        }
        List<String> known = new ArrayList<>();
        bindings.keySet().forEach(binding -> known.add("$" + binding));
        known.addAll(factVariables.keySet());
        throw told(
                variable.at(),
                "rule.unknown-variable",
                whole == null
                        ? name + " is given no meaning before this."
                        : name + " stands for a whole fact, not for a value.",
                whole == null
                        ? known.isEmpty()
                                ? "Give it one first, such as: " + name + " : application.amountRequested."
                                : Suggestion.remedy(name, known)
                        : "Name one of its properties: " + name + ".…");
    }

    private Term path(int pattern, FactType root, List<Property> before, List<Token> names) throws Senseless {
        List<Property> steps = new ArrayList<>(before);
        for (Token name : names) {
            FactType owner = steps.isEmpty() ? root : FactType.inside(steps.get(steps.size() - 1));
            Optional<Property> property = owner.property(name.text());
            if (property.isEmpty()) {
                String whose = steps.isEmpty()
                        ? owner.name()
                        : steps.get(steps.size() - 1).name();
                throw told(
                        name,
                        "rule.unknown-property",
                        "'" + whose + "' has no property '" + name.text() + "'.",
                        owner.propertyNames().isEmpty()
                                ? "It is a plain value: compare it as it stands."
                                : Suggestion.remedy(name.text(), owner.propertyNames()));
            }
            steps.add(property.get());
        }
        return new Term.Path(pattern, root, steps);
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

    private static boolean isNull(Syntax.Expression expression) {
        return expression instanceof Syntax.Name name && name.text().equals("null");
    }

    private static boolean isConstant(Syntax.Expression expression) {
        return expression instanceof Syntax.Numeral
                || expression instanceof Syntax.Text
                || (expression instanceof Syntax.Name name
                        && name.parts().size() == 1
                        && name.text().equals(name.text().toUpperCase(java.util.Locale.ROOT)));
    }

    private Senseless told(Token at, String code, String sentence, @Nullable String remedy) {
        problems.error(at, code, sentence, remedy);
        return new Senseless();
    }
}
