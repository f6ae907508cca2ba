package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;

/**
 * A member of a network. Source: 004.
 *
 * @param member who
 * @param localities where; empty if everywhere
 * @param hasHub whether it has a hub of its own; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Membership(
        Id<Actor> member,
        List<Id<Neighbourhood>> localities,
        @Nullable Boolean hasHub) {
    /** @throws InvalidValueException if something is listed twice */
    public Membership {
        localities = ImmutableList.copyOf(localities);
        InvalidValueException.requireDistinct("localities", localities);
    }
}
