package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * What work in a neighbourhood is seen to be good for. Source: 001.
 *
 * @param seenBy whose view it is
 * @param saidToBeComplete whether these are said to be all the benefits
 * @param residents benefits to residents
 * @param agencies benefits to agencies
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Benefits(
        List<Sector> seenBy,
        Boolean saidToBeComplete,
        List<ResidentBenefitMeans> residents,
        List<AgencyBenefitMeans> agencies) {
    /** @throws InvalidValueException if something is listed twice */
    public Benefits {
        seenBy = ImmutableList.copyOf(seenBy);
        InvalidValueException.requireDistinct("seenBy", seenBy);
        residents = ImmutableList.copyOf(residents);
        agencies = ImmutableList.copyOf(agencies);
    }
}
