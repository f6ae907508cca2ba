package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Problem;
import org.lwn.rules.grant.GrantCase;

/**
 * Past applications in files, to be decided on again.
 *
 * @param files as they were named
 * @param inputs what could be read of them
 */
record PastApplications(List<String> files, List<Input> inputs) {

    /** Reads what can be read of the files, and tells what is wrong with the rest. */
    static PastApplications read(List<String> files, Form form, Console console, Exit exit) {
        Documents documents = new Documents(console);
        ImmutableList.Builder<Input> inputs = ImmutableList.builder();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            try {
                Input input = Inputs.read(documents.json(file));
                exit.after(input.problems());
                problems.addAll(input.problems());
                inputs.add(input);
            } catch (Documents.UnreadableException unreadable) {
                exit.atLeast(Exit.UNREADABLE);
                problems.add(unreadable.problem());
            }
        }
        (form == Form.TEXT ? ProblemSummary.lines(problems) : Problems.lines(problems, form)).forEach(console::err);
        return new PastApplications(files, inputs.build());
    }

    /** How many applications there are. */
    int size() {
        return inputs.stream().mapToInt(input -> input.submissions().size()).sum();
    }

    /** What people call them. */
    String named() {
        return files.size() == 1 ? files.get(0) : Text.count(files.size(), "file", "files");
    }

    /**
     * The applications as they are by a programme.
     *
     * @param on the day as of which all are decided; null if each as of its own day, or else of today
     */
    Function<GrantProgramme, Stream<GrantCase>> cases(@Nullable LocalDate on, LocalDate today) {
        return programme -> inputs.stream().flatMap(input -> Cases.of(input, programme, on, today).stream());
    }
}
