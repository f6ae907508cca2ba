package org.lwn.examples.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.letsPlot.commons.encoding.UnsupportedRGBEncoder;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** How the cost of a decision grows with the number of rules: a line for every way to decide, both axes logarithmic. */
final class GrowthChart {
    private final List<Object> rules = new ArrayList<>();
    private final List<Object> microseconds = new ArrayList<>();
    private final List<Object> ways = new ArrayList<>();

    void add(String way, int numberOfRules, double nanoseconds) {
        rules.add((double) numberOfRules);
        microseconds.add(nanoseconds / 1000);
        ways.add(way);
    }

    String svg() {
        Map<String, Object> plot = of(
                "kind", "plot",
                "data", of("x", rules, "y", microseconds, "way", ways),
                "mapping", of("x", "x", "y", "y", "color", "way"),
                "ggtitle", of("text", "What a decision costs", "subtitle", "microseconds, by the number of rules"),
                "theme", of("name", "classic"),
                "scales",
                        list(
                                of(
                                        "aesthetic",
                                        "x",
                                        "trans",
                                        "log10",
                                        "name",
                                        "rules",
                                        "breaks",
                                        list(15.0, 150.0, 600.0)),
                                of("aesthetic", "y", "trans", "log10", "name", "microseconds"),
                                of("aesthetic", "color", "name", "", "discrete", true)),
                "layers", list(layer("line", "size", 1.0), layer("point", "size", 3.0)));
        return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
                plot, new DoubleVector(720, 420), new UnsupportedRGBEncoder(), false);
    }

    private static Map<String, Object> layer(String geom, Object... further) {
        Map<String, Object> layer = of("geom", geom, "tooltips", "none");
        layer.putAll(of(further));
        return layer;
    }

    /** Names and values in turn, in a map that the library may change. */
    private static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            map.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return map;
    }

    private static List<Object> list(Object... values) {
        return new ArrayList<>(List.of(values));
    }
}
