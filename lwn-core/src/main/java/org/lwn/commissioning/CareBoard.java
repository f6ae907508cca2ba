package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A board that decides on services. Source: 003.
 *
 * @param id its name in the document
 * @param title what it is called
 * @param field what it is about
 * @param seats who sits on it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CareBoard(Id<CareBoard> id, String title, CareField field, List<Seat> seats) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public CareBoard {
        InvalidValueException.requireText("title", title);
        seats = ImmutableList.copyOf(seats);
    }
}
