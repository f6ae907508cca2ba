package org.lwn.rules.cli;

import java.time.Duration;
import java.time.Instant;

/** Tells a person at a terminal how far the work is, once it takes longer than one waits without asking. */
final class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Console console;
    private final boolean shows;
    private Instant next;
    private int shown;

    Progress(Console console, boolean wanted) {
        this.console = console;
        this.shows = wanted && console.interactive();
        this.next = console.clock().instant().plus(PATIENCE);
    }

    void at(String file, int done, int all) {
        at(Text.count(done) + " of " + Text.count(all) + " decided in " + Text.printable(file));
    }

    /** How far it is, in words. */
    void at(String text) {
        if (!shows) {
            return;
        }
        Instant now = console.clock().instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        show(text);
    }

    /** Takes the line away, before anything else is written. */
    void clear() {
        if (shown > 0) {
            show("");
            console.errNow("\r");
            shown = 0;
        }
    }

    private void show(String text) {
        String cut = text.length() < Console.WIDTH ? text : text.substring(0, Console.WIDTH - 1);
        console.errNow("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
        shown = cut.length();
    }
}
