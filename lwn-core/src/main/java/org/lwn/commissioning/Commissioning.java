package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.LocalAuthority;
import org.lwn.problem.InvalidValueException;

/**
 * How an authority works with neighbourhoods. Source: 003.
 *
 * @param authority the authority
 * @param assetCare what it does for assets
 * @param allocationPolicy how it shares out resources; null if not said
 * @param allocations sums that were shared out
 * @param commissions what it commissions and gives
 * @param procurement what its contracts are judged by
 * @param tenders what it buys
 * @param representation who is represented on its boards
 * @param boards boards known by name
 * @param obstacles what stands in the way
 * @param remedies what helps
 * @param elsewhere what others do
 * @param examples what community organisations do
 * @param contactStyles how people meet services
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Commissioning(
        Id<LocalAuthority> authority,
        List<AssetCare> assetCare,
        @Nullable AllocationPolicy allocationPolicy,
        List<Allocation> allocations,
        List<Commission> commissions,
        List<ProcurementPolicy> procurement,
        List<Tender> tenders,
        List<BoardRepresentation> representation,
        List<CareBoard> boards,
        List<Obstacle> obstacles,
        List<Remedy> remedies,
        List<ElsewherePractice> elsewhere,
        List<CommunityExample> examples,
        List<ContactStyle> contactStyles) {
    /** @throws InvalidValueException if something is listed twice */
    public Commissioning {
        assetCare = ImmutableList.copyOf(assetCare);
        allocations = ImmutableList.copyOf(allocations);
        commissions = ImmutableList.copyOf(commissions);
        procurement = ImmutableList.copyOf(procurement);
        tenders = ImmutableList.copyOf(tenders);
        representation = ImmutableList.copyOf(representation);
        boards = ImmutableList.copyOf(boards);
        obstacles = ImmutableList.copyOf(obstacles);
        remedies = ImmutableList.copyOf(remedies);
        InvalidValueException.requireDistinct("remedies", remedies);
        elsewhere = ImmutableList.copyOf(elsewhere);
        examples = ImmutableList.copyOf(examples);
        contactStyles = ImmutableList.copyOf(contactStyles);
    }
}
