package org.lwn.rules.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.HeardOverTime;
import org.lwn.campaign.HeardOverTime.Point;
import org.lwn.campaign.Target;

/** How many people were heard over time, beside an even pace to the target. */
final class HeardChart {
    private static final int MOST_MONTHS = 7;
    private static final int MOST_MONTHS_ON_A_TELEPHONE = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private HeardChart() {}

    static Map<String, Object> titled(@Nullable Target target, LocalDate on, HeardOverTime heard, String told) {
        return Chart.plot(
                target == null ? "People heard" : "People heard (dashed: an even pace to the target)",
                told,
                theme(),
                scales(target, on, heard.points(), MOST_MONTHS),
                layers(target, on, heard.points()));
    }

    static Map<String, Object> untitled(@Nullable Target target, LocalDate on, HeardOverTime heard) {
        return Chart.untitled(
                theme(),
                scales(target, on, heard.points(), MOST_MONTHS_ON_A_TELEPHONE),
                layers(target, on, heard.points()));
    }

    private static Map<String, Object> theme() {
        return Chart.of("name", "minimal", "axis_text_x", Chart.of("angle", 0.0, "blank", false));
    }

    private static List<Object> layers(@Nullable Target target, LocalDate on, List<Point> points) {
        List<Object> layers = new ArrayList<>();
        // A chart needs something to show.
        layers.add(line(List.of(new Point(on, 0)), "solid", 1.0));
        if (!points.isEmpty()) {
            Point first = points.get(0);
            if (target != null && target.by().isAfter(first.on())) {
                layers.add(line(List.of(first, new Point(target.by(), target.people())), "dashed", 1.0));
            }
            layers.add(line(points, "solid", 1.6));
            layers.add(Chart.of(
                    "geom",
                    "point",
                    "data",
                    data(points),
                    "mapping",
                    Chart.of("x", "x", "y", "y"),
                    "size",
                    4.0,
                    "color",
                    Chart.INK,
                    "tooltips",
                    "none"));
        }
        if (target != null) {
            layers.add(Chart.of(
                    "geom",
                    "point",
                    "data",
                    data(List.of(new Point(target.by(), target.people()))),
                    "mapping",
                    Chart.of("x", "x", "y", "y"),
                    "shape",
                    5.0,
                    "size",
                    5.0,
                    "color",
                    Chart.INK,
                    "tooltips",
                    "none"));
        }
        return layers;
    }

    private static List<Object> scales(@Nullable Target target, LocalDate on, List<Point> points, int mostMonths) {
        List<Object> scales = new ArrayList<>();
        scales.add(Chart.of(
                "aesthetic", "y", "name", "people", "limits", Chart.list(List.of(0.0, highest(target, points)))));
        List<YearMonth> months = months(points, target, on, mostMonths);
        scales.add(Chart.of(
                "aesthetic",
                "x",
                "name",
                "",
                "breaks",
                Chart.list(months.stream().map(month -> x(month.atDay(1))).toList()),
                "labels",
                Chart.list(months.stream().map(MONTH::format).toList())));
        return scales;
    }

    private static double highest(@Nullable Target target, List<Point> points) {
        int people = points.isEmpty() ? 0 : points.get(points.size() - 1).people();
        return Math.max(1, Math.max(people, target == null ? 0 : target.people())) * 1.05;
    }

    private static Map<String, Object> line(List<Point> points, String kind, double size) {
        return Chart.of(
                "geom",
                "line",
                "data",
                data(points),
                "mapping",
                Chart.of("x", "x", "y", "y"),
                "linetype",
                kind,
                "size",
                size,
                "color",
                Chart.INK,
                "tooltips",
                "none");
    }

    private static Map<String, Object> data(List<Point> points) {
        return Chart.of(
                "x", Chart.list(points.stream().map(point -> x(point.on())).toList()),
                "y",
                        Chart.list(points.stream()
                                .map(point -> (double) point.people())
                                .toList()));
    }

    private static double x(LocalDate day) {
        return day.toEpochDay();
    }

    /** Months whose first days are marked, every second or third if they are many. */
    private static List<YearMonth> months(List<Point> points, @Nullable Target target, LocalDate on, int mostMonths) {
        YearMonth first = YearMonth.from(points.isEmpty() ? on : points.get(0).on());
        YearMonth last = YearMonth.from(target != null && target.by().isAfter(on) ? target.by() : on);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        int every = (months.size() + mostMonths - 1) / mostMonths;
        return months.stream()
                .filter(month -> months.indexOf(month) % every == 0)
                .toList();
    }
}
