package org.lwn.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/**
 * What came of reading: a value, or else every reason why there is none.
 *
 * @param value what was read. {@link LwnJson#read} gives none beside an error; a reader of published data or of a form,
 *     which have faults, may give what could be read beside its errors
 * @param problems all that was found; {@link LwnJson} gives them in the order of the document
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
