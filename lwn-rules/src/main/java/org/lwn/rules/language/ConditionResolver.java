package org.lwn.rules.language;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Suggestion;

/** Looks up the names in conditions and checks that what they compare can be compared. */
final class ConditionResolver {
    private final Scope scope;
    private final Problems problems;
    private int element;
    private List<Term.Total> totals = ImmutableList.of();

    /** What each comparison came to, by its operation; of {@code in}, by each of its values. */
    private final Map<Syntax.Expression, Condition.Comparison> checked = new HashMap<>();

    /** The fact whose properties stand alone; null where no fact is meant. */
    private @Nullable FactType fact;

    ConditionResolver(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** Thrown to leave a condition that makes no sense; what is wrong with it has been told. */
    static final class Senseless extends Exception {
        private static final long serialVersionUID = 1L;

        Senseless() {
            super(null, null, false, false);
        }
    }

    /** From here on, names are properties of a fact of that type. */
    void enter(int elementIndex, FactType type) {
        element = elementIndex;
        fact = type;
        totals = ImmutableList.of();
    }

    /** From here on, no fact is meant: only variables have a value, and of the totals only these. */
    void enterLimits(List<Term.Total> own) {
        fact = null;
        totals = ImmutableList.copyOf(own);
    }

    /** What each comparison that was read so far came to. */
    Map<Syntax.Expression, Condition.Comparison> checked() {
        return checked;
    }

    /** What a binding stands for: the property it names, or the left side of the condition behind it. */
    Term.Path bound(Syntax.Expression expression) throws Senseless {
        Syntax.Expression named =
                expression instanceof Syntax.Operation operation && !isTerm(operation) ? operation.left() : expression;
        if (isTerm(named) && term(named, null) instanceof Term.Path path) {
            return path;
        }
        throw told(
                expression.start(),
                "rule.variable",
                "A variable stands for a property, not for a calculation.",
                "Write, for example: $asked : application.amountRequested.");
    }

    /** The parts that && joins, each as a condition. */
    ImmutableList<Overlaps.Placed> conjuncts(Syntax.Expression expression) throws Senseless {
        if (expression instanceof Syntax.Operation operation
                && operation.operator().equals("&&")) {
            refuseLoneValue(operation);
            return ImmutableList.<Overlaps.Placed>builder()
                    .addAll(conjuncts(operation.left()))
                    .addAll(conjuncts(operation.right()))
                    .build();
        }
        Condition condition = condition(expression);
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(part -> new Overlaps.Placed(part, expression.start()))
                    .collect(ImmutableList.toImmutableList());
        }
        return ImmutableList.of(new Overlaps.Placed(condition, expression.start()));
    }

    static boolean isTerm(Syntax.Expression expression) {
        return !(expression instanceof Syntax.Not)
                && !(expression instanceof Syntax.Operation operation && !isArithmetic(operation));
    }

    private static boolean isArithmetic(Syntax.Operation operation) {
        return CharMatcher.anyOf("+-*").matchesAllOf(operation.operator());
    }

    private Condition condition(Syntax.Expression expression) throws Senseless {
        if (expression instanceof Syntax.Not not) {
            return condition(not.expression()).negated();
        }
        if (expression instanceof Syntax.Operation operation && !isArithmetic(operation)) {
            return switch (operation.operator()) {
                case "&&" -> {
                    refuseLoneValue(operation);
                    yield Condition.all(ImmutableList.of(condition(operation.left()), condition(operation.right())));
                }
                case "||" -> {
                    refuseLoneValue(operation);
                    yield Condition.any(ImmutableList.of(condition(operation.left()), condition(operation.right())));
                }
                case "in" -> oneOf(operation);
                default -> comparison(operation);
            };
        }
        Term term = term(expression, null);
        if (term.type().kind() != ValueKind.YES_NO || !(term instanceof Term.Path)) {
            throw told(
                    expression.start(),
                    "rule.not-a-condition",
                    "This is " + term.type().inWords() + ", not a condition.",
                    "Compare it with something, for example with ==.");
        }
        return new Condition.Comparison(term, Operator.EQUAL, new Term.Constant(ValueType.YES_NO, true));
    }

    /** A value that stands alone behind a comparison, as in {@code size == SMALL || LARGE}. */
    private void refuseLoneValue(Syntax.Operation operation) throws Senseless {
        Syntax.Expression before = operation.left();
        while (before instanceof Syntax.Operation joined
                && (joined.operator().equals("||") || joined.operator().equals("&&"))) {
            before = joined.right();
        }
        if (isConstant(operation.right())
                && before instanceof Syntax.Operation comparison
                && !isArithmetic(comparison)
                && isTerm(comparison.left())) {
            String what = written(comparison.left());
            String value = written(operation.right());
            throw told(
                    operation.right().start(),
                    "rule.not-a-condition",
                    value + " stands alone behind '" + operation.operator() + "'.",
                    "Write the comparison whole: " + what + " == " + value + ", or use in: " + what + " in ( …, "
                            + value + " ).");
        }
    }

    /** A simple term as its author wrote it. */
    private static String written(Syntax.Expression expression) {
        if (expression instanceof Syntax.Name name) {
            return name.text();
        }
        if (expression instanceof Syntax.Text text) {
            return "\"" + text.at().text() + "\"";
        }
        if (expression instanceof Syntax.Numeral number) {
            return (number.negative() ? "-" : "") + number.at().text();
        }
        return expression instanceof Syntax.Variable variable ? variable.at().text() : "…";
    }

    private Condition oneOf(Syntax.Operation operation) throws Senseless {
        Term left = term(operation.left(), null);
        ImmutableList.Builder<Condition> parts = ImmutableList.builder();
        Operator operator = operation.negated() ? Operator.NOT_EQUAL : Operator.EQUAL;
        for (Syntax.Expression value : ((Syntax.Values) operation.right()).values()) {
            Term right = term(value, left.type());
            parts.add(new Check(operation.at(), value.start(), value).comparison(left, operator, right));
        }
        return operation.negated() ? Condition.all(parts.build()) : Condition.any(parts.build());
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
        Token misfit = constantFirst
                ? operation.left().start()
                : isConstant(operation.right()) ? operation.right().start() : operation.at();
        return new Check(operation.at(), misfit, operation).comparison(left, operator, right);
    }

    private static ValueType elementOrSelf(ValueType type, Operator operator) {
        return operator.isOverList() && type.element() != null ? type.element() : type;
    }

    private Condition missing(Syntax.Operation operation, Operator operator) throws Senseless {
        Syntax.Expression none = isNull(operation.left()) ? operation.left() : operation.right();
        Syntax.Expression other = isNull(operation.left()) ? operation.right() : operation.left();
        if (!operator.isEquality() || !isTerm(other) || !(term(other, null) instanceof Term.Path path)) {
            throw told(
                    none.start(),
                    "rule.null",
                    "Only a property can be compared with null, and only by == or !=.",
                    "Write == null for what is not given, != null for what is.");
        }
        return new Condition.Missing(path, operator == Operator.EQUAL);
    }

    /** Checks that two terms can be compared. */
    private final class Check {
        private final Token operatorAt;

        /** Where the value stands that does not fit, if one does not. */
        private final Token misfitAt;

        private final Syntax.Expression written;

        Check(Token operatorAt, Token misfitAt, Syntax.Expression written) {
            this.operatorAt = operatorAt;
            this.misfitAt = misfitAt;
            this.written = written;
        }

        Condition comparison(Term left, Operator operator, Term right) throws Senseless {
            Condition.Comparison comparison = comparable(left, operator, right);
            checked.put(written, comparison);
            return comparison;
        }

        private Condition.Comparison comparable(Term left, Operator operator, Term right) throws Senseless {
            if (operator == Operator.MATCHES || operator == Operator.NOT_MATCHES) {
                requirePattern(left, right);
                return new Condition.Comparison(left, operator, right);
            }
            if (left.equals(right) || (left instanceof Term.Constant && right instanceof Term.Constant)) {
                throw told(
                        misfitAt,
                        "rule.no-question",
                        "This comparison comes out the same for every case.",
                        "Compare a property with another, or with a value.");
            }
            Term first = numberOf(left, right);
            Term second = numberOf(right, left);
            requireFit(first, operator, second);
            return new Condition.Comparison(first, operator, second);
        }

        private void requireFit(Term left, Operator operator, Term right) throws Senseless {
            boolean typesFit = switch (operator) {
                case CONTAINS, NOT_CONTAINS -> canHold(left.type(), right.type());
                case MEMBER_OF, NOT_MEMBER_OF -> canHold(right.type(), left.type());
                default -> areComparable(left.type(), right.type());
            };
            boolean isUnordered = !operator.isEquality()
                    && !operator.isOverList()
                    && !left.type().kind().hasOrder();
            boolean isNoList = operator.isOverList()
                    && (operator.isMembership() ? right : left).type().element() == null;
            if (typesFit && !isUnordered) {
                return;
            }
            throw told(
                    isNoList || (typesFit && isUnordered) ? operatorAt : misfitAt,
                    "rule.types",
                    "'" + operator.sign() + "' cannot compare " + left.type().inWords() + " with "
                            + right.type().inWords() + ".",
                    isNoList
                            ? "Only a list can be asked so; a part of a text is found by matches, such as \".*mural.*\"."
                            : remedy(left.type(), right));
        }

        private void requirePattern(Term left, Term right) throws Senseless {
            if (left.type().kind() != ValueKind.TEXT) {
                throw told(
                        operatorAt,
                        "rule.types",
                        "'matches' looks at a text, not at " + left.type().inWords() + ".",
                        "Compare it with == or another sign.");
            }
            if (!(right instanceof Term.Constant constant)
                    || !(constant.value() instanceof String pattern)
                    || !LinearPattern.accepts(pattern)) {
                throw told(
                        misfitAt,
                        "rule.pattern-text",
                        "This text pattern is not one that rules may use.",
                        LinearPattern.REMEDY);
            }
            if (!LinearPattern.hasVariablePart(pattern)) {
                problems.warning(
                        misfitAt,
                        "rule.whole-text",
                        "'matches' looks at the whole text, so this holds only of exactly \"" + pattern + "\".",
                        "Write == if that is meant, \"" + pattern + ".*\" for what begins with it.");
            }
        }

        /** Of an amount of money that is compared with a plain number, its number. */
        private Term numberOf(Term term, Term other) {
            if (term instanceof Term.Path money
                    && money.type().kind() == ValueKind.MONEY
                    && other.type().kind().isNumeric()) {
                problems.note(
                        misfitAt,
                        "rule.amount-read",
                        "A number has no currency: it is compared with the number of '" + money.written()
                                + "', in whatever currency.",
                        "Write " + money.written() + ".amount to say so.");
                return money.then(
                        FactType.inside(money.last()).property("amount").orElseThrow());
            }
            return term;
        }
    }

    /** Whether a list may be asked for a value: their classes must be the same, since lists compare by equality. */
    private static boolean canHold(ValueType list, ValueType value) {
        ValueType element = list.element();
        return element != null && value.element() == null && element.javaType() == value.javaType();
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

    private static String remedy(ValueType type, Term other) {
        boolean isNumberInQuotes = other instanceof Term.Constant constant
                && constant.value() instanceof String text
                && text.matches("[0-9]+([.][0-9]+)?");
        return switch (type.kind()) {
            case LIST -> "A list is asked with contains.";
            case OBJECT -> "Compare one of its properties instead.";
            case DATE -> "Write a date in quotes, as \"2026-04-01\".";
            case WHOLE_NUMBER, NUMBER, MONEY ->
                isNumberInQuotes
                        ? "Write the number without quotes."
                        : type.kind() == ValueKind.MONEY
                                ? "Compare with another amount, or with a number without quotes."
                                : "Write a number without quotes.";
            case YES_NO -> "Write true or false without quotes.";
            case TEXT, CURRENCY -> "A text can be compared by == and !=, with a text in quotes.";
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
        throw told(expression.start(), "rule.value", "A value is expected here, not a condition.", null);
    }

    private Term name(Syntax.Name name, @Nullable ValueType expected) throws Senseless {
        if (name.parts().size() == 1) {
            Optional<Term.Constant> constant = Constants.word(name.at(), expected);
            if (constant.isPresent()) {
                return constant.get();
            }
        }
        Token first = name.parts().get(0);
        boolean isOwnProperty = fact != null && fact.property(first.text()).isPresent();
        if (!isOwnProperty && name.parts().size() == 1) {
            refuseMiswrittenWord(first, expected);
        }
        if (!isOwnProperty && expected != null && expected.kind() == ValueKind.CHOICE) {
            throw told(
                    first,
                    "rule.unknown-word",
                    "'" + name.text() + "' is none of the words that can stand here.",
                    Suggestion.remedy(name.text(), expected.choices()));
        }
        if (fact == null) {
            throw told(
                    first,
                    "rule.unknown-property",
                    "'" + name.text() + "' is no property of a total.",
                    "Name a variable: bind the property in the case first, such as $most : programme.maximumAward.");
        }
        return path(new Term.Path(element, fact, ImmutableList.of()), name.parts());
    }

    /** Words such as TRUE, NULL and yes, which look like values. */
    private void refuseMiswrittenWord(Token word, @Nullable ValueType expected) throws Senseless {
        boolean isYesNo = expected != null && expected.kind() == ValueKind.YES_NO;
        if (word.isWord("null") || word.isWord("true") || word.isWord("false") || isYesNo) {
            throw told(
                    word,
                    "rule.unknown-word",
                    word.shown() + " is none of the words that can stand here.",
                    word.isWord("null") ? "Write null in small letters." : "Write true or false, in small letters.");
        }
    }

    private Term variable(Syntax.Variable variable) throws Senseless {
        String shown = variable.at().text();
        String name = shown.substring(1);
        Optional<Term> value = scope.value(name);
        if (value.isPresent()) {
            if (value.get() instanceof Term.Total total && !totals.contains(total)) {
                throw told(
                        variable.at(),
                        "rule.unknown-variable",
                        shown + " can be compared only in the last part of its accumulate.",
                        "Move the condition there.");
            }
            if (variable.properties().isEmpty()) {
                return value.get();
            }
            if (value.get() instanceof Term.Path path) {
                return path(path, variable.properties());
            }
            throw told(
                    variable.properties().get(0),
                    "rule.unknown-property",
                    shown + " is a number and has no properties.",
                    "Compare " + shown + " itself.");
        }
        Optional<Scope.WholeFact> whole = scope.fact(name);
        if (whole.isPresent() && !variable.properties().isEmpty()) {
            return path(
                    new Term.Path(whole.get().element(), whole.get().type(), ImmutableList.of()),
                    variable.properties());
        }
        if (scope.isUnclear(name)) {
            throw new Senseless();
        }
        if (whole.isPresent()) {
            throw told(
                    variable.at(),
                    "rule.unknown-variable",
                    shown + " stands for a whole fact, not for a value.",
                    "Name one of its properties: " + shown + ".…");
        }
        throw told(
                variable.at(),
                "rule.unknown-variable",
                scope.wasLocal(name)
                        ? shown + " has a meaning only inside the brackets in which it is bound."
                        : shown + " is given no meaning before this.",
                scope.known().isEmpty()
                        ? "Give it one first, such as: " + shown + " : application.amountRequested."
                        : Suggestion.remedy(shown, scope.known()));
    }

    private Term path(Term.Path from, List<Token> names) throws Senseless {
        Term.Path path = from;
        Token before = names.get(0);
        for (Token name : names) {
            FactType owner = path.steps().isEmpty() ? path.fact() : FactType.inside(path.last());
            Optional<Property> property = owner.property(name.text());
            if (property.isEmpty()) {
                throw told(
                        name,
                        "rule.unknown-property",
                        "'"
                                + (path.steps().isEmpty()
                                        ? owner.name()
                                        : path.last().name()) + "' has no property '" + name.text() + "'.",
                        owner.propertyNames().isEmpty()
                                ? "It is a plain value: compare it as it stands."
                                : remedyForUnknown(path, owner, name.text()));
            }
            boolean leadsOn = !path.steps().isEmpty() && path.type().kind() == ValueKind.OBJECT;
            if (leadsOn && path.last().canBeNull()) {
                noteNullSafe(path, before);
            }
            path = path.then(property.get());
            before = name;
        }
        return path;
    }

    /** The property may stand one step further in. */
    private static String remedyForUnknown(Term.Path path, FactType owner, String name) {
        String before = path.steps().isEmpty() ? "" : path.written() + ".";
        return owner.propertyNames().stream()
                .filter(step -> owner.property(step)
                        .filter(property -> property.type().kind() == ValueKind.OBJECT)
                        .flatMap(property -> FactType.inside(property).property(name))
                        .isPresent())
                .findFirst()
                .map(step -> "Did you mean '" + before + step + "." + name + "'?")
                .orElseGet(() -> Suggestion.remedy(name, owner.propertyNames()));
    }

    /** Told once a file for each property: plain DRL would stop here, or say nothing. */
    private void noteNullSafe(Term.Path path, Token at) {
        problems.noteOnce(
                path.fact().name() + "." + path.written(),
                at,
                "rule.null-safe",
                "'" + path.written() + "' may be missing; "
                        + (path.isSetting() ? "the rule is then not in force." : "the rule then waits for it."),
                null);
    }

    private static boolean isNull(Syntax.Expression expression) {
        return expression instanceof Syntax.Name name && name.text().equals("null");
    }

    private static boolean isConstant(Syntax.Expression expression) {
        return expression instanceof Syntax.Numeral
                || expression instanceof Syntax.Text
                || (expression instanceof Syntax.Name name
                        && name.parts().size() == 1
                        && (name.text().equals(name.text().toUpperCase(Locale.ROOT))
                                || name.text().equals("true")
                                || name.text().equals("false")));
    }

    private Senseless told(Token at, String code, String sentence, @Nullable String remedy) {
        problems.error(at, code, sentence, remedy);
        return new Senseless();
    }
}
