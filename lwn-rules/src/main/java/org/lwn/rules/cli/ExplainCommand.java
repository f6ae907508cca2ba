package org.lwn.rules.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantEligibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lwn explain}: says what became of every rule for one application. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = "Says of one application what became of every rule, and so why it came out as it did.")
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private RulesOptions options = new RulesOptions();

    @Mixin
    private ApplicationOptions application = new ApplicationOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Exit exit = new Exit();
        try (GrantEligibility rules = options.rules(console)) {
            Documents documents = new Documents(console);
            GrantProgramme programme = options.programme(rules, documents, console);
            Input input = Inputs.read(documents.json(application.file()));
            exit.after(input.problems());
            int index = application.chosen(input);
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
}
