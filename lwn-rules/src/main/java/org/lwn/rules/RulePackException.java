package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** A rule pack that cannot be used, with everything that is wrong with it. */
public final class RulePackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    RulePackException(String pack, List<Problem> problems) {
        super("The rule pack " + pack + " cannot be used:"
                + problems.stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .map(problem -> "\n  " + problem)
                        .collect(Collectors.joining()));
        this.problems = ImmutableList.copyOf(problems);
    }

    RulePackException(String pack, String reason, @Nullable Throwable cause) {
        super("The rule pack " + pack + " cannot be used: " + reason, cause);
        this.problems = ImmutableList.of();
    }

    /** Everything that is wrong, with warnings and notes, in the order of its places; empty if the trouble is not in the pack's files. */
    public List<Problem> problems() {
        return problems;
    }
}
