package org.lwn.rules.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.rules.CaseRules;

/**
 * Asks rules that are about to be published about cases of the past, before they come into force.
 *
 * @param <C> the kind of case
 */
@FunctionalInterface
public interface PastCases<C> {

    /**
     * Asks both sets of rules, which it neither keeps nor closes. An exception keeps the rules from being published; its message,
     * which may quote a case, is told to nobody.
     *
     * @param inForce the rules in force; null if there are none, or what the store has of them is damaged
     * @param next the rules to be published
     */
    Summary ask(@Nullable CaseRules<C> inForce, CaseRules<C> next);

    /**
     * What came of it.
     *
     * @param counts how many cases came out how, by a word each; kept in the history for good
     * @param details what else there is to say, which may be about single cases; null if nothing is. A store keeps it only
     *     {@link RuleStore#keepingReplays on request}, until it is {@link RuleStore#forget forgotten}
     */
    record Summary(Map<String, Integer> counts, @Nullable JsonNode details) {
        /** @throws InvalidValueException if a count is negative or is not named by a word in small letters */
        public Summary {
            counts.forEach(Publication::requireCount);
            counts = ImmutableMap.copyOf(counts);
        }
    }
}
