package org.lwn.rules.cli;

import java.util.function.Consumer;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Suggestion;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The system that a command is about: one that comes with lwn, or one in a file. */
final class SystemInput {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME_OR_FILE",
            description =
                    "A system that comes with lwn (w12, together-we-can, brent, wakefield, islington or islington-simulated,"
                            + " which is made up), or a file in the same form; - is standard input.")
    private String nameOrFile = "";

    /** As it was given. */
    String named() {
        return nameOrFile;
    }

    /**
     * Prints the system, and tells what is wrong with its file.
     *
     * @return the exit code
     */
    int print(Console console, Form form, Consumer<NeighbourhoodSystem> printer) {
        if (Systems.all().contains(nameOrFile)) {
            printer.accept(Systems.shipped(nameOrFile));
            return Exit.DONE;
        }
        if (!Documents.looksLikeFile(nameOrFile)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no system '" + nameOrFile + "', and no file of that name. "
                            + Suggestion.remedy(nameOrFile, Systems.all()));
        }
        Exit exit = new Exit();
        try {
            Reading<NeighbourhoodSystem> reading =
                    LwnJson.read(NeighbourhoodSystem.class, new Documents(console).json(nameOrFile));
            exit.after(reading.problems());
            if (reading.value() != null) {
                printer.accept(reading.value());
            }
            Problems.lines(reading.problems(), form).forEach(console::err);
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), form));
        }
        return exit.code();
    }
}
