package org.lwn.rules.cli;

import java.util.List;
import org.lwn.problem.Problem;
import org.lwn.rules.grant.Decision;

/** Where decisions go as they are made. */
interface DecisionOutput {

    void decision(String file, Submission submission, Decision decision);

    /** What is wrong with one file, after its decisions. */
    void problems(List<Problem> problems);

    /** After everything. */
    void finish();
}
