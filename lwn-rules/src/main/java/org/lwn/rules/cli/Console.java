package org.lwn.rules.cli;

import com.google.common.base.Ascii;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command has to do with the outside world, but for files. */
final class Console {
    /** How wide text is set: what any terminal shows, and what reads well in a file. */
    static final int WIDTH = 80;

    /** How many lines are written between two looks at whether anybody still reads them. */
    private static final int LINES_BETWEEN_LOOKS = 100;

    private final InputStream in;
    private final Destination destination;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final boolean interactive;
    private final boolean colour;
    private int lines;
    private boolean closed;

    Console(InputStream in, OutputStream out, OutputStream err, Clock clock, boolean interactive, boolean colour) {
        this.in = in;
        this.destination = new Destination(out);
        this.out = utf8(destination);
        this.err = utf8(err);
        this.clock = clock;
        this.interactive = interactive;
        this.colour = colour;
    }

    /** Whatever the platform's own encoding is, so that a file written here can be read elsewhere. */
    private static PrintStream utf8(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(to), false, StandardCharsets.UTF_8);
    }

    /** Whether a person sits at a terminal. From Java 22 on there is a console in a pipe too, which then says so. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isTerminal() {
        Object console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJava22) {
            return true;
        }
    }

    InputStream in() {
        return in;
    }

    Clock clock() {
        return clock;
    }

    /** Whether progress may be shown. */
    boolean interactive() {
        return interactive;
    }

    boolean colour() {
        return colour;
    }

    /** One line of what was asked for. */
    void out(String line) {
        out.print(line);
        out.print('\n');
        if (++lines % LINES_BETWEEN_LOOKS == 0) {
            closed = out.checkError();
        }
    }

    /** One line of what else there is to say, after all that was asked for so far. */
    void err(String line) {
        out.flush();
        err.print(line);
        err.print('\n');
    }

    /** A text without a line end, shown at once: progress. */
    void errNow(String text) {
        err.print(text);
        err.flush();
    }

    /** Whether there is no use in writing more: nobody reads it, as after {@code | head}, or it is lost. */
    boolean closed() {
        return closed;
    }

    /** Why some of the output is lost, if it is; not if whoever read it had enough. Flush before. */
    Optional<String> loss() {
        IOException failure = destination.failure;
        if (failure == null
                || Ascii.toLowerCase(String.valueOf(failure.getMessage())).contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of(Failures.reason(failure));
    }

    /** How many lines of what was asked for were written. */
    int linesWritten() {
        return lines;
    }

    void flush() {
        out.flush();
        err.flush();
    }

    PrintWriter outWriter() {
        return new PrintWriter(new LineFeeds(out), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new LineFeeds(err), true);
    }

    /** Keeps the reason when something cannot be written, which a print stream does not. Nothing is written after it. */
    private static final class Destination extends OutputStream {
        private final OutputStream to;
        private @Nullable IOException failure;

        Destination(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            attempt(() -> to.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(to::flush);
        }

        private void attempt(Writing writing) throws IOException {
            if (failure != null) {
                throw failure;
            }
            try {
                writing.run();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        private interface Writing {
            void run() throws IOException;
        }
    }

    /** Writes a line feed for each line end, also where picocli writes the platform's own. */
    private static final class LineFeeds extends Writer {
        private final PrintStream to;

        LineFeeds(PrintStream to) {
            this.to = to;
        }

        @Override
        public void write(char[] buffer, int from, int length) {
            to.print(new String(buffer, from, length).replace("\r", ""));
        }

        @Override
        public void flush() {
            to.flush();
        }

        @Override
        public void close() {
            flush();
        }
    }
}
