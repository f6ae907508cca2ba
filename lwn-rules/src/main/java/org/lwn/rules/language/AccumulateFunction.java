package org.lwn.rules.language;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be worked out over several facts. */
enum AccumulateFunction {
    SUM,
    COUNT,
    MIN,
    MAX,
    AVERAGE;

    /** As rules write it. */
    String word() {
        return Ascii.toLowerCase(name());
    }

    /** Whether it has a value when there are no facts: a lowest of none there is not, their average is 0, as in Drools. */
    boolean hasValueOfNothing() {
        return this != MIN && this != MAX;
    }

    /** Whether it looks at the values, and so cannot be known while one of them is missing. */
    boolean readsValues() {
        return this != COUNT;
    }

    boolean accepts(ValueType type) {
        return switch (this) {
            case COUNT -> true;
            case SUM, AVERAGE -> type.kind().isNumeric();
            case MIN, MAX -> type.kind().isNumeric() || type.kind() == ValueKind.DATE;
        };
    }

    /** What comes of values of that type. */
    ValueType resultOf(ValueType type) {
        return switch (this) {
            case COUNT -> ValueType.WHOLE_NUMBER;
            case AVERAGE -> ValueType.NUMBER;
            case SUM, MIN, MAX -> type.kind().isNumeric() ? ValueType.NUMBER : type;
        };
    }

    static Optional<AccumulateFunction> of(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(AccumulateFunction::word).collect(ImmutableList.toImmutableList());
    }
}
