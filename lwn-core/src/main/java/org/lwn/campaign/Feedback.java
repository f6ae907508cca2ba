package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * That those who were heard were told what came of it. Source: practice.
 *
 * @param on the day
 * @param to whom it reached
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Feedback(LocalDate on, List<Id<ContactDetails>> to) {
    /** @throws InvalidValueException if something is listed twice */
    public Feedback {
        to = ImmutableList.copyOf(to);
        InvalidValueException.requireDistinct("to", to);
    }
}
