package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is worked out over all facts that match a pattern, and what must hold of it.
 *
 * @param facts the facts
 * @param totals what is worked out
 * @param limits what must hold of the totals
 */
record Accumulation(Pattern facts, List<Term.Total> totals, List<Condition> limits) implements Element {
    Accumulation {
        totals = ImmutableList.copyOf(totals);
        limits = ImmutableList.copyOf(limits);
    }

    @Override
    public List<Condition> conditions() {
        return ImmutableList.<Condition>builder()
                .addAll(facts.conditions())
                .addAll(limits)
                .build();
    }

    /** The properties whose values the totals are worked out of. */
    List<Term.Path> readPaths() {
        ImmutableList.Builder<Term.Path> paths = ImmutableList.builder();
        for (Term.Total total : totals) {
            if (total.of() != null && total.function().readsValues()) {
                paths.add(total.of());
            }
        }
        return paths.build();
    }
}
