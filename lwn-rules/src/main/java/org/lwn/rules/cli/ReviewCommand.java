package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.problem.Suggestion;
import org.lwn.rules.review.SystemReview;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn review}: asks every pack about a whole system. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Asks every rule pack that applies about a neighbourhood system: what is to be put right and who can do it, and"
                    + " of what nothing is.",
            "",
            "The thresholds are the usual ones. Where there is nothing of the kind that a rule looks at, it finds nothing"
                    + " either. With json, a pointer leads into the file."
        })
final class ReviewCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "NAME_OR_FILE",
            description =
                    "A system that comes with lwn, such as wakefield, or a file in the same form; - is standard input.")
    private String nameOrFile = "";

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Converters.Day.class,
            description = "The day, such as 2026-03-31; today without this.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    ReviewCommand(Console console) {
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
        Exit exit = new Exit();
        try {
            Reading<NeighbourhoodSystem> reading =
                    LwnJson.read(NeighbourhoodSystem.class, new Documents(console).json(nameOrFile));
            exit.after(reading.problems());
            Problems.lines(reading.problems(), form).forEach(console::err);
            if (reading.value() != null) {
                print(reading.value());
            }
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), form));
        }
        return exit.code();
    }

    private void print(NeighbourhoodSystem system) {
        SystemReview review = SystemReview.of(system, on == null ? LocalDate.now(console.clock()) : on, Locale.UK);
        if (form == Form.JSON) {
            console.out(LwnJson.write(ReviewJson.of(review)).stripTrailing());
        } else {
            ReviewText.lines(system.name(), review, new Paint(console.colour())).forEach(console::out);
        }
    }
}
