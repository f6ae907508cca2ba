package org.lwn.rules.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.cases.CaseResult;
import org.lwn.rules.cases.PackCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lwn test}: runs the cases of a rule pack. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Runs the cases of a rule pack and tells which do not come out as they should.",
            "",
            "The last line says how many passed and how many failed. json prints one object a line, as check does, and"
                    + " last an object with passed and failed."
        })
final class TestCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The pack's folder, or the pack.json in it.")
    private String folder = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new PackTask(console, form).on(folder, this::run);
    }

    private <C> int run(Path pack, CaseRules<C> rules, PackCases<C> cases) {
        List<CaseResult<C>> results = cases.run(rules);
        List<Problem> failed = problems(results);
        Problems.print(PackProblems.inFolder(pack.toString(), failed), form, console);
        int passed = results.size() - failed.size();
        console.out(
                form == Form.JSON
                        ? "{\"passed\":" + passed + ",\"failed\":" + failed.size() + "}"
                        : passed + " passed, " + failed.size() + " failed");
        return failed.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    /** The cases that do not come out as they should. */
    static <C> List<Problem> problems(List<CaseResult<C>> results) {
        return results.stream()
                .filter(result -> !result.passed())
                .map(CaseResult::problem)
                .toList();
    }
}
