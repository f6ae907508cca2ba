package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collection;
import java.util.List;

/** Something that holds of a fact, does not hold, or cannot be known while an answer is missing. */
sealed interface Condition {

    /** Two terms compared. Not to be known while a value of either is missing. */
    record Comparison(Term left, Operator operator, Term right) implements Condition {
        /** Whether two amounts of money are compared, which makes sense in one currency only. */
        boolean comparesMoney() {
            return left.type().kind() == ValueKind.MONEY && right.type().kind() == ValueKind.MONEY;
        }
    }

    /** Whether a property has no value, or has one: always to be known. */
    record Missing(Term.Path path, boolean expected) implements Condition {}

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = ImmutableList.copyOf(parts);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = ImmutableList.copyOf(parts);
        }
    }

    /** That every part holds, told without brackets inside brackets: what reads the printed form takes time for each. */
    static Condition all(Collection<Condition> parts) {
        ImmutableList.Builder<Condition> flat = ImmutableList.builder();
        parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts() : ImmutableList.of(part)));
        return new All(flat.build());
    }

    /** That at least one part holds, told without brackets inside brackets. */
    static Condition any(Collection<Condition> parts) {
        ImmutableList.Builder<Condition> flat = ImmutableList.builder();
        parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts() : ImmutableList.of(part)));
        return new Any(flat.build());
    }

    /** That this does not hold. What cannot be known of this cannot be known of that. */
    default Condition negated() {
        if (this instanceof Comparison comparison) {
            return new Comparison(comparison.left(), comparison.operator().negated(), comparison.right());
        }
        if (this instanceof Missing missing) {
            return new Missing(missing.path(), !missing.expected());
        }
        return this instanceof All all
                ? any(Lists.transform(all.parts(), Condition::negated))
                : all(Lists.transform(((Any) this).parts(), Condition::negated));
    }

    /** Every comparison in it. */
    default List<Comparison> comparisons() {
        if (this instanceof Comparison comparison) {
            return ImmutableList.of(comparison);
        }
        if (this instanceof Missing) {
            return ImmutableList.of();
        }
        List<Condition> parts = this instanceof All all ? all.parts() : ((Any) this).parts();
        return parts.stream().flatMap(part -> part.comparisons().stream()).collect(ImmutableList.toImmutableList());
    }

    /** Every path that the condition reads, in the order in which they are written. */
    default List<Term.Path> paths() {
        ImmutableList.Builder<Term.Path> paths = ImmutableList.builder();
        if (this instanceof Comparison comparison) {
            paths.addAll(comparison.left().paths()).addAll(comparison.right().paths());
        } else if (this instanceof Missing missing) {
            paths.add(missing.path());
        } else if (this instanceof All all) {
            all.parts().forEach(part -> paths.addAll(part.paths()));
        } else if (this instanceof Any any) {
            any.parts().forEach(part -> paths.addAll(part.paths()));
        }
        return paths.build();
    }
}
