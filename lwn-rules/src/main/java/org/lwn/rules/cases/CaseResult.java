package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.rules.grant.Decision;

/**
 * What the rules made of a case.
 *
 * @param packCase the case
 * @param decision the decision on it
 * @param differences how the decision differs from what is expected, a sentence each, which begins with the code, the
 *     pointer or the word {@code outcome} that it is about; empty if it does not differ
 */
public record CaseResult(PackCase packCase, Decision decision, List<String> differences) {

    /** Keeps a copy in the order given. */
    public CaseResult {
        differences = ImmutableList.copyOf(differences);
    }

    /** Whether the decision is the one expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
