package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a change meets, by groups of applications, so that a board sees it. Each application is in one group.
 *
 * <p>A group of one is still somebody. So a group of fewer than the smallest count has no line of its own but is among {@code
 * others}; and a count is withheld that is smaller than that, or that would give away one which is. How many applications a
 * group has in all is not said, for the counts withheld would follow from it. Source: practice.
 *
 * @param smallest the smallest count that is shown, 3 or more
 * @param groups the groups by their names, in the order of these; those who say nothing at the end
 * @param gathered how many groups are among {@code others}
 * @param others the applications of all groups too small for a line of their own; null if there are none
 */
public record ReplayGroups(
        int smallest,
        List<Group> groups,
        int gathered,
        @Nullable Group others) {
    /** Keeps a copy in the order given. */
    public ReplayGroups {
        groups = ImmutableList.copyOf(groups);
    }

    /**
     * What becomes of one group. Null means that a count is withheld.
     *
     * @param name what the applications have in common; null if they do not say
     * @param newlyRefused how many are barred and were not
     * @param noLongerRefused how many were barred and are not
     * @param otherwise how many come out otherwise in another way
     * @param asBefore how many come out as before
     */
    public record Group(
            @Nullable String name,
            @Nullable Integer newlyRefused,
            @Nullable Integer noLongerRefused,
            @Nullable Integer otherwise,
            @Nullable Integer asBefore) {}
}
