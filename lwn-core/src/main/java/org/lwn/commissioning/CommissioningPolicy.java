package org.lwn.commissioning;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.neighbourhood.AssetType;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * What is asked of an authority that works with neighbourhoods, each dated and sourced. An empty timeline means that it is not
 * asked.
 *
 * @param id a short name
 * @param daysToBid how many days bidders have at least, 0 or more
 * @param socialValueWeight the share of all points that social value has at least, from 0 to 1
 * @param boardFields on boards about what the voluntary sector has a seat
 * @param assetTypes what a neighbourhood has
 */
@DocumentFormat("lwn-commissioning-policy/1")
public record CommissioningPolicy(
        Id<CommissioningPolicy> id,
        Timeline<Integer> daysToBid,
        Timeline<BigDecimal> socialValueWeight,
        Timeline<List<CareField>> boardFields,
        Timeline<List<AssetType>> assetTypes) {
    private static final Source WAKEFIELD = Source.of("003");

    /** @throws InvalidValueException if a number or a share is out of bounds */
    public CommissioningPolicy {
        for (DatedValue<Integer> days : daysToBid.values()) {
            InvalidValueException.requireAtLeast("daysToBid", days.value(), 0);
        }
        for (DatedValue<BigDecimal> weight : socialValueWeight.values()) {
            if (weight.value().signum() < 0 || weight.value().compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidValueException(
                        "socialValueWeight", weight.value(), "is from 0 to 1", "Write ten per cent as 0.1.");
            }
        }
    }

    /**
     * What is asked unless an authority sets its own. What the account of Wakefield names is marked 003; the number of days
     * and the weight of social value are ordinary practice.
     */
    public static CommissioningPolicy usual() {
        return new CommissioningPolicy(
                Id.of("usual"),
                Timeline.always(30, Source.PRACTICE),
                Timeline.always(new BigDecimal("0.1"), Source.PRACTICE),
                Timeline.always(ImmutableList.of(CareField.HEALTH, CareField.SOCIAL_CARE), WAKEFIELD),
                Timeline.always(
                        Arrays.stream(AssetType.values())
                                .filter(type -> type != AssetType.GP_PRACTICE
                                        && type != AssetType.HEALTH_CENTRE
                                        && type != AssetType.MARKET)
                                .collect(ImmutableList.toImmutableList()),
                        WAKEFIELD));
    }

    /** What holds on the day. */
    public CommissioningTerms on(LocalDate day) {
        return new CommissioningTerms(
                id, day, daysToBid.on(day), socialValueWeight.on(day), boardFields.on(day), assetTypes.on(day));
    }
}
