package org.lwn.rules.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lwn.json.JsonDocument;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

/** Opens the files that a command names. */
final class Documents {
    /** What standard input is called, in commands and in problems. */
    static final String STANDARD_INPUT = "-";

    /** Larger than the library's own: who runs a command knows the file. Funders publish files of this size. */
    private static final JsonLimits LIMITS =
            JsonLimits.DEFAULT.withBytes(256L << 20).withItems(20_000_000);

    private final Console console;

    Documents(Console console) {
        this.console = console;
    }

    /** A file that cannot be read, or not as what it should be. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        UnreadableException(Problem problem) {
            super(problem.message());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Whether what the user named is a file or is called as files are, and so is no misspelt name of ours. */
    static boolean looksLikeFile(String written) {
        if (written.endsWith(".json")
                || written.contains("/")
                || written.contains("\\")
                || written.equals(STANDARD_INPUT)) {
            return true;
        }
        try {
            return Files.exists(Path.of(written));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** A JSON document from a file or from standard input. */
    JsonDocument json(String name) throws UnreadableException {
        return json(name, bytes(name));
    }

    /** A JSON document that was read already. */
    JsonDocument json(String name, byte[] bytes) throws UnreadableException {
        try {
            return LwnJson.parse(name, new ByteArrayInputStream(bytes), LIMITS);
        } catch (UnreadableJsonException unreadable) {
            throw new UnreadableException(withRemedyForFiles(unreadable.problem()));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }

    /** What a file holds, or standard input; no more than can be read as a document, and one byte. */
    byte[] bytes(String name) throws UnreadableException {
        int most = Math.toIntExact(LIMITS.bytes() + 1);
        try {
            if (name.equals(STANDARD_INPUT)) {
                return console.in().readNBytes(most);
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw unreadable(name, "file.is-folder", "This is a folder, not a file.", "Name the files in it.");
            }
            if (!Files.exists(path)) {
                throw unreadable(name, "file.not-found", "There is no such file.", "Look at how its name is written.");
            }
            try (var in = Files.newInputStream(path)) {
                return in.readNBytes(most);
            }
        } catch (InvalidPathException e) {
            throw unreadable(name, "file.not-found", "No file can have this name.", "Look at how it is written.");
        } catch (IOException e) {
            throw unreadable(
                    name,
                    "file.unreadable",
                    "The file cannot be read (" + e.getClass().getSimpleName() + ").",
                    "See whether you may open it.");
        }
    }

    static UnreadableException unreadable(String name, String code, String sentence, String remedy) {
        return new UnreadableException(Problem.error(new Place.InJson(name, Pointer.ROOT), code, sentence, remedy));
    }

    /** The library's remedy for what is too large speaks to programmers. */
    private static Problem withRemedyForFiles(Problem problem) {
        return problem.code().equals("json.too-large") || problem.code().equals("json.too-deep")
                ? Problem.error(problem.place(), problem.code(), problem.sentence(), "Divide it into smaller files.")
                : problem;
    }
}
