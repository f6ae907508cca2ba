package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** Something that a rule store did not do, with every reason. What was in force before still is. */
public final class RuleStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String outcome;
    private final transient ImmutableList<Problem> problems;

    RuleStoreException(String outcome, List<Problem> problems, @Nullable Throwable cause) {
        super(
                outcome
                        + problems.stream()
                                .filter(problem -> problem.severity() == Severity.ERROR)
                                .map(problem -> "\n  " + problem)
                                .collect(Collectors.joining()),
                cause);
        this.outcome = outcome;
        this.problems = ImmutableList.copyOf(problems);
    }

    /** What was not done, and what is in force, in one sentence or two. */
    public String outcome() {
        return outcome;
    }

    /** Every reason, at least one, with warnings and notes; places name whole paths. */
    public List<Problem> problems() {
        return problems;
    }
}
