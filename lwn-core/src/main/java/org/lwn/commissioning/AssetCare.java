package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.neighbourhood.AssetNature;
import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * What the public sector does for assets. Source: 003.
 *
 * @param nature for which assets
 * @param by who sees to it
 * @param withPartners whether partners see to it too
 * @param care what is done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssetCare(AssetNature nature, Sector by, boolean withPartners, List<Care> care) {
    /** @throws InvalidValueException if something is listed twice */
    public AssetCare {
        care = ImmutableList.copyOf(care);
        InvalidValueException.requireDistinct("care", care);
    }
}
