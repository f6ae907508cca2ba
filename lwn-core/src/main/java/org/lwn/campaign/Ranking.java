package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Issues put in order. Source: practice.
 *
 * @param on the day
 * @param residents how many residents took part, 0 or more
 * @param order the issues, the first first
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ranking(LocalDate on, int residents, List<Id<Issue>> order) {
    /** @throws InvalidValueException if a number is out of bounds, or something is listed twice */
    public Ranking {
        InvalidValueException.requireAtLeast("residents", residents, 0);
        order = ImmutableList.copyOf(order);
        InvalidValueException.requireDistinct("order", order);
    }
}
