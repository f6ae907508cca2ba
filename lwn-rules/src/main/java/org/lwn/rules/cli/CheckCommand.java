package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.problem.Suggestion;
import org.lwn.rules.Pack;
import org.lwn.rules.packs.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn check}: tells what is wrong with files, without deciding anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Tells what is wrong with files, one problem a line: 'place: error|warning|note: CODE sentence'.",
            "",
            "A FILE is a programme, an application, an array of applications, a package of grants in the form of"
                    + " 360Giving, a panel's decision, a campaign, a neighbourhood system, a rule file (.drl) or the"
                    + " folder of a rule pack. Nothing is compiled or run: 'lwn test' runs a pack's cases.",
            "",
            "json prints one object a line: file, severity, code and message, with line and column in a text or pointer"
                    + " in a JSON document."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check; - is standard input, rules or JSON.")
    private List<String> files = ImmutableList.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description =
                    "The pack that rule files belong to, such as grant-eligibility. Without it that is told by the"
                            + " kind of case that their rules name. A folder says itself what it is.")
    private @Nullable String pack;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exit exit = new Exit();
        Check check = new Check(new Documents(console), shippedPack());
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            try {
                problems.addAll(check.problems(file));
            } catch (Documents.UnreadableException unreadable) {
                problems.add(unreadable.problem());
                exit.atLeast(Exit.UNREADABLE);
            }
        }
        exit.after(problems);
        // Sorting is stable: in JSON, problems of one severity stay in the order of the document.
        problems.sort(Problem.BY_PLACE);
        Problems.lines(problems, form, new Paint(console.colour())).forEach(console::out);
        console.err(counts(problems) + ".");
        return exit.code();
    }

    private @Nullable Pack<?> shippedPack() {
        String id = pack;
        if (id == null) {
            return null;
        }
        return Packs.withId(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no pack '" + id + "'. " + Suggestion.remedy(id, Packs.ids())));
    }

    private String counts(List<Problem> problems) {
        String where = " in " + Text.count(files.size(), "file", "files");
        if (problems.isEmpty()) {
            return "No problems" + where;
        }
        return Text.count(count(problems, Severity.ERROR), "error", "errors")
                + ", " + Text.count(count(problems, Severity.WARNING), "warning", "warnings")
                + " and " + Text.count(count(problems, Severity.NOTE), "note", "notes") + where;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
