package org.lwn.rules.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lwn} by itself: it only leads to the other commands. */
@Command(
        name = "lwn",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Rules for neighbourhood charities: grants, campaigns of listening, and the packs that hold them.",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done; there may be warnings and notes",
            " 1:the data has errors; what could be decided was",
            " 2:the command is not right",
            " 3:a file cannot be read or is not JSON, and others were read; or writing failed",
            "70:a fault of lwn itself"
        })
final class LwnCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
    }

    /** The version that the jar states. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"lwn " + (version == null ? "(not packaged)" : version)};
        }
    }
}
