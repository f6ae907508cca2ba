package org.lwn.rules.cli;

/** Ends a command that cannot go on. All there is to say has been said, or is the message. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exit;

    Stop(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
