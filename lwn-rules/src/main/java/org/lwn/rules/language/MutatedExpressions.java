package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lwn.rules.language.Mutants.Change;

/** Makes small mistakes in a condition, one at a time. */
final class MutatedExpressions {
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** For each sign, the slip, the reverse and the opposite. Some mean the same; which, depends on what is compared. */
    private static final ImmutableMap<String, ImmutableList<String>> SIGNS =
            ImmutableMap.<String, ImmutableList<String>>builder()
                    .put("<", ImmutableList.of("<=", ">", ">="))
                    .put("<=", ImmutableList.of("<", ">=", ">"))
                    .put(">", ImmutableList.of(">=", "<", "<="))
                    .put(">=", ImmutableList.of(">", "<=", "<"))
                    .put("==", ImmutableList.of("!="))
                    .put("!=", ImmutableList.of("=="))
                    .put("+", ImmutableList.of("-"))
                    .put("-", ImmutableList.of("+"))
                    .put("*", ImmutableList.of("+"))
                    .buildOrThrow();

    private final Map<Syntax.Expression, Condition.Comparison> checked;

    /** @param checked what each comparison came to */
    MutatedExpressions(Map<Syntax.Expression, Condition.Comparison> checked) {
        this.checked = checked;
    }

    /** Everything that the condition may become. */
    List<Change<Syntax.Expression>> of(Syntax.Expression condition) {
        if (condition instanceof Syntax.Not not) {
            List<Change<Syntax.Expression>> changes = new ArrayList<>();
            changes.add(change(not.expression(), not.at(), not));
            of(not.expression())
                    .forEach(change -> changes.add(
                            new Change<>(new Syntax.Not(not.at(), change.changed()), change.at(), change.what())));
            return ImmutableList.copyOf(changes);
        }
        if (!(condition instanceof Syntax.Operation operation)) {
            return ImmutableList.of(change(new Syntax.Not(condition.at(), condition), condition.start(), condition));
        }
        return Spelling.isJoin(operation) ? joined(operation) : comparison(operation);
    }

    private List<Change<Syntax.Expression>> joined(Syntax.Operation joined) {
        List<Syntax.Expression> parts = parts(joined, joined.operator());
        List<Change<Syntax.Expression>> changes = new ArrayList<>();
        Token other = joined.at().meaning(Token.Kind.SIGN, joined.operator().equals("&&") ? "||" : "&&");
        changes.add(change(chain(other, parts), joined.start(), joined));
        changes.add(change(new Syntax.Not(joined.at(), joined), joined.start(), joined));
        for (int index = 0; index < parts.size(); index++) {
            Syntax.Expression part = parts.get(index);
            List<Syntax.Expression> others = new ArrayList<>(parts);
            others.remove(index);
            changes.add(new Change<>(chain(joined.at(), others), part.start(), Mutants.leftOut(Spelling.of(part))));
            int place = index;
            of(part).forEach(change -> {
                List<Syntax.Expression> changed = new ArrayList<>(parts);
                changed.set(place, change.changed());
                changes.add(new Change<>(chain(joined.at(), changed), change.at(), change.what()));
            });
        }
        return ImmutableList.copyOf(changes);
    }

    /** What one operator joins, however often. */
    private static List<Syntax.Expression> parts(Syntax.Expression joined, String operator) {
        return joined instanceof Syntax.Operation operation
                        && operation.operator().equals(operator)
                ? ImmutableList.<Syntax.Expression>builder()
                        .addAll(parts(operation.left(), operator))
                        .addAll(parts(operation.right(), operator))
                        .build()
                : ImmutableList.of(joined);
    }

    private static Syntax.Expression chain(Token operator, List<Syntax.Expression> parts) {
        return parts.stream()
                .reduce((left, right) -> new Syntax.Operation(operator, false, left, right))
                .orElseThrow();
    }

    private List<Change<Syntax.Expression>> comparison(Syntax.Operation comparison) {
        List<Change<Syntax.Expression>> changes = new ArrayList<>();
        SIGNS.getOrDefault(comparison.operator(), ImmutableList.of()).stream()
                .map(sign -> comparison.at().meaning(Token.Kind.SIGN, sign))
                .forEach(sign -> changes.add(change(
                        new Syntax.Operation(sign, false, comparison.left(), comparison.right()),
                        comparison.start(),
                        comparison)));
        if (!SIGNS.containsKey(comparison.operator())) {
            changes.add(change(
                    new Syntax.Operation(comparison.at(), !comparison.negated(), comparison.left(), comparison.right()),
                    comparison.start(),
                    comparison));
        }
        if (comparison.right() instanceof Syntax.Values values) {
            words(comparison, values).forEach(changed -> changes.add(change(changed, comparison.start(), comparison)));
            return ImmutableList.copyOf(changes);
        }
        Condition.Comparison meaning = checked.get(comparison);
        if (meaning != null) {
            Function<Syntax.Expression, Syntax.Expression> onLeft =
                    left -> new Syntax.Operation(comparison.at(), comparison.negated(), left, comparison.right());
            Function<Syntax.Expression, Syntax.Expression> onRight =
                    right -> new Syntax.Operation(comparison.at(), comparison.negated(), comparison.left(), right);
            values(comparison.left(), meaning.left(), meaning.operator().mirrored(), meaning.right())
                    .forEach(left -> changes.add(change(onLeft.apply(left), comparison.start(), comparison)));
            values(comparison.right(), meaning.right(), meaning.operator(), meaning.left())
                    .forEach(right -> changes.add(change(onRight.apply(right), comparison.start(), comparison)));
        }
        return ImmutableList.copyOf(changes);
    }

    /** Lists of words with one left out, and with each one added that is not there. */
    private List<Syntax.Expression> words(Syntax.Operation oneOf, Syntax.Values values) {
        List<List<Syntax.Expression>> lists = new ArrayList<>();
        for (int index = 0; index < values.values().size(); index++) {
            List<Syntax.Expression> fewer = new ArrayList<>(values.values());
            fewer.remove(index);
            lists.add(fewer);
        }
        List<String> there = values.values().stream().map(Spelling::of).toList();
        Condition.Comparison first = checked.get(values.values().get(0));
        if (first != null) {
            first.left().type().choices().stream()
                    .filter(word -> !there.contains(word))
                    .forEach(word -> lists.add(ImmutableList.<Syntax.Expression>builder()
                            .addAll(values.values())
                            .add(word(values.values().get(0).at(), word))
                            .build()));
        }
        return lists.stream()
                .filter(list -> !list.isEmpty())
                .<Syntax.Expression>map(list -> new Syntax.Operation(
                        oneOf.at(), oneOf.negated(), oneOf.left(), new Syntax.Values(values.at(), list)))
                .toList();
    }

    /** What one side of a comparison may become. */
    private static List<Syntax.Expression> values(Syntax.Expression side, Term meaning, Operator operator, Term other) {
        if (side instanceof Syntax.Operation sum) {
            return sums(sum);
        }
        if (!(meaning instanceof Term.Constant constant)) {
            return ImmutableList.of();
        }
        if (constant.value() instanceof Enum<?> word) {
            List<String> words = constant.type().choices();
            String next = words.get((words.indexOf(word.name()) + 1) % words.size());
            return ImmutableList.of(word(side.at(), next));
        }
        return steps(operator).stream()
                .map(step -> moved(side.at(), constant, step, other.type()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The sum with one of its signs changed. */
    private static List<Syntax.Expression> sums(Syntax.Expression expression) {
        if (!(expression instanceof Syntax.Operation sum)) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Syntax.Expression> sums = ImmutableList.builder();
        SIGNS.getOrDefault(sum.operator(), ImmutableList.of()).stream()
                .map(sign -> sum.at().meaning(Token.Kind.SIGN, sign))
                .forEach(sign -> sums.add(new Syntax.Operation(sign, false, sum.left(), sum.right())));
        sums(sum.left()).forEach(left -> sums.add(new Syntax.Operation(sum.at(), false, left, sum.right())));
        sums(sum.right()).forEach(right -> sums.add(new Syntax.Operation(sum.at(), false, sum.left(), right)));
        return sums.build();
    }

    /** Which ways a bound moves by one step: that in which no other sign moves it already. */
    private static List<Integer> steps(Operator operator) {
        return switch (operator) {
            case LESS, GREATER_OR_EQUAL -> ImmutableList.of(-1);
            case LESS_OR_EQUAL, GREATER -> ImmutableList.of(1);
            case EQUAL, NOT_EQUAL -> ImmutableList.of(-1, 1);
            default -> ImmutableList.of();
        };
    }

    private static Optional<Syntax.Expression> moved(Token at, Term.Constant constant, int step, ValueType other) {
        if (constant.value() instanceof BigDecimal number) {
            BigDecimal smallest = other.kind() == ValueKind.WHOLE_NUMBER ? BigDecimal.ONE : CENT;
            BigDecimal moved = number.add(smallest.multiply(BigDecimal.valueOf(step)));
            return Optional.of(
                    new Syntax.Numeral(at.meaning(Token.Kind.NUMBER, moved.abs().toPlainString()), moved.signum() < 0));
        }
        return constant.value() instanceof LocalDate day
                ? Optional.of(new Syntax.Text(
                        at.meaning(Token.Kind.TEXT, day.plusDays(step).toString())))
                : Optional.empty();
    }

    private static Syntax.Expression word(Token at, String word) {
        return new Syntax.Name(ImmutableList.of(at.meaning(Token.Kind.WORD, word)));
    }

    private static Change<Syntax.Expression> change(Syntax.Expression changed, Token at, Syntax.Expression before) {
        return new Change<>(changed, at, Mutants.becomes(Spelling.of(before), Spelling.of(changed)));
    }
}
