package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;

/**
 * The council that an area belongs to, with what is said of its whole district. Source: 003, 004.
 *
 * @param id its name in the document
 * @param name what it is called
 * @param area the official code of its district; null if not said
 * @param peopleServed how many people it serves; null if not said
 * @param deprivation how deprived its district is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LocalAuthority(
        Id<LocalAuthority> id,
        String name,
        @Nullable AreaCode area,
        @Nullable Count peopleServed,
        List<Deprivation> deprivation) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public LocalAuthority {
        InvalidValueException.requireText("name", name);
        deprivation = ImmutableList.copyOf(deprivation);
    }
}
