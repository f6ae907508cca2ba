package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * What comes first, and what is meant to be done about it. Source: 000, 004.
 *
 * @param id its name in the document
 * @param title what it is
 * @param setBy the role or body that set it; null if not said
 * @param setOn when it was set; null if not said
 * @param localities where it holds; empty if everywhere
 * @param aims what is meant to be done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PriorityArea(
        Id<PriorityArea> id,
        String title,
        @Nullable String setBy,
        @Nullable ReportedDate setOn,
        List<Id<Neighbourhood>> localities,
        List<Aim> aims) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public PriorityArea {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("setBy", setBy);
        localities = ImmutableList.copyOf(localities);
        InvalidValueException.requireDistinct("localities", localities);
        aims = ImmutableList.copyOf(aims);
    }
}
