package org.lwn.neighbourhood;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;

/**
 * A place people would call theirs, or a part of a district that a network works in. Source: 000 to 004.
 *
 * @param id its name in the document
 * @param name what people call it
 * @param kind what kind of area it is
 * @param partOf the larger place that holds it, such as west London; null if not said
 * @param authority the local authority it lies in; null if not said
 * @param postcodeDistricts districts it lies in, wholly or in part
 * @param areas official areas it consists of, with their editions
 * @param population how many people live there; null if not said
 * @param setting what it looks like; null if not said
 * @param deprivation how deprived it is, by one measure or several
 * @param strains what weighs on it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Neighbourhood(
        Id<Neighbourhood> id,
        String name,
        AreaKind kind,
        @Nullable String partOf,
        @Nullable Id<LocalAuthority> authority,
        List<PostcodeDistrict> postcodeDistricts,
        List<AreaCode> areas,
        @Nullable Count population,
        @Nullable Setting setting,
        List<Deprivation> deprivation,
        List<Strain> strains) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Neighbourhood {
        InvalidValueException.requireText("name", name);
        InvalidValueException.requireText("partOf", partOf);
        postcodeDistricts = ImmutableList.copyOf(postcodeDistricts);
        areas = ImmutableList.copyOf(areas);
        deprivation = ImmutableList.copyOf(deprivation);
        strains = ImmutableList.copyOf(strains);
    }
}
