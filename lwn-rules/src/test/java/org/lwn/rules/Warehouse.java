package org.lwn.rules;

import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;

/** A host's service with a fact inside it. */
public final class Warehouse {
    private Warehouse() {}

    /** The fact. */
    public static final class Crate {
        private final Contents contents = new Contents(7);

        /** What is in it. */
        public record Contents(Integer items) {}

        @Answers
        public Contents contents() {
            return contents;
        }

        @Settings
        public Contents most() {
            return contents;
        }
    }
}
