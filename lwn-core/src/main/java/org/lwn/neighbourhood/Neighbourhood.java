package org.lwn.neighbourhood;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A place people would call theirs, which a network or a charity works in.
 *
 * @param name what people call it
 * @param authority the local authority it lies in; null if not said
 * @param postcodeDistricts districts it lies in, wholly or in part
 * @param areas official areas it consists of, with their editions
 * @param population how many people live there, about; null if not said
 */
public record Neighbourhood(
        String name,
        @Nullable String authority,
        List<PostcodeDistrict> postcodeDistricts,
        List<AreaCode> areas,
        @Nullable Integer population) {

    /** @throws InvalidValueException if the population is negative */
    public Neighbourhood {
        postcodeDistricts = ImmutableList.copyOf(postcodeDistricts);
        areas = ImmutableList.copyOf(areas);
        InvalidValueException.requireAtLeast("population", population, 0);
    }
}
