package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Withholds counts so that nobody can be picked out, whether from a count, by subtracting counts from the total, or by
 * knowing how this works. Source: practice.
 */
public final class SmallCounts {
    private SmallCounts() {}

    /**
     * The counts that may be shown, in their order; empty where one is withheld. Counts that are equal are shown or
     * withheld together: so any two withheld counts could be the other way round, and nobody can tell which it is.
     *
     * @param total how many people there are in all, which everybody knows
     * @param counts how many of them each group has; groups may overlap
     * @param smallest the smallest count that is shown, 3 or more; if null, none is
     */
    public static ImmutableList<OptionalInt> shown(int total, List<Integer> counts, @Nullable Integer smallest) {
        Set<Integer> withheld = new HashSet<>(counts);
        if (smallest != null) {
            withheld.removeIf(count -> !isSmall(count, smallest) && !isSmall(total - count, smallest));
            while (!withheld.isEmpty() && canBeWorkedOut(counts, withheld, smallest)) {
                withheld.add(next(counts, withheld));
            }
        }
        return counts.stream()
                .map(count -> withheld.contains(count) ? OptionalInt.empty() : OptionalInt.of(count))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isSmall(int people, int smallest) {
        return people > 0 && people < smallest;
    }

    /**
     * Whether what is withheld follows from what is shown: it is a small number of people together, or the same number
     * everywhere. A single count that is still shown would tell little and give away the others.
     */
    private static boolean canBeWorkedOut(List<Integer> counts, Set<Integer> withheld, int smallest) {
        List<Integer> hidden = counts.stream().filter(withheld::contains).toList();
        int shown = counts.size() - hidden.size();
        int together = hidden.stream().mapToInt(Integer::intValue).sum();
        return shown > 0 && (shown == 1 || together < smallest || withheld.size() == 1);
    }

    /** The smallest count that is still shown; that nobody is in a group goes last, for it tells of nobody. */
    private static int next(List<Integer> counts, Set<Integer> withheld) {
        return counts.stream()
                .filter(count -> count > 0 && !withheld.contains(count))
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }
}
