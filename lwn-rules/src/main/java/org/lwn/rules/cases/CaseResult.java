package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;
import org.lwn.rules.RuleFate;

/**
 * What the rules made of a case.
 *
 * @param packCase the case
 * @param fates what became of each rule, in the pack's order
 * @param differences how that differs from what is expected, a sentence each, which begins with the code, the
 *     pointer or the word {@code outcome} that it is about; empty if it does not differ
 * @param <C> the kind of case
 */
public record CaseResult<C>(PackCase<C> packCase, List<RuleFate> fates, List<String> differences) {

    /** Keeps copies in the order given. */
    public CaseResult {
        fates = ImmutableList.copyOf(fates);
        differences = ImmutableList.copyOf(differences);
    }

    /** Whether the rules did what is expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** The differences as a problem of the case, for a result that did not pass. */
    public Problem problem() {
        return Problem.error(
                packCase.place(),
                "case.failed",
                "The case '" + packCase.name() + "' does not come out as it should: " + String.join(" ", differences),
                "Put the rule right, or, if it is meant so, what the case expects.");
    }
}
