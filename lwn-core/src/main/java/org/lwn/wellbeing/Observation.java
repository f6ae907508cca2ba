package org.lwn.wellbeing;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Share;

/**
 * What an indicator showed somewhere. Source: 000, 003.
 *
 * @param indicator what was measured
 * @param neighbourhood where, if in a neighbourhood
 * @param authority where, if in a whole district
 * @param share the share of those asked or counted; null if none was said
 * @param amongOthers how it stands among others; null if not said
 * @param comparedWithin where those others are, such as the borough; null if not said
 * @param asked how many were asked; null if not said
 * @param when when; null if not said
 */
public record Observation(
        Id<Indicator> indicator,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Nullable Id<LocalAuthority> authority,
        @Nullable Share share,
        @Nullable WorseOrBetter amongOthers,
        @Nullable String comparedWithin,
        @Nullable Count asked,
        @Nullable ReportedDate when) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or it says where in neither way or in both */
    public Observation {
        InvalidValueException.requireText("comparedWithin", comparedWithin);
        if ((neighbourhood == null) == (authority == null)) {
            throw new InvalidValueException(
                    "neighbourhood",
                    neighbourhood,
                    "is given exactly when no authority is",
                    "Say where it was seen: in a neighbourhood or in a whole district.");
        }
    }
}
