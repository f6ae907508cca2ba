package org.lwn.commissioning;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.neighbourhood.AssetType;

/**
 * What a {@link CommissioningPolicy} says on one day. Null means that it is not asked.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 * @param daysToBid how many days bidders have at least, 0 or more
 * @param socialValueWeight the share of all points that social value has at least, from 0 to 1
 * @param boardFields on boards about what the voluntary sector has a seat
 * @param assetTypes what a neighbourhood has
 */
public record CommissioningTerms(
        Id<CommissioningPolicy> policyId,
        LocalDate day,
        @Unit("days") @Nullable Integer daysToBid,
        @Unit(Unit.SHARE) @Nullable BigDecimal socialValueWeight,
        @Nullable List<CareField> boardFields,
        @Nullable List<AssetType> assetTypes) {

    /** Keeps copies in the order given. */
    public CommissioningTerms {
        boardFields = boardFields == null ? null : ImmutableList.copyOf(boardFields);
        assetTypes = assetTypes == null ? null : ImmutableList.copyOf(assetTypes);
    }
}
