package org.lwn.rules.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.HeardOverTime;
import org.lwn.campaign.HeardOverTime.Point;
import org.lwn.campaign.Target;

/** How many people a campaign heard, beside its target; steps of few people are left out, so that nobody can be picked out. */
final class HeardFigure {
    private static final int HEIGHT = 300;

    private HeardFigure() {}

    /** Nothing before anybody was heard. */
    static Stream<Figure> of(Campaign campaign, LocalDate on) {
        HeardOverTime heard =
                HeardOverTime.of(campaign, on, CampaignPolicy.usual().on(on));
        if (heard.points().isEmpty()) {
            return Stream.empty();
        }
        Target target = campaign.target();
        return Stream.of(new Figure(
                "People heard: " + campaign.title(),
                caption(target),
                HeardChart.untitled(target, on, heard),
                HEIGHT,
                table(target, heard.points()),
                ImmutableList.of(
                        "A month in which only a few people were heard is counted with a later one, so that nobody"
                                + " can be picked out.")));
    }

    private static String caption(@Nullable Target target) {
        return target == null
                ? "All people heard by each day. No target is set."
                : "All people heard by each day, as a solid line. The dashed line is an even pace to the target, marked by a"
                        + " diamond: " + Wording.counted(target.people(), "person", "people") + " by "
                        + Wording.day(target.by()) + ".";
    }

    private static Table table(@Nullable Target target, List<Point> points) {
        ImmutableList.Builder<List<String>> rows = ImmutableList.builder();
        points.forEach(point -> rows.add(List.of(Wording.day(point.on()), String.valueOf(point.people()))));
        if (target != null) {
            rows.add(List.of(Wording.day(target.by()) + " (the target)", String.valueOf(target.people())));
        }
        return new Table(List.of("By the end of", "People heard in all"), rows.build());
    }
}
