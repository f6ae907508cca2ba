package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.grant.Outcome;

/**
 * What the rules must make of a case. What is left out is not checked.
 *
 * @param outcome the outcome; null if not checked, and in packs that decide none
 * @param finds the codes of everything that is found, advice too, in any order; empty if nothing is; null if not checked
 * @param doesNotFind codes of what is not found
 * @param notReached codes of rules that wait for an answer; others may wait too
 * @param notInForce codes of rules that do not count on the day or for the programme; there may be others
 * @param waitsFor all the answers that rules wait for, as JSON pointers, in any order; null if not checked
 */
public record Expectation(
        @Nullable Outcome outcome,
        @Nullable List<String> finds,
        List<String> doesNotFind,
        List<String> notReached,
        List<String> notInForce,
        @Nullable List<String> waitsFor) {

    /** Keeps copies in the order given. */
    public Expectation {
        finds = finds == null ? null : ImmutableList.copyOf(finds);
        doesNotFind = ImmutableList.copyOf(doesNotFind);
        notReached = ImmutableList.copyOf(notReached);
        notInForce = ImmutableList.copyOf(notInForce);
        waitsFor = waitsFor == null ? null : ImmutableList.copyOf(waitsFor);
    }

    boolean checksNothing() {
        return outcome == null
                && finds == null
                && doesNotFind.isEmpty()
                && notReached.isEmpty()
                && notInForce.isEmpty()
                && waitsFor == null;
    }
}
