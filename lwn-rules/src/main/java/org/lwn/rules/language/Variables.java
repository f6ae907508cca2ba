package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers what conditions read, so that one property has one number in all rules of a pack, and reads them as formulas. */
final class Variables {
    /** How conditions name the fact that they are about, if it is not the case. */
    static final int OWN = 1;

    private static final int OTHERS = 100;

    /** How many values are tried in all searches about one pack, so that no pack takes minutes. */
    private static final int MOST_TRIES = 4_000_000;

    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();

    /** Texts and currencies, which are only ever equal or not. */
    private final List<String> texts = new ArrayList<>();

    private final IdentityHashMap<Formula, ImmutableSet<Integer>> readBy = new IdentityHashMap<>();
    private int triesLeft = MOST_TRIES;

    /** What kind of values a variable has. */
    enum Kind {
        /** 1 where a property has a value, 0 where it is missing. */
        PRESENCE,
        /** 1 where something holds that is not looked into, 0 where not. */
        OPAQUE,
        YES_NO,
        CHOICE,
        TEXT,
        CURRENCY,
        WHOLE,
        /** A whole number that is never below 0. */
        COUNT,
        DAY,
        NUMBER,
        /** The number of an amount of money. */
        AMOUNT;

        boolean isWhole() {
            return this == WHOLE || this == COUNT || this == DAY;
        }

        boolean isOnLine() {
            return isWhole() || this == NUMBER || this == AMOUNT;
        }

        boolean isText() {
            return this == TEXT || this == CURRENCY;
        }
    }

    /** @param of a term or, of what is opaque, a condition */
    record Key(Kind kind, Object of) {}

    Key key(int variable) {
        return keys.get(variable);
    }

    /** What the formula reads; told again without looking. */
    ImmutableSet<Integer> of(Formula formula) {
        return readBy.computeIfAbsent(formula, Formula::variables);
    }

    /** Whether one more value may be tried. */
    boolean mayTry() {
        return --triesLeft >= 0;
    }

    int count() {
        return keys.size();
    }

    /** The text that stands at that number in a rule. */
    String text(int number) {
        return texts.get(number);
    }

    boolean namesText(String text) {
        return texts.contains(text);
    }

    /** The conditions of the element of that number, each for itself. */
    ImmutableSet<Formula> formulas(Collection<Condition> conditions, int element) {
        ImmutableSet.Builder<Formula> formulas = ImmutableSet.builder();
        for (Condition condition : conditions) {
            Formula formula = formula(condition, element);
            if (formula instanceof Formula.Every every) {
                formulas.addAll(every.parts());
            } else {
                formulas.add(formula);
            }
        }
        return formulas.build();
    }

    private Formula formula(Condition condition, int element) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(
                    normal(comparison.left(), element), comparison.operator(), normal(comparison.right(), element));
        }
        if (condition instanceof Condition.Missing missing) {
            Term.Path path = (Term.Path) normal(missing.path(), element);
            return new Formula.Absent(presences(path.nullable()), missing.expected());
        }
        return condition instanceof Condition.All all
                ? new Formula.Every(formulas(all.parts(), element))
                : new Formula.Some(parts((Condition.Any) condition, element));
    }

    private Set<Formula> parts(Condition.Any any, int element) {
        return any.parts().stream().map(part -> formula(part, element)).collect(ImmutableSet.toImmutableSet());
    }

    private Formula comparison(Term left, Operator operator, Term right) {
        Formula.Needs needs = needs(left, right);
        if (!operator.isByOrder() || !isScalar(left) || !isScalar(right)) {
            Operator said = operator.isDenial() ? operator.negated() : operator;
            int holds = number(Kind.OPAQUE, new Condition.Comparison(left, said, right));
            return new Formula.Opaque(holds, !operator.isDenial(), needs);
        }
        boolean isMoney = left.type().kind() == ValueKind.MONEY;
        Formula.Side one = isMoney ? moneySide(left, "amount") : side(left);
        Formula.Side two = isMoney ? moneySide(right, "amount") : side(right);
        List<Formula.Side> currencies = isMoney
                ? ImmutableList.of(moneySide(left, "currency"), moneySide(right, "currency"))
                : ImmutableList.of();
        // The same said from the other side is one formula.
        return one.variable() > two.variable()
                ? new Formula.Compared(one, operator, two, needs, currencies)
                : new Formula.Compared(two, operator.mirrored(), one, needs, Lists.reverse(currencies));
    }

    private static boolean isScalar(Term term) {
        return term.type().kind() != ValueKind.LIST && term.type().kind() != ValueKind.OBJECT;
    }

    private Formula.Needs needs(Term left, Term right) {
        List<Term.Path> steps = ImmutableSet.<Term.Path>builder()
                .addAll(left.paths().stream()
                        .flatMap(path -> path.nullable().stream())
                        .iterator())
                .addAll(right.paths().stream()
                        .flatMap(path -> path.nullable().stream())
                        .iterator())
                .build()
                .asList();
        return new Formula.Needs(
                presences(steps.stream().filter(step -> !step.isSetting()).toList()),
                presences(steps.stream().filter(Term.Path::isSetting).toList()));
    }

    private List<Integer> presences(List<Term.Path> steps) {
        return steps.stream().map(step -> number(Kind.PRESENCE, step)).sorted().toList();
    }

    private Formula.Side moneySide(Term term, String part) {
        Term.Path path = (Term.Path) term;
        return side(path.then(FactType.inside(path.last()).property(part).orElseThrow()));
    }

    private Formula.Side side(Term term) {
        return term instanceof Term.Constant constant
                ? Formula.Side.of(position(constant))
                : Formula.Side.of(number(kind(term), term));
    }

    private static Kind kind(Term term) {
        boolean isCount = term instanceof Term.Total total && total.function() == AccumulateFunction.COUNT;
        return switch (term.type().kind()) {
            case YES_NO -> Kind.YES_NO;
            case CHOICE -> Kind.CHOICE;
            case CURRENCY -> Kind.CURRENCY;
            case WHOLE_NUMBER -> isCount || isInside(term, ValueKind.LIST) ? Kind.COUNT : Kind.WHOLE;
            case DATE -> Kind.DAY;
            case NUMBER -> isInside(term, ValueKind.MONEY) ? Kind.AMOUNT : Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private static boolean isInside(Term term, ValueKind owner) {
        return term instanceof Term.Path path
                && path.steps().size() > 1
                && path.steps().get(path.steps().size() - 2).type().kind() == owner;
    }

    private BigDecimal position(Term.Constant constant) {
        Object value = constant.value();
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof LocalDate date) {
            return BigDecimal.valueOf(date.toEpochDay());
        }
        if (value instanceof Enum<?> choice) {
            return BigDecimal.valueOf(constant.type().choices().indexOf(choice.name()));
        }
        if (value instanceof Boolean yes) {
            return yes ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (!namesText((String) value)) {
            texts.add((String) value);
        }
        return BigDecimal.valueOf(texts.indexOf(value));
    }

    private int number(Kind kind, Object of) {
        return numbers.computeIfAbsent(new Key(kind, of), key -> {
            keys.add(key);
            return numbers.size();
        });
    }

    /** The same term in every rule that means the same: the fact beside the case is named alike, and a total has no name. */
    static Term normal(Term term, int element) {
        if (term instanceof Term.Path path) {
            int pattern = path.pattern() == 0 ? 0 : path.pattern() == element ? OWN : OTHERS + path.pattern();
            return new Term.Path(pattern, path.fact(), path.steps());
        }
        if (term instanceof Term.Total total) {
            Term.Path of = total.of();
            return new Term.Total("", total.function(), of == null ? null : (Term.Path) normal(of, element));
        }
        return term instanceof Term.Arithmetic sum
                ? new Term.Arithmetic(sum.operator(), normal(sum.left(), element), normal(sum.right(), element))
                : term;
    }

    static boolean isOfAnotherFact(Term.Path path) {
        return path.pattern() >= OTHERS;
    }
}
