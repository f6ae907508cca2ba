package org.lwn.rules.commissioning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lwn.commissioning.CommissioningTerms;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.AssetNature;
import org.lwn.neighbourhood.AssetType;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.Standing;
import org.lwn.system.NeighbourhoodSystem;

/**
 * What a neighbourhood has of what it needs. Only what is said to be in that neighbourhood counts: assets of which the place is
 * not said are nobody's.
 *
 * @param neighbourhood the neighbourhood
 * @param isListed whether any asset of it is known; if not, nothing can be said to be missing
 * @param present what is there, among it what was not asked for
 * @param coming what is asked for and not there yet, though somebody works on it, offers it or plans it
 * @param missing what is asked for and not there; that which is coming is still among it
 */
public record AssetCoverage(
        Id<Neighbourhood> neighbourhood,
        boolean isListed,
        List<AssetType> present,
        List<AssetType> coming,
        List<AssetType> missing) {

    /** Keeps copies in the order given. */
    public AssetCoverage {
        present = ImmutableList.copyOf(present);
        coming = ImmutableList.copyOf(coming);
        missing = ImmutableList.copyOf(missing);
    }

    /** The coverage of each neighbourhood of a system, in its order. */
    public static List<AssetCoverage> of(NeighbourhoodSystem system, CommissioningTerms terms) {
        return of(system.neighbourhoods(), system.assets(), terms);
    }

    static List<AssetCoverage> of(List<Neighbourhood> neighbourhoods, List<Asset> assets, CommissioningTerms terms) {
        List<AssetType> asked = terms.assetTypes() == null ? ImmutableList.of() : terms.assetTypes();
        return neighbourhoods.stream()
                .map(neighbourhood -> of(
                        neighbourhood.id(),
                        assets.stream()
                                .filter(asset -> neighbourhood.id().equals(asset.neighbourhood()))
                                .toList(),
                        asked))
                .collect(ImmutableList.toImmutableList());
    }

    private static AssetCoverage of(Id<Neighbourhood> neighbourhood, List<Asset> assets, List<AssetType> asked) {
        Set<AssetType> there = types(assets.stream().filter(asset -> asset.standing() == Standing.ESTABLISHED));
        Set<AssetType> listed = types(assets.stream().filter(asset -> asset.standing() != Standing.NEEDED));
        List<AssetType> missing =
                asked.stream().filter(type -> !there.contains(type)).toList();
        return new AssetCoverage(
                neighbourhood,
                !assets.isEmpty(),
                ImmutableList.copyOf(there),
                missing.stream().filter(listed::contains).toList(),
                missing);
    }

    /** What is missing of one nature. */
    public List<AssetType> missing(AssetNature nature) {
        return missing.stream().filter(type -> type.nature() == nature).collect(ImmutableList.toImmutableList());
    }

    /** How many of those asked for are there. */
    int met(List<AssetType> asked) {
        return asked.size() - missing.size();
    }

    private static Set<AssetType> types(Stream<Asset> assets) {
        return assets.map(Asset::type).sorted().collect(ImmutableSet.toImmutableSet());
    }
}
