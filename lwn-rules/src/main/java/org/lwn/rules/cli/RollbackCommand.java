package org.lwn.rules.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn rollback}: puts an earlier publication into force again. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Puts an earlier publication of a rule store into force again.",
            "",
            "It is checked and tried like any other, and becomes a publication of its own: nothing is taken out of the"
                    + " history. json prints one object: inForce, publication and changes."
        })
final class RollbackCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PublicationOptions options = new PublicationOptions();

    @Parameters(paramLabel = "TO", description = "The number of the publication, as 'lwn history' tells it.")
    private int to;

    RollbackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return StoreOptions.with(options.store(), spec.commandLine(), options.form(), console, store -> {
            new PublicationText(console, options.form())
                    .print(
                            store.rollback(
                                    to,
                                    options.who(),
                                    options.why(),
                                    console.clock().instant()),
                            true);
            return Exit.DONE;
        });
    }
}
