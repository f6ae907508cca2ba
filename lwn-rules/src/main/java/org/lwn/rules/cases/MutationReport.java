package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;

/**
 * Which small changes of a pack's rules its cases notice, and which they do not.
 *
 * @param mutations every change that was tried, in the order of the rules
 * @param problems what is wrong with what the pack says of changes that change nothing
 */
public record MutationReport(List<Mutation> mutations, List<Problem> problems) {

    /** Keeps copies in the order given. */
    public MutationReport {
        mutations = ImmutableList.copyOf(mutations);
        problems = ImmutableList.copyOf(problems);
    }

    /** Told from time to time how many of all changes have been tried. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int all);
    }

    /** The changes that no case notices and that may matter. */
    public List<Mutation> survivors() {
        return mutations.stream()
                .filter(mutation -> mutation.result() == Mutation.Result.NOT_NOTICED)
                .collect(ImmutableList.toImmutableList());
    }

    /** How many changes came to that. */
    public int count(Mutation.Result result) {
        return Math.toIntExact(mutations.stream()
                .filter(mutation -> mutation.result() == result)
                .count());
    }

    /** The share of changes noticed, from 0 to 1, of those that change anything; 1 if there is none. */
    public double score() {
        int all = mutations.size() - count(Mutation.Result.CHANGES_NOTHING);
        return all == 0 ? 1 : (double) count(Mutation.Result.NOTICED) / all;
    }
}
