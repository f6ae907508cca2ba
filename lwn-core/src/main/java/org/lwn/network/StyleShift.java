package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;

/**
 * From where to where a way of leading moves. Source: 002.
 *
 * @param from away from these
 * @param to to these
 * @param betterStill what would be better still; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StyleShift(
        List<WorkingStyle> from,
        List<WorkingStyle> to,
        @Nullable WorkingStyle betterStill) {
    /** @throws InvalidValueException if something is listed twice */
    public StyleShift {
        from = ImmutableList.copyOf(from);
        InvalidValueException.requireDistinct("from", from);
        to = ImmutableList.copyOf(to);
        InvalidValueException.requireDistinct("to", to);
    }
}
