package org.lwn.rules.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.cases.Mutation;
import org.lwn.rules.cases.Mutation.Result;
import org.lwn.rules.cases.MutationReport;
import org.lwn.rules.cases.PackCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lwn mutate}: tells which changes of a pack's rules no case would notice. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Changes the rules of a pack by one small mistake at a time, and tells which of them no case notices, with"
                    + " what to try. The files are not touched.",
            "",
            "A change that means the same is listed with the reason in the pack's cases/equivalent.json.",
            "",
            "The last line says how many changes are noticed, are not, and change nothing. json prints one object a line,"
                    + " as check does, with rule, change and hint, and last an object with noticed, notNoticed,"
                    + " changeNothing and score."
        })
final class MutateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FOLDER", description = "The pack's folder, or the pack.json in it.")
    private String folder = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    MutateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new PackTask(console, form).on(folder, this::mutate);
    }

    private <C> int mutate(Path pack, CaseRules<C> rules, PackCases<C> cases) {
        List<Problem> failures = TestCommand.problems(cases.run(rules));
        if (!failures.isEmpty()) {
            // Cases that fail already cannot show what a change does.
            Problems.print(PackProblems.inFolder(pack.toString(), failures), form, console);
            return Exit.PROBLEMS;
        }
        Progress progress = new Progress(console, form == Form.TEXT);
        MutationReport report = cases.mutate(
                rules, (done, all) -> progress.at(Text.count(done) + " of " + Text.count(all) + " changes tried"));
        progress.clear();
        report.survivors().forEach(survivor -> tell(pack, survivor));
        Problems.print(PackProblems.inFolder(pack.toString(), report.problems()), form, console);
        console.out(form == Form.JSON ? json(report) : text(report));
        return report.survivors().isEmpty() && report.problems().isEmpty() ? Exit.DONE : Exit.PROBLEMS;
    }

    private void tell(Path pack, Mutation survivor) {
        Problem unnoticed = Problem.error(
                survivor.place(),
                "mutation.not-noticed",
                "No case notices when " + survivor.what() + " in '" + survivor.rule() + "'.",
                survivor.hint());
        List<Problem> inFolder = PackProblems.inFolder(pack.toString(), List.of(unnoticed));
        if (form == Form.JSON) {
            ObjectNode line = Problems.object(inFolder.get(0));
            line.put("rule", survivor.code());
            line.put("change", survivor.what());
            line.put("hint", survivor.hint());
            console.out(LwnJson.writeLine(line));
        } else {
            Problems.print(inFolder, form, console);
        }
    }

    private static String text(MutationReport report) {
        return Text.count(report.count(Result.NOTICED)) + " changes noticed, "
                + Text.count(report.count(Result.NOT_NOTICED)) + " not, "
                + Text.count(report.count(Result.CHANGES_NOTHING)) + " change nothing";
    }

    private static String json(MutationReport report) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("noticed", report.count(Result.NOTICED));
        line.put("notNoticed", report.count(Result.NOT_NOTICED));
        line.put("changeNothing", report.count(Result.CHANGES_NOTHING));
        line.put("score", report.score());
        return LwnJson.writeLine(line);
    }
}
