package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;
import org.lwn.wellbeing.WayToWellbeing;

/**
 * Something that is commissioned or given. Source: 003.
 *
 * @param id its name in the document
 * @param kind what it is
 * @param ways the ways to wellbeing that it is built on
 * @param audience who it is for; null if not said
 * @param recipients to which part of society the money goes; null if not said
 * @param answers what it answers to; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Commission(
        Id<Commission> id,
        CommissionKind kind,
        List<WayToWellbeing> ways,
        @Nullable String audience,
        @Nullable Sector recipients,
        @Nullable String answers) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Commission {
        ways = ImmutableList.copyOf(ways);
        InvalidValueException.requireDistinct("ways", ways);
        InvalidValueException.requireText("audience", audience);
        InvalidValueException.requireText("answers", answers);
    }
}
