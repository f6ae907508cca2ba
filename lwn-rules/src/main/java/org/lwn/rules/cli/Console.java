package org.lwn.rules.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;

/** What a command has to do with the outside world, but for files. */
final class Console {
    /** How wide text is set: what any terminal shows, and what reads well in a file. */
    static final int WIDTH = 80;

    /** How many lines are written between two looks at whether anybody still reads them. */
    private static final int LINES_BETWEEN_LOOKS = 100;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final boolean interactive;
    private final boolean colour;
    private int lines;
    private boolean closed;

    Console(InputStream in, PrintStream out, PrintStream err, Clock clock, boolean interactive, boolean colour) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.interactive = interactive;
        this.colour = colour;
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

    /** Whether nobody reads the output any more, as after {@code | head}. */
    boolean closed() {
        return closed;
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
