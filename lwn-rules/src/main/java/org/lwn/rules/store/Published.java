package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;
import org.lwn.rules.PackChange;

/**
 * What a publication came to, or would come to.
 *
 * @param publication its entry in the history
 * @param changes what is different from what was in force before; empty for the first publication
 * @param notices warnings and notes
 */
public record Published(Publication publication, List<PackChange> changes, List<Problem> notices) {
    /** Keeps copies in the order given. */
    public Published {
        changes = ImmutableList.copyOf(changes);
        notices = ImmutableList.copyOf(notices);
    }
}
