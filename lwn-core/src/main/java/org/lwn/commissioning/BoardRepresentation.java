package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * On which boards a part of society is represented. Source: 003.
 *
 * @param sector which part of society
 * @param boards on how many of them
 * @param fields what those boards are about
 * @param ledTo what came of it
 * @param through through what; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BoardRepresentation(
        Sector sector,
        Extent boards,
        List<CareField> fields,
        List<String> ledTo,
        @Nullable String through) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public BoardRepresentation {
        fields = ImmutableList.copyOf(fields);
        InvalidValueException.requireDistinct("fields", fields);
        ledTo = ImmutableList.copyOf(ledTo);
        InvalidValueException.requireTexts("ledTo", ledTo);
        InvalidValueException.requireText("through", through);
    }
}
