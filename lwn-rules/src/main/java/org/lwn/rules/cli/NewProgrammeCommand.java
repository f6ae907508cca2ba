package org.lwn.rules.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lwn new programme}: writes a programme with every field, to be changed. JSON has no comments, so what is to be
 * done stands in each threshold's {@code source}, where the answer belongs, and in a guide on standard error.
 */
@Command(
        name = "programme",
        mixinStandardHelpOptions = true,
        versionProvider = LwnCommand.Version.class,
        description = {
            "Writes a programme with examples of all its thresholds, which 'decide' can use as it stands.",
            "",
            "Every threshold says as its source that it is an example, and what it is for. Change it and name its source,"
                    + " or remove it: what a programme does not set is not asked. 'lwn check' tells what is left to do."
        })
final class NewProgrammeCommand implements Callable<Integer> {
    private static final String DEFAULT_ID = "my-programme";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 100;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "The programme's short name, such as riverside-small-grants.")
    private String id = DEFAULT_ID;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "Where to write it; never over a file that is there. Without it: standard output.")
    private @Nullable String file;

    NewProgrammeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + id + "' is not lower case words joined by hyphens. Write it as riverside-small-grants.");
        }
        String programme = resource("programme.json")
                .replace("\"" + DEFAULT_ID + "\"", "\"" + id + "\"")
                .replace("{year}", String.valueOf(LocalDate.now(console.clock()).getYear()));
        if (file == null || file.equals(Documents.STANDARD_INPUT)) {
            console.out(programme.stripTrailing());
        } else {
            write(file, programme);
        }
        resource("programme-guide.txt").lines().forEach(console::err);
        return Exit.DONE;
    }

    private void write(String name, String programme) {
        try {
            writeNew(Path.of(name), programme);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(
                    spec.commandLine(), name + " is there already, and is left as it is. Name another file.", e);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "No file can be called '" + name + "'.", e);
        } catch (IOException e) {
            throw new Stop(
                    Exit.UNREADABLE,
                    name + " cannot be written (" + Failures.reason(e)
                            + "). See whether its folder is there, you may write to it and the disk is not full.");
        }
        console.err("Written: " + Text.printable(name));
    }

    /** All of it or nothing: half a file would be taken for one that is there, the next time. */
    private static void writeNew(Path file, String text) throws IOException {
        SeekableByteChannel begun = Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (OutputStream out = Channels.newOutputStream(begun)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(NewProgrammeCommand.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
