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

    /** A layer of dark ink, by the columns x and y of its data. */
    static Map<String, Object> layer(String geom, Map<String, Object> data, Object... namesAndValues) {
        Map<String, Object> layer =
                of("geom", geom, "data", data, "mapping", of("x", "x", "y", "y"), "color", INK, "tooltips", "none");
        layer.putAll(of(namesAndValues));
        return layer;
    }

    /** The same, with words from a column of that name. */
    static Map<String, Object> words(Map<String, Object> data, double size, Object... namesAndValues) {
        Map<String, Object> layer = layer("text", data, "size", size);
        layer.put("mapping", of("x", "x", "y", "y", "label", "words"));
        layer.putAll(of(namesAndValues));
        return layer;
    }

    static List<Object> list(List<?> values) {
        return new ArrayList<>(values);
    }

    /** A plot that its page gives a title to. */
    static Map<String, Object> untitled(Map<String, Object> theme, List<?> scales, List<?> layers) {
        return of(
                "kind",
                "plot",
                "theme",
                theme,
                "coord",
                of("name", "cartesian"),
                "scales",
                list(scales),
                "layers",
                list(layers));
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
