package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * Something tangible that came of the work. Source: 004 that outcomes are reported; the record practice.
 *
 * @param id its name in the document
 * @param what what came of it, in a few words and without names
 * @param when when
 * @param neighbourhood where; null if everywhere, or not said
 * @param actions the actions that it came of
 * @param grants the grants that paid for it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Outcome(
        Id<Outcome> id,
        String what,
        ReportedDate when,
        @Nullable Id<Neighbourhood> neighbourhood,
        List<Id<Action>> actions,
        List<Id<ActionGrant>> grants) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Outcome {
        InvalidValueException.requireText("what", what);
        actions = ImmutableList.copyOf(actions);
        InvalidValueException.requireDistinct("actions", actions);
        grants = ImmutableList.copyOf(grants);
        InvalidValueException.requireDistinct("grants", grants);
    }
}
