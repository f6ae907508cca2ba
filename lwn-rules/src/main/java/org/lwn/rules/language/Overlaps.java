package org.lwn.rules.language;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among conditions that have to hold together, those that cannot, and those that say nothing new. Looks only at what
 * can be told for certain: one property against constants, or two properties against each other.
 */
final class Overlaps {
    private final Problems problems;

    /** Texts that are compared for equality, numbered so that they can be treated as points on a line. */
    private final Map<String, Integer> texts = new HashMap<>();

    Overlaps(Problems problems) {
        this.problems = problems;
    }

    /** A condition and where it begins. */
    record Placed(Condition condition, Token at) {}

    /**
     * The values of a property for which a condition holds.
     *
     * @param key tells properties apart
     * @param subject the property, or the two, as messages name them
     * @param values as points on a line
     * @param all every value that there can be
     * @param missing whether the condition holds of a missing value
     * @param asksForMissing whether it asks for it
     */
    private record Allowed(
            String key,
            String subject,
            ImmutableRangeSet<BigDecimal> values,
            ImmutableRangeSet<BigDecimal> all,
            boolean missing,
            boolean asksForMissing) {

        boolean isNever() {
            return values.isEmpty() && !missing;
        }

        boolean isAlways() {
            return !asksForMissing && values.enclosesAll(all);
        }

        Allowed and(Allowed other) {
            return new Allowed(
                    key,
                    subject,
                    values.intersection(other.values),
                    all,
                    missing && other.missing,
                    asksForMissing || other.asksForMissing);
        }

        Allowed or(Allowed other) {
            return new Allowed(
                    key,
                    subject,
                    values.union(other.values),
                    all,
                    missing || other.missing,
                    asksForMissing || other.asksForMissing);
        }

        /** Whether this says nothing that the other does not say. Whether a value is missing is a matter of its own. */
        boolean isCoveredBy(Allowed other) {
            return !asksForMissing && !other.asksForMissing && values.enclosesAll(other.values);
        }
    }

    /** Tells what is wrong with conditions that have to hold together. */
    void check(List<Placed> conditions) {
        List<Optional<Allowed>> allowed =
                conditions.stream().map(placed -> allowed(placed.condition())).toList();
        for (int index = 0; index < conditions.size(); index++) {
            Placed placed = conditions.get(index);
            if (allowed.get(index).isPresent()) {
                Allowed own = allowed.get(index).get();
                if (own.isNever()) {
                    problems.error(
                            placed.at(),
                            "rule.contradiction",
                            "No value of '" + own.subject() + "' can fulfil this.",
                            "Change a bound or a word of it.");
                } else if (own.isAlways()) {
                    problems.warning(
                            placed.at(),
                            "rule.always",
                            "Every value of '" + own.subject() + "' fulfils this.",
                            "Delete it, or change a bound or a word of it.");
                } else {
                    compareWithEarlier(conditions, allowed, index, own);
                }
            } else {
                findRepetition(conditions, index);
            }
            partsOf(placed);
        }
    }

    private void compareWithEarlier(List<Placed> conditions, List<Optional<Allowed>> allowed, int index, Allowed own) {
        Allowed together = own;
        for (int earlier = 0; earlier < index; earlier++) {
            Optional<Allowed> other = allowed.get(earlier).filter(that -> isSameSubject(own, that));
            if (other.isEmpty() || other.get().isNever()) {
                continue;
            }
            together = together.and(other.get());
            Placed before = conditions.get(earlier);
            if (together.isNever()) {
                problems.error(
                        conditions.get(index).at(),
                        "rule.contradiction",
                        "No value of '" + own.subject() + "' can fulfil both this and the condition in "
                                + placeOf(before, conditions.get(index)) + ".",
                        "Change one of the two; if either is enough, join them with ||.");
                return;
            }
            boolean coversEarlier = other.get().isCoveredBy(own);
            if (coversEarlier || own.isCoveredBy(other.get())) {
                boolean isEarlierNeedless = coversEarlier && !own.isCoveredBy(other.get());
                covered(
                        isEarlierNeedless ? before : conditions.get(index),
                        isEarlierNeedless ? conditions.get(index) : before,
                        own.subject());
                return;
            }
        }
    }

    private static boolean isSameSubject(Allowed one, Allowed other) {
        return one.key().equals(other.key());
    }

    private void findRepetition(List<Placed> conditions, int index) {
        for (Placed earlier : conditions.subList(0, index)) {
            if (earlier.condition().equals(conditions.get(index).condition())) {
                covered(conditions.get(index), earlier, null);
                return;
            }
        }
    }

    private void covered(Placed needless, Placed enough, @Nullable String subject) {
        problems.warning(
                needless.at(),
                "rule.covered",
                "The condition in " + placeOf(enough, needless) + " says this already"
                        + (subject == null ? "" : " of '" + subject + "'") + ".",
                "Delete this one.");
    }

    private static String placeOf(Placed placed, Placed seenFrom) {
        return placed.at().line() == seenFrom.at().line()
                ? "column " + placed.at().column()
                : "line " + placed.at().line();
    }

    /** What holds together inside the condition; between alternatives, those that another one makes needless. */
    private void partsOf(Placed placed) {
        if (placed.condition() instanceof Condition.Any any && !isIn(any)) {
            List<Optional<Allowed>> parts =
                    any.parts().stream().map(this::allowed).toList();
            for (int index = 1; index < parts.size(); index++) {
                Optional<Allowed> part = parts.get(index);
                for (Optional<Allowed> earlier : parts.subList(0, index)) {
                    boolean covers = part.isPresent()
                            && earlier.isPresent()
                            && isSameSubject(part.get(), earlier.get())
                            && (part.get().isCoveredBy(earlier.get())
                                    || earlier.get().isCoveredBy(part.get()));
                    if (covers) {
                        problems.warning(
                                placed.at(),
                                "rule.covered",
                                "Of what || joins here, one part says no more of '"
                                        + part.get().subject() + "' than another.",
                                "Delete the narrower part.");
                        return;
                    }
                }
            }
            any.parts().forEach(part -> partsOf(new Placed(part, placed.at())));
        } else if (placed.condition() instanceof Condition.All all) {
            check(all.parts().stream()
                    .map(part -> new Placed(part, placed.at()))
                    .toList());
        }
    }

    /** Whether it was written with in, whose values stand beside each other and are told by their place. */
    private static boolean isIn(Condition.Any any) {
        return any.parts().stream().distinct().count() == any.parts().size()
                && any.parts().stream()
                        .allMatch(part -> part instanceof Condition.Comparison comparison
                                && comparison.operator() == Operator.EQUAL);
    }

    /** The values for which the condition holds, if it is about one property or one pair alone. */
    private Optional<Allowed> allowed(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison);
        }
        if (condition instanceof Condition.Missing missing) {
            ImmutableRangeSet<BigDecimal> all = all(missing.path().type());
            return Optional.of(new Allowed(
                    key(missing.path()),
                    subject(missing.path()),
                    missing.expected() ? ImmutableRangeSet.of() : all,
                    all,
                    missing.expected(),
                    true));
        }
        return condition instanceof Condition.All all
                ? together(all.parts(), Allowed::and)
                : together(((Condition.Any) condition).parts(), Allowed::or);
    }

    private Optional<Allowed> together(List<Condition> parts, BinaryOperator<Allowed> joined) {
        Optional<Allowed> together = Optional.empty();
        for (Condition part : parts) {
            Optional<Allowed> next = allowed(part);
            if (next.isEmpty() || (together.isPresent() && !isSameSubject(together.get(), next.get()))) {
                return Optional.empty();
            }
            together =
                    Optional.of(together.map(so -> joined.apply(so, next.get())).orElse(next.get()));
        }
        return together;
    }

    private Optional<Allowed> comparison(Condition.Comparison comparison) {
        Term left = comparison.left();
        Term right = comparison.right();
        if (right instanceof Term.Constant constant) {
            return againstConstant(left, comparison.operator(), constant);
        }
        if (left instanceof Term.Constant constant) {
            return againstConstant(right, comparison.operator().mirrored(), constant);
        }
        if (left instanceof Term.Path one
                && right instanceof Term.Path two
                && one.type().kind().hasOrder()) {
            return againstEachOther(one, comparison.operator(), two);
        }
        return Optional.empty();
    }

    private Optional<Allowed> againstConstant(Term subject, Operator operator, Term.Constant constant) {
        if (!(subject instanceof Term.Path) && !(subject instanceof Term.Total)) {
            return Optional.empty();
        }
        boolean isWhole = subject.type().kind() != ValueKind.NUMBER;
        return values(operator, position(constant), isWhole).map(values -> {
            ImmutableRangeSet<BigDecimal> all = all(subject.type());
            return new Allowed(key(subject), subject(subject), values.intersection(all), all, false, false);
        });
    }

    /** Below, at and above each other are three points of a line. */
    private Optional<Allowed> againstEachOther(Term.Path one, Operator operator, Term.Path two) {
        boolean inOrder = key(one).compareTo(key(two)) <= 0;
        ImmutableRangeSet<BigDecimal> all = points(-1, 2);
        return values(inOrder ? operator : operator.mirrored(), BigDecimal.ZERO, true)
                .map(values -> new Allowed(
                        inOrder ? key(one) + " " + key(two) : key(two) + " " + key(one),
                        subject(one) + "' and '" + subject(two),
                        values.intersection(all),
                        all,
                        false,
                        false));
    }

    private static Optional<ImmutableRangeSet<BigDecimal>> values(Operator operator, BigDecimal at, boolean isWhole) {
        // A whole number fills the line up to the next one, so that 'above 2' and '3 or more' are the same.
        BigDecimal next = at.add(BigDecimal.ONE);
        Range<BigDecimal> point = isWhole ? Range.closedOpen(at, next) : Range.singleton(at);
        return switch (operator) {
            case EQUAL -> Optional.of(ImmutableRangeSet.of(point));
            case NOT_EQUAL -> Optional.of(ImmutableRangeSet.of(point).complement());
            case LESS -> Optional.of(ImmutableRangeSet.of(Range.lessThan(at)));
            case LESS_OR_EQUAL -> Optional.of(ImmutableRangeSet.of(isWhole ? Range.lessThan(next) : Range.atMost(at)));
            case GREATER -> Optional.of(ImmutableRangeSet.of(isWhole ? Range.atLeast(next) : Range.greaterThan(at)));
            case GREATER_OR_EQUAL -> Optional.of(ImmutableRangeSet.of(Range.atLeast(at)));
            default -> Optional.empty();
        };
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
            return BigDecimal.valueOf(
                    ValueType.of(choice.getDeclaringClass()).choices().indexOf(choice.name()));
        }
        if (value instanceof Boolean yes) {
            return yes ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(texts.computeIfAbsent((String) value, text -> texts.size()));
    }

    private static ImmutableRangeSet<BigDecimal> all(ValueType type) {
        return switch (type.kind()) {
            case CHOICE -> points(0, type.choices().size());
            case YES_NO -> points(0, 2);
            default -> ImmutableRangeSet.of(Range.all());
        };
    }

    private static ImmutableRangeSet<BigDecimal> points(int from, int before) {
        return ImmutableRangeSet.of(Range.closedOpen(BigDecimal.valueOf(from), BigDecimal.valueOf(before)));
    }

    private static String key(Term term) {
        return (term instanceof Term.Path path ? path.pattern() + ":" : "") + subject(term);
    }

    private static String subject(Term term) {
        if (term instanceof Term.Path path) {
            return path.written();
        }
        return "$" + ((Term.Total) term).name();
    }
}
