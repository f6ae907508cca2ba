package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallCountsTest {

    /** What is published of a breakdown that adds up to its total. */
    private record Published(int total, List<OptionalInt> counts) {}

    @ParameterizedTest
    @CsvSource({
        "3, 2, 14",
        "3, 3, 14",
        "3, 4, 12",
        "4, 3, 14",
        "4, 4, 13",
        "5, 2, 16",
        "5, 3, 16",
        "5, 4, 14",
        "6, 3, 16"
    })
    void whoever_knows_the_total_and_the_method_cannot_tell_a_withheld_count(int smallest, int groups, int mostPeople) {
        Map<Published, List<List<Integer>>> couldBe = new HashMap<>();
        for (int total = 0; total <= mostPeople; total++) {
            int all = total;
            parted(total, groups)
                    .forEach(counts -> couldBe.computeIfAbsent(
                                    new Published(all, SmallCounts.shown(all, counts, smallest)),
                                    any -> new ArrayList<>())
                            .add(counts));
        }

        couldBe.forEach((published, tables) -> {
            for (int group = 0; group < groups; group++) {
                int at = group;
                Set<Integer> values = new HashSet<>();
                tables.forEach(table -> values.add(table.get(at)));
                assertThat(values.size() > 1)
                        .as("%s could be %s", published, tables)
                        .isEqualTo(published.counts().get(group).isEmpty());
            }
        });
    }

    @Property(tries = 1000)
    void no_small_count_is_shown_and_none_that_leaves_a_small_one_of_the_total(
            @ForAll("overlapping") List<Integer> counts, @ForAll @IntRange(min = 3, max = 12) int smallest) {
        int total = Collections.max(counts) + counts.size() % 3;

        SmallCounts.shown(total, counts, smallest).stream()
                .filter(OptionalInt::isPresent)
                .forEach(shown -> {
                    assertThat(shown.getAsInt() == 0 || shown.getAsInt() >= smallest)
                            .isTrue();
                    int others = total - shown.getAsInt();
                    assertThat(others == 0 || others >= smallest).isTrue();
                });
    }

    @Property(tries = 1000)
    void what_is_shown_is_true_and_stands_at_its_place(@ForAll("overlapping") List<Integer> counts) {
        List<OptionalInt> shown = SmallCounts.shown(Collections.max(counts), counts, 5);

        assertThat(shown).hasSameSizeAs(counts);
        for (int group = 0; group < counts.size(); group++) {
            assertThat(shown.get(group).orElse(counts.get(group))).isEqualTo(counts.get(group));
        }
    }

    @Test
    void nothing_is_withheld_where_all_counts_are_large() {
        assertThat(SmallCounts.shown(60, List.of(30, 20, 10, 0), 5))
                .containsExactly(OptionalInt.of(30), OptionalInt.of(20), OptionalInt.of(10), OptionalInt.of(0));
    }

    @Test
    void with_a_small_count_goes_the_next_larger_one_that_would_give_it_away() {
        assertThat(SmallCounts.shown(53, List.of(30, 3, 20, 0), 5))
                .containsExactly(OptionalInt.of(30), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0));
    }

    @Test
    void without_a_smallest_count_none_is_shown() {
        assertThat(SmallCounts.shown(60, List.of(30, 30), null)).containsOnly(OptionalInt.empty());
    }

    @Provide
    Arbitrary<List<Integer>> overlapping() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 300))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Every way to part the people into so many groups. */
    private static List<List<Integer>> parted(int people, int groups) {
        if (groups == 1) {
            return List.of(List.of(people));
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first <= people; first++) {
            for (List<Integer> rest : parted(people - first, groups - 1)) {
                List<Integer> counts = new ArrayList<>(List.of(first));
                counts.addAll(rest);
                all.add(counts);
            }
        }
        return all;
    }
}
