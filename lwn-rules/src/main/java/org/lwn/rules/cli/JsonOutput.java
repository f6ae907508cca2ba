package org.lwn.rules.cli;

import java.util.List;
import org.lwn.problem.Problem;
import org.lwn.rules.grant.Decision;

/** Writes each decision and each problem as it comes, so that any number of them can be read as a stream. */
final class JsonOutput implements DecisionOutput {
    private final Console console;

    JsonOutput(Console console) {
        this.console = console;
    }

    @Override
    public void decision(String file, Submission submission, Decision decision) {
        console.out(DecisionLines.line(file, submission, decision));
    }

    @Override
    public void problems(List<Problem> problems) {
        Problems.lines(problems, Form.JSON).forEach(console::err);
    }

    @Override
    public void finish() {}
}
