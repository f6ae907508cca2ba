package org.lwn.rules.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bars one below the other, each with its name above it, where there is room for words on a telephone. */
final class BarChart {
    private static final int BAR_HEIGHT = 54;
    private static final int MARGIN = 30;
    private static final int MOST_BARS = 30;
    private static final int LONGEST_LABEL = 55;

    private BarChart() {}

    /**
     * A bar.
     *
     * @param length how long it is, 0 or more
     * @param dark how much of that is drawn darker, from its beginning
     * @param words what stands at its end
     */
    record Bar(String name, double length, double dark, String words) {}

    static int height(List<Bar> bars) {
        return MARGIN + BAR_HEIGHT * bars.size();
    }

    /** Null if there are too many to be drawn. */
    static @Nullable Map<String, Object> plot(List<Bar> bars) {
        if (bars.size() > MOST_BARS) {
            return null;
        }
        double highest = bars.stream().mapToDouble(Bar::length).reduce(1, Math::max);
        List<Double> rows =
                IntStream.range(0, bars.size()).mapToObj(row -> (double) -row).toList();
        List<Object> layers = new ArrayList<>();
        if (bars.stream().anyMatch(bar -> bar.dark() < bar.length())) {
            layers.add(bars(bars, Bar::length, rows, "#eff3ff"));
        }
        layers.add(bars(bars, Bar::dark, rows, "#9ecae1"));
        layers.add(words(
                lengths(bars, bar -> bar.length() + 0.02 * highest),
                rows,
                bars.stream().map(Bar::words).toList()));
        layers.add(words(
                Collections.nCopies(rows.size(), 0.0),
                rows.stream().map(row -> row + 0.45).toList(),
                bars.stream()
                        .map(bar -> Wording.cut(Svg.printable(bar.name()), LONGEST_LABEL))
                        .toList()));
        return Chart.untitled(
                Chart.of("name", "classic", "line", "blank", "axis", "blank"),
                List.of(
                        Chart.of("aesthetic", "x", "limits", Chart.list(List.of(0.0, highest * 1.3))),
                        Chart.of("aesthetic", "y", "limits", Chart.list(List.of(0.4 - bars.size(), 0.8)))),
                layers);
    }

    private static Map<String, Object> bars(
            List<Bar> bars, ToDoubleFunction<Bar> length, List<Double> rows, String fill) {
        return Chart.layer(
                "bar",
                Chart.of("x", Chart.list(lengths(bars, length)), "y", Chart.list(rows)),
                "stat",
                "identity",
                "orientation",
                "y",
                "width",
                0.4,
                "fill",
                fill);
    }

    private static List<Double> lengths(List<Bar> bars, ToDoubleFunction<Bar> length) {
        return bars.stream().mapToDouble(length).boxed().toList();
    }

    private static Map<String, Object> words(List<Double> x, List<Double> y, List<String> words) {
        return Chart.words(
                Chart.of("x", Chart.list(x), "y", Chart.list(y), "words", Chart.list(words)), 6.5, "hjust", 0.0);
    }
}
