package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What a rule asks of one kind of fact.
 *
 * @param quantifier of how many facts it must hold
 * @param type the kind of fact
 * @param conditions what must hold, all of it
 */
record Pattern(Quantifier quantifier, FactType type, List<Condition> conditions) {
    Pattern {
        conditions = ImmutableList.copyOf(conditions);
    }
}
