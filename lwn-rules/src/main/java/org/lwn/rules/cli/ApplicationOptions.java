package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Suggestion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which one application a command is about. */
final class ApplicationOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--application",
            required = true,
            paramLabel = "FILE",
            description = "The application; - is standard input. It may also be an array or a package of several.")
    private String file = "";

    @Option(names = "--id", paramLabel = "ID", description = "Which application, if the file has several.")
    private @Nullable String id;

    String file() {
        return file;
    }

    /** Which of the applications; less than 0 if there is none that could be read. */
    int chosen(Input input) {
        List<String> ids = new ArrayList<>();
        input.submissions()
                .forEach(submission -> ids.add(submission.application().id()));
        if (id == null) {
            if (ids.size() > 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        file + " has " + Text.count(ids.size()) + " applications. Name one, such as --id " + ids.get(0)
                                + ".");
            }
            return ids.size() - 1;
        }
        int index = ids.indexOf(id);
        if (index < 0 && !ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    file + " has no application that can be read with the id '" + id + "'."
                            + Suggestion.nearest(id, ids)
                                    .map(near -> " Did you mean '" + near + "'?")
                                    .orElse(""));
        }
        return index;
    }
}
