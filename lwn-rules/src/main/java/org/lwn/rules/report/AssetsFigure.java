package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int ROW_HEIGHT = 30;
    private static final int AXIS_HEIGHT = 60;
    private static final int MOST_PLACES = 5;
    private static final int LONGEST_IN_ALL = 40;
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
        return new Figure(
                "Assets of the neighbourhoods",
                "What is noted of each place: there, may come, or not noted (a dash).",
                columns.size() > MOST_PLACES ? null : plot(),
                AXIS_HEIGHT + ROW_HEIGHT * types.size(),
                table(),
                notes());
    }

    private Table table() {
        List<String> heading = new ArrayList<>(List.of("Asset"));
        columns.forEach(column -> heading.add(column.place()));
        return new Table(
                heading,
                types.stream()
                        .map(type -> Stream.concat(
                                        Stream.of(Wording.title(type)),
                                        columns.stream().map(column -> column.cell(type).word))
                                .toList())
                        .toList());
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

    private Map<String, Object> plot() {
        List<Object> layers = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            List<Object> x = new ArrayList<>();
            List<Object> y = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                for (int row = 0; row < types.size(); row++) {
                    if (columns.get(column).cell(types.get(row)) == cell) {
                        x.add((double) column);
                        y.add((double) -row);
                    }
                }
            }
            if (!x.isEmpty()) {
                Map<String, Object> data = Chart.of("x", x, "y", y);
                layers.add(Chart.layer("tile", data, "width", 0.96, "height", 0.9, "fill", cell.fill, "size", 0.5));
                layers.add(Chart.layer("text", data, "label", cell.word, "size", 6.0));
            }
        }
        layers.add(places());
        return Chart.untitled(
                Chart.of("name", "minimal", "panel_grid", "blank", "axis_text_x", "blank"),
                List.of(Chart.of("aesthetic", "x", "name", ""), rows()),
                layers);
    }

    /** The names of the places, above their columns. */
    private Map<String, Object> places() {
        return Chart.words(
                Chart.of(
                        "x",
                        Chart.list(IntStream.range(0, columns.size())
                                .mapToObj(column -> (double) column)
                                .toList()),
                        "y",
                        Chart.list(Collections.nCopies(columns.size(), 1.0)),
                        "words",
                        Chart.list(columns.stream()
                                .map(column ->
                                        Wording.label(Svg.printable(column.place()), LONGEST_IN_ALL / columns.size()))
                                .toList())),
                6.0);
    }

    private Map<String, Object> rows() {
        return Chart.of(
                "aesthetic",
                "y",
                "name",
                "",
                "breaks",
                Chart.list(IntStream.range(0, types.size())
                        .mapToObj(row -> (double) -row)
                        .toList()),
                "labels",
                Chart.list(types.stream().map(Wording::title).toList()));
    }
}
