package org.lwn.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** Charts in the words of the charting library, drawn as SVG. It measures text by itself, so no machine's fonts matter. */
final class Chart {
    static final String INK = "#222222";

    private Chart() {}

    /** Names and values in turn, in a map that the library may change. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }

    static List<Object> list(List<?> values) {
        return new ArrayList<>(values);
    }

    /** A text as it is meant: the library would make links and formulas of some. */
    static String text(String text) {
        return Svg.printable(text)
                .replace('<', '‹')
                .replace('>', '›')
                .replace("\\(", "(")
                .replace("\\)", ")");
    }

    /** A plot that its page gives a title to. */
    static Map<String, Object> untitled(Map<String, Object> theme, List<Object> scales, List<Object> layers) {
        return of("kind", "plot", "theme", theme, "coord", of("name", "cartesian"), "scales", scales, "layers", layers);
    }

    static Map<String, Object> plot(
            String title, String subtitle, Map<String, Object> theme, List<Object> scales, List<Object> layers) {
        Map<String, Object> plot = untitled(theme, scales, layers);
        plot.put("ggtitle", of("text", title, "subtitle", subtitle));
        return plot;
    }

    /** Plots one below the other. */
    static Map<String, Object> below(List<Double> heights, List<Object> plots) {
        return of(
                "kind", "subplots",
                "layout",
                        of(
                                "name",
                                "grid",
                                "ncol",
                                1.0,
                                "nrow",
                                (double) plots.size(),
                                "heights",
                                list(heights),
                                "fit",
                                true),
                "figures", list(plots));
    }

    static String svg(Map<String, Object> plot, int width, int height) {
        return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                plot, new DoubleVector(width, height), new UnsupportedRGBEncoder(), false);
    }
}
