package org.lwn.rules.handbook;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Something that a coordinator may want to change.
 *
 * @param about what to know before, a paragraph each
 * @param changes what to write, in that order
 */
record Task(String title, List<String> about, List<Change> changes) {
    Task {
        about = ImmutableList.copyOf(about);
        changes = ImmutableList.copyOf(changes);
    }

    /** What is done with a file. */
    enum How {
        REPLACE,
        CREATE,
        ADD,
        /** The file is the policy of the software that asks the rules. */
        HAND_OVER
    }

    /**
     * A change of one file.
     *
     * @param before what stands there now, as it stands; empty if nothing is replaced
     * @param after what is to stand there
     */
    record Change(How how, String file, String before, String after) {
        static Change replace(String file, String before, String after) {
            return new Change(How.REPLACE, file, before, after);
        }

        static Change create(String file, String content) {
            return new Change(How.CREATE, file, "", content);
        }

        static Change add(String file, String text) {
            return new Change(How.ADD, file, "", text);
        }
    }
}
