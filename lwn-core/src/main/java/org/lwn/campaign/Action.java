package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Something that is to be done. Source: 004.
 *
 * @param id its name in the document
 * @param issue what it is to change
 * @param plannedOn the day it was planned; null if not noted
 * @param what what is to be done
 * @param who the role of whoever does it; null if not settled
 * @param group the Local Action Group that carries it; null if none does
 * @param byWhen the last day; null if not settled
 * @param resources what it takes
 * @param doneOn the day it was done; null if not yet
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Action(
        Id<Action> id,
        Id<Issue> issue,
        @Nullable LocalDate plannedOn,
        String what,
        @Nullable String who,
        @Nullable Id<LocalActionGroup> group,
        @Nullable LocalDate byWhen,
        List<String> resources,
        @Nullable LocalDate doneOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Action {
        InvalidValueException.requireText("what", what);
        InvalidValueException.requireText("who", who);
        resources = ImmutableList.copyOf(resources);
        InvalidValueException.requireTexts("resources", resources);
    }
}
