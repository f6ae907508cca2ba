package org.lwn.rules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.CLOCK;
import static org.lwn.rules.cli.Cli.W12;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Console console(Clock clock, boolean interactive, boolean colour) {
        return new Console(InputStream.nullInputStream(), out, err, clock, interactive, colour);
    }

    private String many(int count) {
        return file(
                folder,
                "many.json",
                array(IntStream.range(0, count)
                        .mapToObj(number -> tooSmall("a-" + number))
                        .toArray(JsonNode[]::new)));
    }

    @Test
    void lines_end_with_a_line_feed_whatever_the_platform_writes() {
        Console console = console(CLOCK, false, false);

        console.out("one");
        console.outWriter().printf("two\r\nthree%n");
        console.flush();

        assertThat(out.toString(UTF_8)).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void a_terminal_gets_colour() {
        String file = many(1);

        Main.run(new String[] {"decide", "--programme", W12, file}, console(CLOCK, true, true));

        assertThat(out.toString(UTF_8)).contains("\u001b[31mnot eligible");
    }

    @Test
    void a_terminal_gets_the_severity_of_a_problem_in_colour_and_json_none() {
        String file = file(folder, "x.json", "{}");

        Main.run(new String[] {"check", file}, console(CLOCK, true, true));
        Main.run(new String[] {"check", "--format", "json", file}, console(CLOCK, true, true));

        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        text -> assertThat(text).startsWith(file + ": \u001b[31merror\u001b[0m: check.unknown-kind"),
                        json -> assertThat(json).doesNotContain("\u001b"));
    }

    @Test
    void progress_is_shown_on_a_terminal_once_it_takes_long_and_is_taken_away_again() {
        Main.run(new String[] {"decide", "--programme", W12, many(60)}, console(new SlowClock(), true, false));

        assertThat(err.toString(UTF_8)).contains(" of 60 decided in ").endsWith(" \r");
    }

    @Test
    void no_progress_is_shown_in_a_pipe_or_among_lines_of_json() {
        String file = many(60);

        Main.run(new String[] {"decide", "--programme", W12, file}, console(new SlowClock(), false, false));
        Main.run(
                new String[] {"decide", "--programme", W12, "--format", "json", file},
                console(new SlowClock(), true, false));

        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void short_work_shows_no_progress() {
        Main.run(new String[] {"decide", "--programme", W12, many(60)}, console(CLOCK, true, false));

        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_closed_pipe_ends_the_work_quietly_and_early() {
        int[] writes = {0};
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                writes[0]++;
                throw new IOException("Broken pipe");
            }
        };
        Console console = new Console(InputStream.nullInputStream(), closed, err, CLOCK, false, false);

        int exit = Main.run(new String[] {"decide", "--programme", W12, "--format", "json", many(250)}, console);

        assertThat(writes).as("nothing is tried after the first").containsExactly(1);
        assertThat(console.closed()).isTrue();
        assertThat(console.linesWritten()).isEqualTo(100);
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(exit).isZero();
    }

    private int runOnFullDisk(String... args) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        return Main.run(args, new Console(InputStream.nullInputStream(), full, err, CLOCK, false, false));
    }

    @Test
    void output_that_is_lost_is_told_in_one_sentence_and_ends_with_3() {
        int exit = runOnFullDisk("decide", "--programme", W12, "--format", "json", many(1));

        assertThat(err.toString(UTF_8))
                .isEqualTo(
                        "lwn: Not all of the output could be written (No space left on device); see whether the disk is"
                                + " full, and run the command again.\n");
        assertThat(exit).isEqualTo(3);
    }

    @Test
    void what_the_disk_holds_no_more_is_not_decided_on_to_the_end() {
        assertThat(runOnFullDisk("decide", "--programme", W12, "--format", "json", many(250)))
                .isEqualTo(3);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_programme_or_a_help_text_that_is_lost_ends_with_3_too() {
        assertThat(runOnFullDisk("new", "programme")).isEqualTo(3);
        assertThat(runOnFullDisk("--help")).isEqualTo(3);
        assertThat(runOnFullDisk("check", many(1)))
                .as("nothing to write, nothing lost")
                .isZero();
    }

    /** Every look at it takes a tenth of a second. */
    private static final class SlowClock extends Clock {
        private Instant now = CLOCK.instant();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofMillis(100));
            return now;
        }
    }
}
