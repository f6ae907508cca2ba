package org.lwn.rules.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are drawn, each with its word.
 *
 * @param columns what each column is called
 * @param rows what each row is called
 * @param tiles the cells of each row, as many as columns
 */
record Tiles(List<String> columns, List<String> rows, List<List<Tile>> tiles) {
    private static final int ROW_HEIGHT = 30;
    private static final int AXIS_HEIGHT = 60;
    private static final int MOST_COLUMNS = 5;
    private static final int LONGEST_IN_ALL = 40;

    /** A cell. */
    record Tile(String word, String fill) {}

    int height() {
        return AXIS_HEIGHT + ROW_HEIGHT * rows.size();
    }

    /** The same in words, with a heading for the rows. */
    Table table(String heading) {
        List<String> headings = new ArrayList<>(List.of(heading));
        headings.addAll(columns);
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<String> words = new ArrayList<>(List.of(rows.get(row)));
            tiles.get(row).forEach(tile -> words.add(tile.word()));
            cells.add(words);
        }
        return new Table(headings, cells);
    }

    /** Null if there are too many columns to be drawn. */
    @Nullable
    Map<String, Object> plot() {
        if (columns.size() > MOST_COLUMNS) {
            return null;
        }
        List<Object> layers = new ArrayList<>();
        tiles.stream().flatMap(List::stream).distinct().forEach(tile -> {
            Map<String, Object> data = places(tile);
            layers.add(Chart.layer("tile", data, "width", 0.96, "height", 0.9, "fill", tile.fill(), "size", 0.5));
            layers.add(Chart.layer("text", data, "label", tile.word(), "size", 6.0));
        });
        layers.add(headings());
        return Chart.untitled(
                Chart.of("name", "minimal", "panel_grid", "blank", "axis_text_x", "blank"),
                List.of(Chart.of("aesthetic", "x", "name", ""), names()),
                layers);
    }

    private Map<String, Object> places(Tile tile) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            for (int row = 0; row < rows.size(); row++) {
                if (tiles.get(row).get(column).equals(tile)) {
                    x.add((double) column);
                    y.add((double) -row);
                }
            }
        }
        return Chart.of("x", x, "y", y);
    }

    /** The names of the columns, above them. */
    private Map<String, Object> headings() {
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
                                .map(column -> Wording.label(Svg.printable(column), LONGEST_IN_ALL / columns.size()))
                                .toList())),
                6.0);
    }

    private Map<String, Object> names() {
        return Chart.of(
                "aesthetic",
                "y",
                "name",
                "",
                "breaks",
                Chart.list(IntStream.range(0, rows.size())
                        .mapToObj(row -> (double) -row)
                        .toList()),
                "labels",
                Chart.list(rows));
    }
}
