package org.lwn.rules.grant;

import java.util.ArrayList;
import java.util.List;
import org.lwn.problem.InvalidValueException;

/** Collects what is refused of one value, so that all of it is told at once. */
final class Refusals {
    private final List<InvalidValueException> refused = new ArrayList<>();

    /** Runs a check that may refuse one thing. */
    void check(Runnable check) {
        try {
            check.run();
        } catch (InvalidValueException refusal) {
            add(refusal);
        }
    }

    void add(InvalidValueException refusal) {
        refused.add(refusal);
    }

    /** @throws InvalidValueException the first, with the others suppressed in it */
    void throwAny() {
        if (!refused.isEmpty()) {
            InvalidValueException first = refused.get(0);
            refused.subList(1, refused.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
