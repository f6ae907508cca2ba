package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.problem.Suggestion;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantEligibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lwn explain}: says what became of every rule for one application. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = "Says of one application what became of every rule, and so why it came out as it did.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Option(
            names = "--application",
            required = true,
            paramLabel = "FILE",
            description = "The application; - is standard input. It may also be an array or a package of several.")
    private String file = "";

    @Option(names = "--id", paramLabel = "ID", description = "Which application, if the file has several.")
    private @Nullable String id;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exit exit = new Exit();
        try (GrantEligibility rules = options.rules(console)) {
            Documents documents = new Documents(console);
            GrantProgramme programme = options.programme(rules, documents, console);
            Input input = Inputs.read(documents.json(file));
            exit.after(input.problems());
            int index = chosen(input);
            if (index >= 0) {
                LocalDate today = LocalDate.now(console.clock());
                Decision decision = rules.decide(
                        Cases.of(input, programme, options.on(), today).get(index), options.language());
                print(decision);
            }
            Problems.lines(input.problems(), options.form()).forEach(console::err);
        } catch (Documents.UnreadableException unreadable) {
            exit.atLeast(Exit.UNREADABLE);
            console.err(Problems.line(unreadable.problem(), options.form()));
        }
        return exit.code();
    }

    private void print(Decision decision) {
        if (options.form() == Form.JSON) {
            console.out(LwnJson.write(decision).stripTrailing());
        } else {
            new Explanation(new Paint(console.colour())).lines(decision).forEach(console::out);
        }
    }

    /** Which of the applications; less than 0 if there is none that could be read. */
    private int chosen(Input input) {
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
