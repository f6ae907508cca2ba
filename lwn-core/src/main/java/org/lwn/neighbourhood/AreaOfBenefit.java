package org.lwn.neighbourhood;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lwn.problem.InvalidValueException;

/**
 * The area whose people a programme is for: whole postcode districts, official areas, or both.
 *
 * @param name what it is called
 * @param postcodeDistricts districts that lie in it; may be empty
 * @param areaCodes official areas that lie in it; may be empty
 */
public record AreaOfBenefit(String name, List<PostcodeDistrict> postcodeDistricts, List<AreaCode> areaCodes) {

    /** @throws InvalidValueException if neither a district nor an area code is given */
    public AreaOfBenefit {
        postcodeDistricts = ImmutableList.copyOf(postcodeDistricts);
        areaCodes = ImmutableList.copyOf(areaCodes);
        if (postcodeDistricts.isEmpty() && areaCodes.isEmpty()) {
            throw new InvalidValueException(
                    "postcodeDistricts",
                    "[]",
                    "has at least one district or area code",
                    "List a district, such as W12.");
        }
    }

    /**
     * Whether a place lies in the area; empty where what was said of the place cannot tell: an area code says nothing
     * of postcode districts, nor a code of one edition about another edition's.
     */
    public Optional<Boolean> contains(Location place) {
        if (place.postcode() != null
                && postcodeDistricts.contains(place.postcode().district())) {
            return Optional.of(true);
        }
        AreaCode area = place.area();
        if (area != null && areaCodes.contains(area)) {
            return Optional.of(true);
        }
        boolean districtsRuledOut = postcodeDistricts.isEmpty() || place.postcode() != null;
        boolean areasRuledOut = areaCodes.isEmpty() || (area != null && comparableWithAll(area));
        return districtsRuledOut && areasRuledOut ? Optional.of(false) : Optional.empty();
    }

    /** A different code rules an area out only if it is of the same kind and edition: a ward may lie in a borough. */
    private boolean comparableWithAll(AreaCode area) {
        return areaCodes.stream()
                .allMatch(mine -> mine.vintage() != null
                        && Objects.equals(mine.vintage(), area.vintage())
                        && mine.code().regionMatches(0, area.code(), 0, 3));
    }
}
