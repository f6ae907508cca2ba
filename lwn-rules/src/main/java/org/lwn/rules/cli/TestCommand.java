package org.lwn.rules.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.cases.CaseResult;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.packs.Packs;
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
        Path named = Path.of(folder);
        Path pack = Files.isRegularFile(named) && named.getParent() != null ? named.getParent() : named;
        try {
            return run(pack);
        } catch (InvalidDocumentException cases) {
            return refuse(PackProblems.inFolder(pack.toString(), cases.problems()), Exit.PROBLEMS);
        } catch (UncheckedIOException e) {
            Problem unreadable = Documents.unreadable(
                            pack.toString(),
                            "pack.unreadable",
                            "Its files of cases cannot be read (" + Failures.reason(e.getCause()) + ").",
                            "See whether you may open them.")
                    .problem();
            return refuse(List.of(unreadable), Exit.UNREADABLE);
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(pack.toString(), unusable);
            return refuse(found.problems(), found.exit());
        }
    }

    private int run(Path folder) {
        String about = PackFiles.in(folder).factType();
        // A kind of case that there is none of is told like everything else about the folder.
        return run(folder, Packs.withCaseType(about).orElse(Packs.GRANT_ELIGIBILITY));
    }

    private <C> int run(Path folder, Pack<C> like) {
        try (CaseRules<C> rules = like.load(folder)) {
            return tell(folder, PackCases.load(folder, rules).run(rules));
        }
    }

    private int refuse(List<Problem> problems, int exit) {
        print(problems);
        return exit;
    }

    private <C> int tell(Path pack, List<CaseResult<C>> results) {
        List<CaseResult<C>> failed =
                results.stream().filter(result -> !result.passed()).toList();
        print(PackProblems.inFolder(
                pack.toString(), failed.stream().map(CaseResult::problem).toList()));
        int passed = results.size() - failed.size();
        console.out(
                form == Form.JSON
                        ? "{\"passed\":" + passed + ",\"failed\":" + failed.size() + "}"
                        : passed + " passed, " + failed.size() + " failed");
        return failed.isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    private void print(List<Problem> problems) {
        Problems.lines(problems, form, new Paint(console.colour())).forEach(console::out);
    }
}
