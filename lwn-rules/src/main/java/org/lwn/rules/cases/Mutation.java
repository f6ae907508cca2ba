package org.lwn.rules.cases;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.Place;

/**
 * A small change of a rule, made to see whether any case would notice such a mistake.
 *
 * @param code the rule's code
 * @param rule the rule's name
 * @param place where the change begins in the rule's file
 * @param what what was changed, in the spelling of the rule's author and without a full stop; no other change of the rule
 *     is told in these words
 * @param result what came of it
 * @param hint of a change that no case notices, what to try, in a sentence; of one that changes nothing, why not; else null
 */
public record Mutation(
        String code,
        String rule,
        Place.InText place,
        String what,
        Result result,
        @Nullable String hint) {

    /** Whether a change is noticed. */
    public enum Result {
        /** A case fails. */
        NOTICED,
        /** No case fails. */
        NOT_NOTICED,
        /** The pack says that the rule still says the same of everything, and nothing is found that shows otherwise. */
        CHANGES_NOTHING
    }
}
