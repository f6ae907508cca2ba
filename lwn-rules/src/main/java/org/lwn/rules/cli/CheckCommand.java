package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lwn check}: tells what is wrong with files, without deciding anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Tells what is wrong with files, one problem a line: 'place: error|warning|note: CODE sentence'.",
            "",
            "A FILE is a programme, an application, an array of applications, a package of grants in the form of"
                    + " 360Giving, a neighbourhood system, a rule file (.drl) or the folder of a rule pack, whose"
                    + " cases are run too."
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to check; - is standard input.")
    private List<String> files = ImmutableList.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exit exit = new Exit();
        Check check = new Check(new Documents(console));
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
        Problems.lines(problems, form).forEach(console::out);
        console.err(counts(problems) + cases(check) + ".");
        return exit.code();
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

    private static String cases(Check check) {
        int run = check.casesRun();
        int passed = check.casesPassed();
        if (run == 0) {
            return "";
        }
        return "; " + (passed < run ? Text.count(passed) + " of " : "") + Text.count(run, "case", "cases") + " passed";
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
