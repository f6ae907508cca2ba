package org.lwn.rules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.lwn.json.LwnJson;

/** Runs the command line as a process would, on 20 March 2026. */
final class Cli {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);
    static final String W12 = "w12-community-grants";

    private Cli() {}

    static Run lwn(String... args) {
        return lwnWithInput("", args);
    }

    static Run lwnWithInput(String input, String... args) {
        return lwnWithInput(new ByteArrayInputStream(input.getBytes(UTF_8)), args);
    }

    static Run lwnWithInput(InputStream in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(args, in, out, err, CLOCK);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** What came of it. */
    record Run(int exit, String out, String err) {
        /** Standard output, of which every line must be a JSON object. */
        List<JsonNode> outLines() {
            return objects(out);
        }

        /** Standard error, of which every line must be a JSON object. */
        List<JsonNode> errLines() {
            return objects(err);
        }

        /** The decision on the only application. */
        JsonNode only() {
            List<JsonNode> lines = outLines();
            if (lines.size() != 1) {
                throw new AssertionError(lines.size() + " decisions: " + out + err);
            }
            return lines.get(0);
        }

        private static List<JsonNode> objects(String text) {
            JsonMapper mapper = LwnJson.mapper();
            return text.lines()
                    .map(line -> {
                        try {
                            JsonNode node = mapper.readTree(line);
                            if (!node.isObject()) {
                                throw new AssertionError("not an object: " + line);
                            }
                            return node;
                        } catch (IOException e) {
                            throw new UncheckedIOException("not JSON: " + line, e);
                        }
                    })
                    .toList();
        }
    }
}
