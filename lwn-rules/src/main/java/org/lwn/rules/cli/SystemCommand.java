package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Suggestion;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn system}: shows a whole neighbourhood system. */
@Command(
        name = "system",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Shows a neighbourhood system: its places, people's work there, and its source.",
            "",
            "Names, e-mail addresses and telephone numbers of contacts are redacted in both formats; only the file keeps"
                    + " them. What json prints is again such a file, but without them."
        })
final class SystemCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME_OR_FILE",
            description =
                    "A system that comes with lwn (w12, together-we-can, brent, wakefield, islington or islington-simulated,"
                            + " which is made up), or a file in the same form; - is standard input.")
    private String nameOrFile = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    SystemCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Systems.all().contains(nameOrFile)) {
            print(Systems.shipped(nameOrFile));
            return Exit.DONE;
        }
        if (!Documents.looksLikeFile(nameOrFile)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no system '" + nameOrFile + "', and no file of that name. "
                            + Suggestion.remedy(nameOrFile, Systems.all()));
        }
        return fromFile();
    }

    private int fromFile() {
        Exit exit = new Exit();
        try {
            Reading<NeighbourhoodSystem> reading =
                    LwnJson.read(NeighbourhoodSystem.class, new Documents(console).json(nameOrFile));
            exit.after(reading.problems());
            if (reading.value() != null) {
                print(reading.value());
            }
            Problems.lines(reading.problems(), form).forEach(console::err);
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), form));
        }
        return exit.code();
    }

    private void print(NeighbourhoodSystem whole) {
        NeighbourhoodSystem shown = WithoutContacts.of(whole);
        if (form == Form.JSON) {
            console.out(LwnJson.write(shown).stripTrailing());
            // In text their place says so; whoever keeps this as the new file should know it too.
            Problems.lines(WithoutContacts.notes(nameOrFile, whole), form).forEach(console::err);
        } else {
            new SystemText(shown, LocalDate.now(console.clock()))
                    .lines(new Paint(console.colour()))
                    .forEach(console::out);
        }
    }
}
