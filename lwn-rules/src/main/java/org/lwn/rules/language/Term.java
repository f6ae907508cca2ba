package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison. */
sealed interface Term {

    /** What kind of value it is. */
    ValueType type();

    /**
     * A property of a fact, reached step by step.
     *
     * @param pattern which of the rule's patterns has the fact, counted from 0
     * @param fact the type of that fact
     * @param steps the properties from the fact inwards; empty only while a path is being read
     */
    record Path(int pattern, FactType fact, List<Property> steps) implements Term {
        public Path {
            steps = ImmutableList.copyOf(steps);
        }

        @Override
        public ValueType type() {
            return last().type();
        }

        /** The innermost property. */
        Property last() {
            return steps.get(steps.size() - 1);
        }

        /** The path to a property of the innermost one. */
        Path then(Property property) {
            return new Path(
                    pattern,
                    fact,
                    ImmutableList.<Property>builder()
                            .addAll(steps)
                            .add(property)
                            .build());
        }

        /** The path to the property that many steps in. */
        Path first(int length) {
            return new Path(pattern, fact, steps.subList(0, length));
        }

        boolean isSetting() {
            for (Property step : steps) {
                if (step.role() == Property.Role.SETTING) {
                    return true;
                }
            }
            return false;
        }

        /** This path and those it leads through, from the outside in, which may have no value. */
        List<Path> nullable() {
            ImmutableList.Builder<Path> nullable = ImmutableList.builder();
            for (int length = 1; length <= steps.size(); length++) {
                if (steps.get(length - 1).canBeNull()) {
                    nullable.add(first(length));
                }
            }
            return nullable.build();
        }

        /** As authors write it, without the fact: {@code application.budget.total}. */
        String written() {
            return String.join(".", steps.stream().map(Property::name).toList());
        }
    }

    /**
     * A value that stands in the rule.
     *
     * @param value a String, BigDecimal, LocalDate, Boolean or the constant of an enumeration
     */
    record Constant(ValueType type, Object value) implements Term {}

    /** A sum, difference or product of numbers. */
    record Arithmetic(String operator, Term left, Term right) implements Term {
        @Override
        public ValueType type() {
            return left.type().kind() == ValueKind.WHOLE_NUMBER && right.type().kind() == ValueKind.WHOLE_NUMBER
                    ? ValueType.WHOLE_NUMBER
                    : ValueType.NUMBER;
        }
    }

    /**
     * What is worked out over several facts.
     *
     * @param name the variable that stands for it, without the dollar sign
     * @param of the property that it is worked out of; null where only facts are counted
     */
    record Total(
            String name,
            AccumulateFunction function,
            @Nullable Path of) implements Term {
        @Override
        public ValueType type() {
            return of == null ? ValueType.WHOLE_NUMBER : function.resultOf(of.type());
        }

        /** As authors write it, with the property in place of its variable. */
        String written() {
            return function.word() + "(" + (of == null ? "" : of.written()) + ")";
        }
    }

    /** The paths that the term reads, not those of the facts that a total is worked out of. */
    default List<Path> paths() {
        if (this instanceof Path path) {
            return ImmutableList.of(path);
        }
        if (this instanceof Arithmetic arithmetic) {
            return ImmutableList.<Path>builder()
                    .addAll(arithmetic.left().paths())
                    .addAll(arithmetic.right().paths())
                    .build();
        }
        return ImmutableList.of();
    }
}
