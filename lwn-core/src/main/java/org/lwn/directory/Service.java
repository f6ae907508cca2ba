package org.lwn.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * Something that people can use, as long as it is there. Source: 000; when it was confirmed: practice.
 *
 * @param id its name in the document
 * @param name what it is called
 * @param standing whether it is there
 * @param topic what it helps with; null if not said
 * @param provider who gives it; null if not said
 * @param audience who it is for; empty if for anyone
 * @param catchment where those live who may use it; empty if not said
 * @param access how it is reached
 * @param place where it is; null if nowhere, or not said
 * @param lastConfirmedOn the day on which somebody last made sure that all of this is right; null if never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Service(
        Id<Service> id,
        String name,
        Standing standing,
        @Nullable String topic,
        @Nullable Id<Actor> provider,
        List<String> audience,
        List<Id<Neighbourhood>> catchment,
        List<AccessRoute> access,
        @Nullable Id<Asset> place,
        @Nullable LocalDate lastConfirmedOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Service {
        InvalidValueException.requireText("name", name);
        InvalidValueException.requireText("topic", topic);
        audience = ImmutableList.copyOf(audience);
        InvalidValueException.requireTexts("audience", audience);
        catchment = ImmutableList.copyOf(catchment);
        InvalidValueException.requireDistinct("catchment", catchment);
        access = ImmutableList.copyOf(access);
        InvalidValueException.requireDistinct("access", access);
    }

    /** Whether nobody made sure of it within that many days before the day; a service never confirmed is stale. */
    public boolean staleOn(LocalDate day, int afterDays) {
        return lastConfirmedOn == null || lastConfirmedOn.plusDays(afterDays).isBefore(day);
    }
}
