package org.lwn.rules.cases;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;

/**
 * What a case of one kind of pack consists of.
 *
 * @param parts by their names, in the order in which they are read
 * @param hasOutcome whether the rules decide an outcome
 * @param maker makes the case of what is whole
 * @param <C> the kind of case
 */
record CaseForm<C>(ImmutableMap<String, Form> parts, boolean hasOutcome, Function<Scenario, C> maker) {

    /**
     * How one part is written.
     *
     * @param required whether there is no case without it
     * @param reader reads it
     */
    record Form(boolean required, Reader reader) {}

    /** Reads one part, over the base's. */
    interface Reader {
        Scenario.Part read(Scenario.@Nullable Part base, Written over, List<Problem> problems);
    }

    C subject(Scenario whole) {
        return maker.apply(whole);
    }
}
