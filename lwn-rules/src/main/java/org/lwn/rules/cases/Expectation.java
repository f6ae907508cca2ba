package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Effect;

/**
 * What the rules must make of a case. What is left out is not checked.
 *
 * @param outcome the outcome; null if not checked, and in packs that decide none
 * @param finds the codes of everything that is found, advice too, in any order; empty if nothing is; null if not checked
 * @param doesNotFind codes of what is not found
 * @param notReached codes of rules that wait for an answer; others may wait too
 * @param notInForce codes of rules that do not count on the day or for the programme; there may be others
 * @param effects of some of what is found, what follows by its code; a rule that is found with another effect fails the case
 * @param waitsFor all the answers that rules wait for, as JSON pointers, in any order; null if not checked
 */
public record Expectation(
        @Nullable Outcome outcome,
        @Nullable List<String> finds,
        Map<String, Effect> effects,
        List<String> doesNotFind,
        List<String> notReached,
        List<String> notInForce,
        @Nullable List<String> waitsFor) {

    /** Keeps copies in the order given. */
    public Expectation {
        finds = finds == null ? null : ImmutableList.copyOf(finds);
        effects = ImmutableMap.copyOf(effects);
        doesNotFind = ImmutableList.copyOf(doesNotFind);
        notReached = ImmutableList.copyOf(notReached);
        notInForce = ImmutableList.copyOf(notInForce);
        waitsFor = waitsFor == null ? null : ImmutableList.copyOf(waitsFor);
    }

    boolean checksNothing() {
        return outcome == null
                && finds == null
                && effects.isEmpty()
                && doesNotFind.isEmpty()
                && notReached.isEmpty()
                && notInForce.isEmpty()
                && waitsFor == null;
    }
}
