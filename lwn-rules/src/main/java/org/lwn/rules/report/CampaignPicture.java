package org.lwn.rules.report;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.HeardOverTime;
import org.lwn.campaign.HeardOverTime.Point;
import org.lwn.campaign.Target;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.StepProgress;
import org.lwn.rules.campaign.StepStatus;

/**
 * A picture of where a campaign stands: the board of its thirteen steps, and below it how many people were heard over time
 * beside the target. Text stays text, each status stands in words too, and a description says all of it to those who do
 * not see it. The same input gives the same bytes.
 */
public final class CampaignPicture {
    private static final int WIDTH = 960;
    private static final int BOARD_HEIGHT = 430;
    private static final int HEARD_HEIGHT = 330;
    private static final int COLUMNS = 5;
    private static final int LONGEST_LINE = 24;
    private static final int LONGEST_TITLE = 100;
    private static final int MOST_MONTHS = 7;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private static final String INK = "#222222";

    private CampaignPicture() {}

    /**
     * The picture of a campaign on the day of its progress, as an SVG document.
     *
     * @param policy says what the smallest number of people is by which the line may rise, so that nobody can be picked out
     */
    public static String svg(Campaign campaign, CampaignPolicy policy, CampaignProgress progress) {
        LocalDate on = progress.on();
        return svg(campaign.title(), progress, HeardOverTime.of(campaign, on, policy.on(on)));
    }

    static String svg(String title, CampaignProgress progress, HeardOverTime heard) {
        String day = DAY.format(progress.on());
        String printable = Svg.printable(title);
        String drawn = Chart.svg(
                Chart.below(
                        List.of((double) BOARD_HEIGHT, (double) HEARD_HEIGHT),
                        List.of(board(broken(printable, LONGEST_TITLE), day, progress), heard(progress, heard))),
                WIDTH,
                BOARD_HEIGHT + HEARD_HEIGHT);
        return Svg.readable(drawn, printable + " on " + day, description(progress));
    }

    private static Map<String, Object> board(String title, String day, CampaignProgress progress) {
        List<Object> tiles = new ArrayList<>();
        for (StepStatus status : StepStatus.values()) {
            List<StepProgress> steps = progress.steps().stream()
                    .filter(step -> step.status() == status)
                    .toList();
            if (!steps.isEmpty()) {
                tiles.add(tiles(status, steps));
                tiles.add(words(
                        steps.stream()
                                .map(step -> broken(
                                        step.step().number() + ". "
                                                + step.step().title(),
                                        LONGEST_LINE))
                                .toList(),
                        steps,
                        0.1,
                        6.5,
                        "plain"));
                tiles.add(words(steps.stream().map(step -> words(step.status())).toList(), steps, -0.3, 7.0, "bold"));
            }
        }
        return Chart.plot(
                title,
                "The thirteen steps on " + day,
                Chart.of("name", "classic", "line", "blank", "axis", "blank"),
                List.of(),
                tiles);
    }

    private static Map<String, Object> tiles(StepStatus status, List<StepProgress> steps) {
        return Chart.of(
                "geom",
                "tile",
                "data",
                Chart.of("x", columns(steps), "y", rows(steps, 0)),
                "mapping",
                Chart.of("x", "x", "y", "y"),
                "width",
                0.94,
                "height",
                0.9,
                "fill",
                fill(status),
                "color",
                INK,
                "size",
                status == StepStatus.REOPENED ? 2.0 : 0.7,
                "tooltips",
                "none");
    }

    /** Told apart by those who do not see red and green alike, and in grey. */
    private static String fill(StepStatus status) {
        return switch (status) {
            case DONE -> "#9ecae1";
            case IN_PROGRESS -> "#deebf7";
            case READY -> "#ffffff";
            case BLOCKED -> "#d0d0d0";
            case REOPENED -> "#fdc086";
        };
    }

    private static Map<String, Object> words(
            List<String> words, List<StepProgress> steps, double above, double size, String face) {
        return Chart.of(
                "geom",
                "text",
                "data",
                Chart.of("x", columns(steps), "y", rows(steps, above), "words", Chart.list(words)),
                "mapping",
                Chart.of("x", "x", "y", "y", "label", "words"),
                "size",
                size,
                "fontface",
                face,
                "color",
                INK,
                "tooltips",
                "none");
    }

    private static List<Object> columns(List<StepProgress> steps) {
        return Chart.list(steps.stream()
                .map(step -> (double) ((step.step().number() - 1) % COLUMNS))
                .toList());
    }

    private static List<Object> rows(List<StepProgress> steps, double above) {
        return Chart.list(steps.stream().map(step -> above - row(step)).toList());
    }

    private static int row(StepProgress step) {
        return (step.step().number() - 1) / COLUMNS;
    }

    private static String broken(String text, int longestLine) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : Splitter.on(' ').split(text)) {
            boolean fits = length == 0 || length + 1 + word.length() <= longestLine;
            lines.append(length == 0 ? "" : fits ? " " : "\n").append(word);
            length = fits ? length + 1 + word.length() : word.length();
        }
        return lines.toString();
    }

    private static String words(StepStatus status) {
        return Ascii.toUpperCase(status.name().replace('_', ' '));
    }

    private static Map<String, Object> heard(CampaignProgress progress, HeardOverTime heard) {
        Target target = progress.heard().target();
        List<Point> points = heard.points();
        List<Object> layers = new ArrayList<>();
        // A chart needs something to show.
        layers.add(line(List.of(new Point(progress.on(), 0)), "solid", 1.0));
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
                    INK,
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
                    INK,
                    "tooltips",
                    "none"));
        }
        List<Object> scales = new ArrayList<>();
        scales.add(Chart.of("aesthetic", "y", "name", "people", "limits", Chart.list(List.of(0.0, highest(progress)))));
        List<YearMonth> months = months(points, target, progress.on());
        scales.add(Chart.of(
                "aesthetic",
                "x",
                "name",
                "",
                "breaks",
                Chart.list(months.stream().map(month -> x(month.atDay(1))).toList()),
                "labels",
                Chart.list(months.stream().map(MONTH::format).toList())));
        return Chart.plot(
                target == null ? "People heard" : "People heard (dashed: an even pace to the target)",
                told(progress),
                Chart.of("name", "minimal", "axis_text_x", Chart.of("angle", 0.0, "blank", false)),
                scales,
                layers);
    }

    private static double highest(CampaignProgress progress) {
        Target target = progress.heard().target();
        return Math.max(1, Math.max(progress.heard().people(), target == null ? 0 : target.people())) * 1.05;
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
                INK,
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
    private static List<YearMonth> months(List<Point> points, @Nullable Target target, LocalDate on) {
        YearMonth first = YearMonth.from(points.isEmpty() ? on : points.get(0).on());
        YearMonth last = YearMonth.from(target != null && target.by().isAfter(on) ? target.by() : on);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        int every = (months.size() + MOST_MONTHS - 1) / MOST_MONTHS;
        return months.stream()
                .filter(month -> months.indexOf(month) % every == 0)
                .toList();
    }

    private static String description(CampaignProgress progress) {
        return "The thirteen steps. "
                + progress.steps().stream()
                        .map(step -> step.step().number() + ". " + step.step().title() + ": "
                                + Ascii.toLowerCase(words(step.status())) + ".")
                        .collect(Collectors.joining(" "))
                + " People heard: " + told(progress) + ".";
    }

    private static String told(CampaignProgress progress) {
        Target target = progress.heard().target();
        return progress.heard().people() + " heard by " + DAY.format(progress.on())
                + (target == null
                        ? ", no target is set"
                        : "; the target is " + target.people() + " by " + DAY.format(target.by()));
    }
}
