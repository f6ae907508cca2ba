package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people had been heard in all by the end of each month and on the day itself. A month that would show that only
 * a few were heard in it is left out, so that nobody can be picked out; what is known on the day is always there.
 *
 * @param points the earliest first; empty if nobody was heard
 */
public record HeardOverTime(ImmutableList<Point> points) {

    /**
     * How many had been heard by a day.
     *
     * @param on the day, which counts
     * @param people how many in all
     */
    public record Point(LocalDate on, int people) {}

    /**
     * Those heard in a campaign up to a day.
     *
     * @param terms say what the smallest count is that is shown; if they do not, only the day itself is there
     */
    public static HeardOverTime of(Campaign campaign, LocalDate on, CampaignTerms terms) {
        List<Point> points = new ArrayList<>();
        LocalDate first = campaign.conversations().stream()
                .map(Conversation::on)
                .filter(day -> !day.isAfter(on))
                .min(LocalDate::compareTo)
                .orElse(null);
        if (first != null) {
            YearMonth last = YearMonth.from(on);
            points.add(new Point(YearMonth.from(first).minusMonths(1).atEndOfMonth(), 0));
            for (YearMonth month = YearMonth.from(first); month.isBefore(last); month = month.plusMonths(1)) {
                addUnlessSmall(points, heardBy(campaign, month.atEndOfMonth()), terms.smallestCount());
            }
            Point today = heardBy(campaign, on);
            while (points.size() > 1 && !isShown(points.get(points.size() - 1), today, terms.smallestCount())) {
                points.remove(points.size() - 1);
            }
            points.add(today);
        }
        return new HeardOverTime(ImmutableList.copyOf(points));
    }

    private static Point heardBy(Campaign campaign, LocalDate day) {
        return new Point(
                day,
                campaign.conversations().stream()
                        .filter(heard -> !heard.on().isAfter(day))
                        .mapToInt(Conversation::people)
                        .sum());
    }

    private static void addUnlessSmall(List<Point> points, Point point, @Nullable Integer smallest) {
        if (isShown(points.get(points.size() - 1), point, smallest)) {
            points.add(point);
        }
    }

    private static boolean isShown(Point before, Point after, @Nullable Integer smallest) {
        int more = after.people() - before.people();
        return smallest != null && (more == 0 || more >= smallest);
    }
}
