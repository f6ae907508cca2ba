package org.lwn.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lwn.problem.Suggestion;
import org.lwn.rules.PackFiles;
import org.lwn.rules.packs.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lwn new pack}: copies a pack that comes with lwn, to be changed. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Copies a rule pack that comes with lwn into a new folder: its rules, its cases and its programmes.",
            "",
            "Change there what you need, then let 'lwn check' and 'lwn test' look at the folder. In its pack.json, give"
                    + " it an id and a version of your own."
        })
final class NewPackCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "PACK",
            description = "A pack that comes with lwn, such as grant-eligibility.")
    private String pack = "";

    @Parameters(
            index = "1",
            paramLabel = "FOLDER",
            description = "Where to write it; never into a folder that holds something.")
    private String folder = "";

    NewPackCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Packs.withId(pack).isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no pack '" + pack + "'. " + Suggestion.remedy(pack, Packs.ids()));
        }
        PackFiles files = PackFiles.shipped(pack);
        try {
            files.copyTo(empty(Path.of(folder)));
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "No folder can be called '" + folder + "'.", e);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    folder + " cannot be written (" + Failures.reason(e)
                            + "). See whether you may write there and the disk is not full; then remove what was begun.");
        }
        console.err("Written: " + Text.count(files.all().size(), "file", "files") + " in " + Text.printable(folder));
        return Exit.DONE;
    }

    private Path empty(Path named) throws IOException {
        Files.createDirectories(named);
        try (Stream<Path> there = Files.list(named)) {
            if (there.findAny().isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), folder + " holds something, and is left as it is. Name a new folder.");
            }
        }
        return named;
    }
}
