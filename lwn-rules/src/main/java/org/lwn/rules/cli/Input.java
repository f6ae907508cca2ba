package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;

/**
 * What a file holds.
 *
 * @param file as the user named it
 * @param submissions what can be decided, in the order of the file
 * @param problems what is wrong with the rest, in the order of the file
 */
record Input(String file, List<Submission> submissions, List<Problem> problems) {
    Input {
        submissions = ImmutableList.copyOf(submissions);
        problems = ImmutableList.copyOf(problems);
    }
}
