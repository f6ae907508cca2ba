package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * How some residents put issues in order. It says how many, never who. Source: practice.
 *
 * @param people how many residents put them in just this order, 1 or more
 * @param order the issues, the first first; issues left out come after all of them, none before another
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ballot(int people, List<Id<Issue>> order) {
    /** @throws InvalidValueException if a number is out of bounds, or something is listed twice */
    public Ballot {
        InvalidValueException.requireAtLeast("people", people, 1);
        order = ImmutableList.copyOf(order);
        InvalidValueException.requireDistinct("order", order);
    }

    /** Whether it puts the one before the other. */
    public boolean prefers(Id<Issue> one, Id<Issue> other) {
        int first = order.indexOf(one);
        int second = order.indexOf(other);
        return first >= 0 && (second < 0 || first < second);
    }
}
