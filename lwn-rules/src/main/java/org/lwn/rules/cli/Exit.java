package org.lwn.rules.cli;

import java.util.List;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** What a command ends with: the gravest of all that happened. */
final class Exit {
    static final int DONE = 0;

    /** The data has errors. */
    static final int PROBLEMS = 1;

    /** The command itself makes no sense. */
    static final int USAGE = 2;

    /** A file cannot be read, is not JSON, or what was asked for cannot be written. */
    static final int UNREADABLE = 3;

    /** A fault of lwn's own; the number that systems use for it (EX_SOFTWARE). */
    static final int FAULT = 70;

    private int code = DONE;

    void atLeast(int gravity) {
        code = Math.max(code, gravity);
    }

    void after(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            atLeast(PROBLEMS);
        }
    }

    int code() {
        return code;
    }
}
