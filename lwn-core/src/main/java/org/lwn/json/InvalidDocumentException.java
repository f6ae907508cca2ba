package org.lwn.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.lwn.problem.Problem;

/** A document that is JSON but not what it should hold. The message lists every problem, one a line. */
public final class InvalidDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /** @param problems all that was found, in the order of the document */
    public InvalidDocumentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All that was found, in the order of the document. */
    public List<Problem> problems() {
        return problems;
    }
}
