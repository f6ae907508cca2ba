package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * How a locality begins. Source: 004.
 *
 * @param locality where
 * @param topic what it is mainly about; null if not said
 * @param membersWithHubs how many members there have hubs of their own, 0 or more; null if not said
 * @param options ways to begin; where there are several, one or the other
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirstSteps(
        Id<Neighbourhood> locality,
        @Nullable String topic,
        @Nullable Integer membersWithHubs,
        List<FirstStepOption> options) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public FirstSteps {
        InvalidValueException.requireText("topic", topic);
        InvalidValueException.requireAtLeast("membersWithHubs", membersWithHubs, 0);
        options = ImmutableList.copyOf(options);
    }
}
