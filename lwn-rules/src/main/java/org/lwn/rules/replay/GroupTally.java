package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.SmallCounts;
import org.lwn.rules.grant.Outcome;

/** Counts what becomes of groups of applications. */
final class GroupTally {
    /** The smallest count that is shown, as of people heard in a campaign. */
    static final int SMALLEST = 5;

    private static final int NEWLY_REFUSED = 0;
    private static final int NO_LONGER_REFUSED = 1;
    private static final int OTHERWISE = 2;
    private static final int AS_BEFORE = 3;
    private static final int COLUMNS = 4;

    private final Map<@Nullable String, int[]> counts = new HashMap<>();

    void add(@Nullable String group, Outcome before, Outcome after) {
        counts.computeIfAbsent(group, any -> new int[COLUMNS])[column(before, after)]++;
    }

    private static int column(Outcome before, Outcome after) {
        if (before == after) {
            return AS_BEFORE;
        }
        if (after == Outcome.INELIGIBLE) {
            return NEWLY_REFUSED;
        }
        return before == Outcome.INELIGIBLE ? NO_LONGER_REFUSED : OTHERWISE;
    }

    /** What may be shown of them. */
    ReplayGroups shown() {
        TreeMap<String, int[]> named = new TreeMap<>();
        int[] others = new int[COLUMNS];
        int gathered = 0;
        for (Map.Entry<@Nullable String, int[]> group : counts.entrySet()) {
            String name = group.getKey();
            if (name != null && IntStream.of(group.getValue()).sum() >= SMALLEST) {
                named.put(name, group.getValue());
            } else if (name != null) {
                gathered++;
                Arrays.setAll(others, column -> others[column] + group.getValue()[column]);
            }
        }
        List<@Nullable String> names = new ArrayList<>(named.keySet());
        List<int[]> rows = new ArrayList<>(named.values());
        int[] notStated = counts.get(null);
        if (notStated != null) {
            names.add(null);
            rows.add(notStated);
        }
        if (gathered > 0) {
            rows.add(others);
        }
        List<ReplayGroups.Group> shown = withoutSmallCounts(names, rows);
        ReplayGroups.Group last = gathered == 0 ? null : shown.get(names.size());
        return new ReplayGroups(SMALLEST, shown.subList(0, names.size()), gathered, last);
    }

    /** The rows, the last of which may have no name; the totals of their columns are known to everybody. */
    private static List<ReplayGroups.Group> withoutSmallCounts(List<@Nullable String> names, List<int[]> rows) {
        List<List<OptionalInt>> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            int at = column;
            List<Integer> counts = rows.stream().map(row -> row[at]).toList();
            int total = counts.stream().mapToInt(Integer::intValue).sum();
            columns.add(SmallCounts.shown(total, counts, SMALLEST));
        }
        ImmutableList.Builder<ReplayGroups.Group> groups = ImmutableList.builder();
        for (int row = 0; row < rows.size(); row++) {
            groups.add(new ReplayGroups.Group(
                    row < names.size() ? names.get(row) : null,
                    count(columns.get(NEWLY_REFUSED), row),
                    count(columns.get(NO_LONGER_REFUSED), row),
                    count(columns.get(OTHERWISE), row),
                    count(columns.get(AS_BEFORE), row)));
        }
        return groups.build();
    }

    private static @Nullable Integer count(List<OptionalInt> column, int row) {
        OptionalInt count = column.get(row);
        return count.isPresent() ? count.getAsInt() : null;
    }
}
