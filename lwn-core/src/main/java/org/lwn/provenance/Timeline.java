package org.lwn.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * One threshold through time: dated, sourced values, each holding from its day until the next one's. Written in JSON as
 * an array, the earliest first; empty if the threshold was never set.
 *
 * @param values in the order of their days; only the first may have none
 * @param <T> what kind of value
 */
public record Timeline<T>(@JsonValue List<DatedValue<T>> values) {

    /**
     * Keeps a copy in the order given.
     *
     * @throws InvalidValueException if a value does not begin after the one before it
     */
    @JsonCreator
    public Timeline {
        values = ImmutableList.copyOf(values);
        for (int later = 1; later < values.size(); later++) {
            LocalDate from = values.get(later).from();
            LocalDate before = values.get(later - 1).from();
            if (from == null || (before != null && !from.isAfter(before))) {
                throw new InvalidValueException(
                        "from",
                        from,
                        before == null
                                ? "is a date, because only the first value may hold without one"
                                : "is after " + before + ", the day of the value before it",
                        "List the values in the order of their days.");
            }
        }
    }

    /** A threshold that was never set. */
    public static <T> Timeline<T> empty() {
        return new Timeline<>(ImmutableList.of());
    }

    /** A threshold that has always held. */
    public static <T> Timeline<T> always(T value, Source source) {
        return new Timeline<>(ImmutableList.of(new DatedValue<>(value, null, source)));
    }

    /** The dated value in force on the day; empty if none was yet. */
    public Optional<DatedValue<T>> entryOn(LocalDate day) {
        for (DatedValue<T> value : Lists.reverse(values)) {
            if (value.from() == null || !value.from().isAfter(day)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The value in force on the day; null if none was yet. */
    public @Nullable T on(LocalDate day) {
        return entryOn(day).map(DatedValue::value).orElse(null);
    }
}
