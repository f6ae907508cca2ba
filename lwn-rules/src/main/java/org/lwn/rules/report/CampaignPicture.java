package org.lwn.rules.report;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.HeardOverTime;
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
        String day = Wording.day(progress.on());
        String drawn = Chart.svg(
                Chart.below(
                        List.of((double) BOARD_HEIGHT, (double) HEARD_HEIGHT),
                        List.of(
                                board(Wording.broken(Svg.printable(title), LONGEST_TITLE), day, progress),
                                HeardChart.titled(progress.heard().target(), progress.on(), heard, told(progress)))),
                WIDTH,
                BOARD_HEIGHT + HEARD_HEIGHT);
        return Svg.readable(drawn, title + " on " + day, description(progress));
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
                                .map(step -> Wording.broken(
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
                Chart.INK,
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
                Chart.INK,
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

    private static String words(StepStatus status) {
        return Ascii.toUpperCase(status.name().replace('_', ' '));
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
        return progress.heard().people() + " heard by " + Wording.day(progress.on())
                + (target == null
                        ? ", no target is set"
                        : "; the target is " + target.people() + " by " + Wording.day(target.by()));
    }
}
