package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition over numbered variables. Whether a property has a value and which value it has are variables of their own, so
 * that a missing answer is one case among others.
 */
sealed interface Formula {

    /** One side of a comparison: a variable, or a constant as a point on a line. */
    record Side(int variable, @Nullable BigDecimal constant) {
        static Side of(int variable) {
            return new Side(variable, null);
        }

        static Side of(BigDecimal constant) {
            return new Side(-1, constant.stripTrailingZeros());
        }

        BigDecimal in(BigDecimal[] values) {
            return constant == null ? values[variable] : constant;
        }

        boolean isVariable() {
            return constant == null;
        }
    }

    /** What must be there for a comparison to be known: answers, without which it is not, and thresholds, without which it fails. */
    record Needs(List<Integer> answers, List<Integer> settings) {
        public Needs {
            answers = ImmutableList.copyOf(answers);
            settings = ImmutableList.copyOf(settings);
        }

        Truth truth(BigDecimal[] values) {
            if (!areAllThere(settings, values)) {
                return Truth.FALSE;
            }
            return areAllThere(answers, values) ? Truth.TRUE : Truth.UNKNOWN;
        }
    }

    /**
     * Two points of a line compared.
     *
     * @param currencies of two amounts of money, which are compared in one currency only; empty for anything else
     */
    record Compared(Side left, Operator operator, Side right, Needs needs, List<Side> currencies) implements Formula {
        public Compared {
            currencies = ImmutableList.copyOf(currencies);
        }
    }

    /** What is not looked into: it may hold or not, whatever else does. */
    record Opaque(int variable, boolean expected, Needs needs) implements Formula {}

    /** Whether one of the steps is missing, or none. */
    record Absent(List<Integer> steps, boolean expected) implements Formula {
        public Absent {
            steps = ImmutableList.copyOf(steps);
        }
    }

    record Every(Set<Formula> parts) implements Formula {
        public Every {
            parts = ImmutableSet.copyOf(parts);
        }
    }

    record Some(Set<Formula> parts) implements Formula {
        public Some {
            parts = ImmutableSet.copyOf(parts);
        }
    }

    /** What the formula is for the values, which stand at their variables' numbers. */
    default Truth truth(BigDecimal[] values) {
        if (this instanceof Compared compared) {
            Truth known = compared.needs().truth(values);
            if (known != Truth.TRUE) {
                return known;
            }
            List<Side> currencies = compared.currencies();
            if (!currencies.isEmpty()
                    && currencies.get(0).in(values).compareTo(currencies.get(1).in(values)) != 0) {
                return Truth.UNKNOWN;
            }
            int order = compared.left().in(values).compareTo(compared.right().in(values));
            return Truth.of(holds(compared.operator(), order));
        }
        if (this instanceof Opaque opaque) {
            Truth known = opaque.needs().truth(values);
            return known == Truth.TRUE
                    ? Truth.of((values[opaque.variable()].signum() != 0) == opaque.expected())
                    : known;
        }
        if (this instanceof Absent absent) {
            return Truth.of(areAllThere(absent.steps(), values) != absent.expected());
        }
        Truth truth = this instanceof Every ? Truth.TRUE : Truth.FALSE;
        for (Formula part : parts()) {
            Truth next = part.truth(values);
            truth = this instanceof Every ? truth.and(next) : truth.or(next);
        }
        return truth;
    }

    private Set<Formula> parts() {
        return this instanceof Every every ? every.parts() : ((Some) this).parts();
    }

    private static boolean holds(Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> throw new IllegalArgumentException(operator + " compares no points on a line");
        };
    }

    private static boolean areAllThere(List<Integer> variables, BigDecimal[] values) {
        for (int variable : variables) {
            if (values[variable].signum() == 0) {
                return false;
            }
        }
        return true;
    }

    /** Every variable in it. */
    default ImmutableSet<Integer> variables() {
        ImmutableSet.Builder<Integer> variables = ImmutableSet.builder();
        if (this instanceof Compared compared) {
            addNeeds(compared.needs(), variables);
            addSide(compared.left(), variables);
            addSide(compared.right(), variables);
            compared.currencies().forEach(side -> addSide(side, variables));
        } else if (this instanceof Opaque opaque) {
            addNeeds(opaque.needs(), variables);
            variables.add(opaque.variable());
        } else if (this instanceof Absent absent) {
            variables.addAll(absent.steps());
        } else {
            parts().forEach(part -> variables.addAll(part.variables()));
        }
        return variables.build();
    }

    private static void addNeeds(Needs needs, ImmutableSet.Builder<Integer> variables) {
        variables.addAll(needs.answers()).addAll(needs.settings());
    }

    private static void addSide(Side side, ImmutableSet.Builder<Integer> variables) {
        if (side.isVariable()) {
            variables.add(side.variable());
        }
    }

    /** Every comparison in it, amounts and currencies each for themselves, as the two sides that are compared. */
    default ImmutableList<List<Side>> pairs() {
        if (this instanceof Compared compared) {
            ImmutableList.Builder<List<Side>> pairs = ImmutableList.builder();
            pairs.add(ImmutableList.of(compared.left(), compared.right()));
            if (!compared.currencies().isEmpty()) {
                pairs.add(compared.currencies());
            }
            return pairs.build();
        }
        return this instanceof Every || this instanceof Some
                ? parts().stream().flatMap(part -> part.pairs().stream()).collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
    }

    /** Whether it looks into all that it asks. */
    default boolean isTransparent() {
        return !(this instanceof Opaque)
                && (this instanceof Compared
                        || this instanceof Absent
                        || parts().stream().allMatch(Formula::isTransparent));
    }
}
