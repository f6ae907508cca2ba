package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;

/**
 * Somebody who takes part: an organisation, a service or a group. Never a person. Source: 000 to 004.
 *
 * @param id its name in the document
 * @param name what it calls itself, or what it is in a few words
 * @param otherNames what else it is called
 * @param sector which part of society it belongs to; null if not said
 * @param identifiers its numbers on registers; empty if not said
 * @param legalForm what it is in law; null if not said
 * @param count how many there are, if this stands for several; null if it is one, or not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Actor(
        Id<Actor> id,
        String name,
        List<String> otherNames,
        @Nullable Sector sector,
        List<OrganisationId> identifiers,
        @Nullable LegalForm legalForm,
        @Nullable Count count) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Actor {
        InvalidValueException.requireText("name", name);
        otherNames = ImmutableList.copyOf(otherNames);
        InvalidValueException.requireTexts("otherNames", otherNames);
        identifiers = ImmutableList.copyOf(identifiers);
    }
}
