package org.lwn.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/**
 * What came of reading a value: the value, or else every reason why there is none.
 *
 * @param value what was read; null if nothing of use was. A model is read whole or not at all; of a file of many, such as a
 *     360Giving package, what can be read is, beside the errors of the rest
 * @param problems all that was found, in the order of the document; warnings and notes also stand beside a value
 * @param <T> what kind of value
 */
public record Reading<T>(@Nullable T value, List<Problem> problems) {
    /** Keeps a copy of the problems in the order given. */
    public Reading {
        problems = ImmutableList.copyOf(problems);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /**
     * The value.
     *
     * @throws InvalidDocumentException if there is none
     */
    public T orThrow() {
        if (value == null) {
            throw new InvalidDocumentException(problems);
        }
        return value;
    }
}
