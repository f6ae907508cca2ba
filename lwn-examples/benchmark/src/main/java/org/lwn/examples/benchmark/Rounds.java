package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * One way of deciding, measured in several rounds.
 *
 * @param measured once a round, in their order
 */
record Rounds(ImmutableList<Measured> measured) {

    /** All rounds of what is asked for; there must be one. */
    static Rounds of(List<Measured> all, Predicate<Measured> wanted) {
        ImmutableList<Measured> found = all.stream().filter(wanted).collect(ImmutableList.toImmutableList());
        if (found.isEmpty()) {
            throw new NoSuchElementException("Nothing was measured of what the page is to tell");
        }
        return new Rounds(found);
    }

    double nanoseconds() {
        return median(Measured::nanoseconds);
    }

    double bytes() {
        return median(Measured::bytes);
    }

    private double median(ToDoubleFunction<Measured> number) {
        return Median.of(measured.stream().mapToDouble(number).boxed().collect(ImmutableList.toImmutableList()));
    }

    /** How many times as long as the other it takes: in each round by itself, for a busy machine slows both. */
    Ratio to(Rounds other) {
        return new Ratio(measured.stream()
                .map(one -> one.nanoseconds() / other.inRound(one.round()).nanoseconds())
                .collect(ImmutableList.toImmutableList()));
    }

    private Measured inRound(int round) {
        return measured.stream().filter(one -> one.round() == round).findFirst().orElseThrow();
    }
}
