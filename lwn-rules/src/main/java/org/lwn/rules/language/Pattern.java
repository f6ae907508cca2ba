package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Facts of one kind of which conditions hold.
 *
 * @param quantifier of how many facts they must hold
 * @param type the kind of fact
 * @param conditions what must hold, all of it
 */
record Pattern(Quantifier quantifier, FactType type, List<Condition> conditions) implements Element {
    Pattern {
        conditions = ImmutableList.copyOf(conditions);
    }

    @Override
    public Pattern facts() {
        return this;
    }
}
