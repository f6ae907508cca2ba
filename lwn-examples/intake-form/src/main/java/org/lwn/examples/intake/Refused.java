package org.lwn.examples.intake;

/** A request that is not carried out; its message says nothing of what was sent. */
final class Refused extends RuntimeException {
    private final int status;

    Refused(int status) {
        super("refused with " + status);
        this.status = status;
    }

    Refused(int status, Exception why) {
        super("refused with " + status, why);
        this.status = status;
    }

    /** The HTTP status, 400 or above. */
    int status() {
        return status;
    }
}
