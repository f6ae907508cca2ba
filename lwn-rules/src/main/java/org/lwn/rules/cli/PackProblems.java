package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.rules.RulePackException;

/**
 * What is wrong with a rule pack's folder.
 *
 * @param problems at places that name the folder too, as the user wrote it
 * @param exit what a command ends with because of them
 */
record PackProblems(List<Problem> problems, int exit) {

    static PackProblems of(String folder, RulePackException unusable) {
        if (unusable.problems().isEmpty()) {
            String message = String.valueOf(unusable.getMessage());
            return new PackProblems(
                    ImmutableList.of(
                            Problem.error(new Place.InJson(folder, Pointer.ROOT), "pack.unreadable", message, null)),
                    Exit.UNREADABLE);
        }
        return new PackProblems(inFolder(folder, unusable.problems()), Exit.PROBLEMS);
    }

    static List<Problem> inFolder(String folder, List<Problem> problems) {
        return problems.stream().map(problem -> problem.within(folder)).collect(ImmutableList.toImmutableList());
    }
}
