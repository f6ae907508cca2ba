package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.commissioning.CommissioningTerms;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.AssetType;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.Standing;
import org.lwn.rules.commissioning.AssetCoverage;
import org.lwn.system.NeighbourhoodSystem;

/**
 * What the neighbourhoods of a system have of what is good to have. What nobody noted is not said to be missing.
 */
final class AssetsFigure {
    private static final String SOMEWHERE = "Place not said";

    private final NeighbourhoodSystem system;
    private final List<Column> columns;
    private final List<AssetType> types;

    /** What is noted of one place. */
    private record Column(String place, Set<AssetType> there, Set<AssetType> coming) {
        Cell cell(AssetType type) {
            return there.contains(type) ? Cell.THERE : coming.contains(type) ? Cell.COMING : Cell.NOT_NOTED;
        }

        boolean has(AssetType type) {
            return cell(type) != Cell.NOT_NOTED;
        }
    }

    private enum Cell {
        THERE("there", "#9ecae1"),
        COMING("may come", "#deebf7"),
        NOT_NOTED("–", "#ffffff");

        private final String word;
        private final String fill;

        Cell(String word, String fill) {
            this.word = word;
            this.fill = fill;
        }

        Tiles.Tile tile() {
            return new Tiles.Tile(word, fill);
        }
    }

    private AssetsFigure(NeighbourhoodSystem system, LocalDate on) {
        this.system = system;
        CommissioningTerms terms = CommissioningPolicy.usual().on(on);
        List<AssetType> asked =
                system.commissioning().isEmpty() || terms.assetTypes() == null ? List.of() : terms.assetTypes();
        this.columns = Stream.concat(
                        AssetCoverage.of(system, all(terms)).stream()
                                .filter(AssetCoverage::isListed)
                                .map(this::column),
                        somewhere())
                .toList();
        this.types = Stream.of(AssetType.values())
                .filter(type -> asked.contains(type) || columns.stream().anyMatch(column -> column.has(type)))
                .toList();
    }

    /** Asks after every type, so that what may come is told of each. */
    private static CommissioningTerms all(CommissioningTerms terms) {
        return new CommissioningTerms(
                terms.policyId(), terms.day(), null, null, null, ImmutableList.copyOf(AssetType.values()));
    }

    /** Nothing if no asset is noted. */
    static Stream<Figure> of(NeighbourhoodSystem system, LocalDate on) {
        AssetsFigure assets = new AssetsFigure(system, on);
        return assets.columns.isEmpty() || assets.types.isEmpty() ? Stream.empty() : Stream.of(assets.figure());
    }

    private Column column(AssetCoverage coverage) {
        return new Column(
                name(coverage.neighbourhood()), Set.copyOf(coverage.present()), Set.copyOf(coverage.coming()));
    }

    private Stream<Column> somewhere() {
        List<Asset> elsewhere = system.assets().stream()
                .filter(asset -> asset.neighbourhood() == null)
                .toList();
        return elsewhere.isEmpty()
                ? Stream.empty()
                : Stream.of(new Column(
                        SOMEWHERE,
                        types(elsewhere.stream().filter(asset -> asset.standing() == Standing.ESTABLISHED)),
                        types(elsewhere.stream().filter(asset -> asset.standing() != Standing.NEEDED))));
    }

    private static Set<AssetType> types(Stream<Asset> assets) {
        return assets.map(Asset::type).collect(Collectors.toSet());
    }

    private Figure figure() {
        Tiles tiles = new Tiles(
                columns.stream().map(Column::place).toList(),
                types.stream().map(Wording::title).toList(),
                types.stream()
                        .map(type -> columns.stream()
                                .map(column -> column.cell(type).tile())
                                .toList())
                        .toList());
        return new Figure(
                "Assets of the neighbourhoods",
                "What is noted of each place: there, may come, or not noted (a dash).",
                tiles.plot(),
                tiles.height(),
                tiles.table("Asset"),
                notes());
    }

    private List<String> notes() {
        String unlisted = system.neighbourhoods().stream()
                .filter(neighbourhood -> system.assets().stream()
                        .noneMatch(asset -> neighbourhood.id().equals(asset.neighbourhood())))
                .map(Neighbourhood::name)
                .collect(Collectors.joining(", "));
        return unlisted.isEmpty()
                ? ImmutableList.of()
                : ImmutableList.of("No asset is noted of: " + unlisted + ". What is missing there cannot be told.");
    }

    private String name(Id<Neighbourhood> id) {
        return system.neighbourhoods().stream()
                .filter(neighbourhood -> neighbourhood.id().equals(id))
                .findFirst()
                .map(Neighbourhood::name)
                .orElse(id.value());
    }
}
