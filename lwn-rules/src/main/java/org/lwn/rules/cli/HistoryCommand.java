package org.lwn.rules.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lwn.json.LwnJson;
import org.lwn.problem.Problem;
import org.lwn.rules.store.Publication;
import org.lwn.rules.store.RuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lwn history}: tells what was published, by whom, when and why. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Tells what was published to a rule store, by whom, when and why; the last is in force.",
            "",
            "Every file is checked against its hash; what is damaged is told. json prints one publication a line."
        })
final class HistoryCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "The folder of the rule store.")
    private String store = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Converters.FormConverter.class,
            description = "text (for people; what you get without this) or json.")
    private Form form = Form.TEXT;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return StoreOptions.with(store, spec.commandLine(), form, console, this::print);
    }

    private int print(RuleStore<?> opened) {
        List<Publication> history = opened.history();
        for (Publication publication : history) {
            if (form == Form.JSON) {
                console.out(LwnJson.writeLine(publication));
            } else {
                print(publication);
            }
        }
        if (form == Form.TEXT && history.isEmpty()) {
            console.out("Nothing is published here yet.");
        }
        List<Problem> damage = opened.damage();
        Problems.lines(damage, form).forEach(console::err);
        return damage.isEmpty() ? Exit.DONE : Exit.UNREADABLE;
    }

    private void print(Publication publication) {
        String restores = publication.restores() == null ? "" : ", which brings back " + publication.restores();
        console.out(publication.number() + "  " + publication.at() + "  " + Words.pack(publication.pack()) + restores);
        Text.wrapped("   ", "   ", Text.printable(publication.who() + ": " + publication.why()))
                .forEach(console::out);
    }
}
