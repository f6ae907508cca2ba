package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * A group that acts on what was heard. Source: 004.
 *
 * @param id its name in the document
 * @param name what it is called
 * @param locality where; null if not said
 * @param formedOn the day it was formed; null if not noted
 * @param endedOn the first day on which there is no such group; null if there is
 * @param meetings meetings held, in their order
 * @param nextMeeting the next meeting; null if none is planned
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalActionGroup(
        Id<LocalActionGroup> id,
        String name,
        @Nullable Id<Neighbourhood> locality,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate endedOn,
        List<GroupMeeting> meetings,
        @Nullable GroupMeeting nextMeeting) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public LocalActionGroup {
        InvalidValueException.requireText("name", name);
        meetings = ImmutableList.copyOf(meetings);
    }
}
