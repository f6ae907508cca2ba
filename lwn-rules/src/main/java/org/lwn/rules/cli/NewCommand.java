package org.lwn.rules.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lwn new} by itself: it only leads to what can be begun. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Writes the beginning of something for you to change.")
final class NewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to begin: programme, pack or panel-decision.");
    }
}
