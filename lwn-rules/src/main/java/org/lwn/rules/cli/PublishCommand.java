package org.lwn.rules.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lwn.rules.Pack;
import org.lwn.rules.store.RuleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn publish}: puts the rules of a folder into force. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Puts the rules of a folder into force in a rule store, by which hosts decide.",
            "",
            "The rules are checked and compiled, and every case of the pack must come out as it should. If anything is"
                    + " wrong, all of it is told, and what was in force still is. json prints one object: inForce,"
                    + " publication and changes."
        })
final class PublishCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PublicationOptions options = new PublicationOptions();

    @Parameters(paramLabel = "FOLDER", description = "The pack's folder.")
    private String folder = "";

    @Option(names = "--dry-run", description = "Do all of this, but put nothing into force and write nothing.")
    private boolean dryRun;

    PublishCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Pack<?> pack = StoreOptions.packOf(folder, spec.commandLine(), options.form(), console);
        return StoreOptions.told(spec.commandLine(), options.form(), console, () -> {
            RuleStore<?> store = RuleStore.in(StoreOptions.path(options.store(), spec.commandLine()), pack);
            Path rules = Path.of(folder);
            var at = console.clock().instant();
            new PublicationText(console, options.form())
                    .print(
                            dryRun
                                    ? store.rehearse(rules, options.who(), options.why(), at)
                                    : store.publish(rules, options.who(), options.why(), at),
                            !dryRun);
            return Exit.DONE;
        });
    }
}
