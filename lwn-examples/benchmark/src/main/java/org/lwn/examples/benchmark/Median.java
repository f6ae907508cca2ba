package org.lwn.examples.benchmark;

import java.util.Collection;

/** The middle of several numbers. */
final class Median {
    private Median() {}

    /** The middle one; of an even number, the higher of the two in the middle. There must be one. */
    static double of(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray()[numbers.size() / 2];
    }
}
