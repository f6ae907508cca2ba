package org.lwn.rules.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lwn decide}: decides on every application in every file. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Decides on applications, and says of each that is not eligible why.",
            "",
            "A FILE is an application, an array of applications or a package of grants in the form of 360Giving."
                    + " The applications of one array are compared with each other, to find near duplicates;"
                    + " those of different files, and past grants, are not."
        })
final class DecideCommand implements Callable<Integer> {
    private final Console console;
    private final Exit exit = new Exit();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to decide on; - is standard input.")
    private List<String> files = ImmutableList.of();

    DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Documents documents = new Documents(console);
        try (GrantEligibility rules = options.rules(console)) {
            GrantProgramme programme = options.programme(rules, documents, console);
            DecisionOutput output = options.form() == Form.JSON
                    ? new JsonOutput(console)
                    : new TextReport(console, rules.pack(), programme, files, options.on() != null);
            for (String file : files) {
                decide(file, documents, rules, programme, output);
            }
            output.finish();
        }
        return exit.code();
    }

    private void decide(
            String file, Documents documents, GrantEligibility rules, GrantProgramme programme, DecisionOutput output) {
        try {
            Input input = Inputs.read(documents.json(file));
            exit.after(input.problems());
            decide(input, rules, programme, output);
            output.problems(input.problems());
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            output.problems(ImmutableList.of(unreadable.problem()));
        }
    }

    private void decide(Input input, GrantEligibility rules, GrantProgramme programme, DecisionOutput output) {
        List<GrantCase> cases = Cases.of(input, programme, options.on(), LocalDate.now(console.clock()));
        // Lines of JSON on a terminal are progress enough, and would run into it.
        Progress progress = new Progress(console, options.form() == Form.TEXT);
        for (int index = 0; index < cases.size() && !console.closed(); index++) {
            Decision decision = rules.decide(cases.get(index), options.language());
            progress.at(input.file(), index, cases.size());
            output.decision(input.file(), input.submissions().get(index), decision);
        }
        progress.clear();
    }
}
