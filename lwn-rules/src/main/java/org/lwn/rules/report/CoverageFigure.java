package org.lwn.rules.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.rules.togetherness.BenefitCoverage;
import org.lwn.rules.togetherness.TogethernessCase;
import org.lwn.system.NeighbourhoodSystem;

/**
 * By how many activities and grants the benefits to residents come about, in all and in each neighbourhood. Where work does not
 * say what it does, a benefit that nothing else serves is not said to be lacking.
 */
final class CoverageFigure {
    private static final String SERVED = "#9ecae1";
    private static final String TOO_LITTLE = "#deebf7";
    private static final String NONE = "#ffffff";

    private CoverageFigure() {}

    /** Nothing if no work is listed. */
    static Stream<Figure> of(NeighbourhoodSystem system, LocalDate on) {
        return TogethernessCase.of(system, on).stream()
                .map(TogethernessCase::coverage)
                .filter(coverage -> coverage.get(0).isListed())
                .map(coverage -> figure(system, coverage));
    }

    private static Figure figure(NeighbourhoodSystem system, List<BenefitCoverage> coverage) {
        List<BenefitCoverage> listed =
                coverage.stream().filter(BenefitCoverage::isListed).toList();
        List<BenefitCoverage.Row> all = coverage.get(0).rows();
        Tiles tiles = new Tiles(
                listed.stream().map(one -> place(system, one.neighbourhood())).toList(),
                all.stream().map(row -> Wording.title(row.benefit())).toList(),
                all.stream().map(row -> tiles(listed, all.indexOf(row))).toList());
        return new Figure(
                "What the work does for residents",
                "By how many activities, and by how many grants (the second number), people come to be connected, welcomed and so"
                        + " on. A benefit is not known to come about where some work does not say what it does.",
                tiles.plot(),
                tiles.height(),
                tiles.table("Benefit"),
                notes(system, coverage));
    }

    private static List<Tiles.Tile> tiles(List<BenefitCoverage> listed, int row) {
        return listed.stream().map(coverage -> tile(coverage.rows().get(row))).toList();
    }

    private static Tiles.Tile tile(BenefitCoverage.Row row) {
        if (row.number() > 0) {
            return new Tiles.Tile(
                    row.activities().size() + " + " + row.funded().size(),
                    Boolean.FALSE.equals(row.isEnough()) ? TOO_LITTLE : SERVED);
        }
        if (row.coming() > 0) {
            return new Tiles.Tile("may come", TOO_LITTLE);
        }
        return new Tiles.Tile(row.isEnough() == null ? "not known" : "none", NONE);
    }

    private static List<String> notes(NeighbourhoodSystem system, List<BenefitCoverage> coverage) {
        List<String> notes = new ArrayList<>();
        String unlisted = coverage.stream()
                .filter(one -> !one.isListed())
                .map(one -> place(system, one.neighbourhood()))
                .collect(Collectors.joining(", "));
        if (!unlisted.isEmpty()) {
            notes.add("No activity and no grant is listed of: " + unlisted + ". What is lacking there cannot be told.");
        }
        boolean isSomewhere = Stream.concat(
                        system.activities().stream().map(activity -> activity.neighbourhood()),
                        system.funded().stream().map(funded -> funded.neighbourhood()))
                .anyMatch(Objects::isNull);
        if (isSomewhere) {
            notes.add("Work of which it is not said where it is done counts in all, and in no neighbourhood.");
        }
        return notes;
    }

    private static String place(NeighbourhoodSystem system, @Nullable Id<Neighbourhood> id) {
        return id == null
                ? "In all"
                : system.neighbourhoods().stream()
                        .filter(neighbourhood -> neighbourhood.id().equals(id))
                        .findFirst()
                        .map(Neighbourhood::name)
                        .orElse(id.value());
    }
}
