package org.lwn.rules.language;

import java.util.List;

/** What a rule asks of one kind of fact. */
sealed interface Element permits Pattern, Accumulation {

    /** The facts that it speaks of, and what must hold of each. */
    Pattern facts();

    /** Every condition in it. */
    List<Condition> conditions();

    /** Whether it speaks of each fact that matches, one after the other. */
    default boolean isEach() {
        return this instanceof Pattern pattern && pattern.quantifier() == Quantifier.EACH;
    }
}
