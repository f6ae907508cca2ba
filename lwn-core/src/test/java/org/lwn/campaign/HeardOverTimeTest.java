package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.campaign.Campaigns.conversation;
import static org.lwn.campaign.Campaigns.list;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lwn.campaign.HeardOverTime.Point;

class HeardOverTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final CampaignTerms FIVE = CampaignPolicy.usual().on(DAY);

    @Test
    void it_begins_at_nobody_and_goes_on_month_by_month_to_the_day() {
        Campaign campaign = Campaigns.with(list(
                "conversations",
                conversation("c1", "2026-02-01", 6, ""),
                conversation("c2", "2026-04-30", 7, ""),
                conversation("c3", "2026-05-10", 5, ""),
                conversation("c4", "2026-05-11", 9, "")));

        assertThat(HeardOverTime.of(campaign, DAY, FIVE).points())
                .containsExactly(
                        point("2026-01-31", 0),
                        point("2026-02-28", 6),
                        point("2026-03-31", 6),
                        point("2026-04-30", 13),
                        point("2026-05-10", 18));
    }

    @Test
    void a_month_in_which_only_a_few_were_heard_is_left_out_but_never_the_day() {
        Campaign campaign = Campaigns.with(list(
                "conversations",
                conversation("c1", "2026-02-01", 6, ""),
                conversation("c2", "2026-03-01", 2, ""),
                conversation("c3", "2026-04-01", 4, ""),
                conversation("c4", "2026-05-01", 1, "")));

        assertThat(HeardOverTime.of(campaign, DAY, FIVE).points())
                .containsExactly(point("2026-01-31", 0), point("2026-02-28", 6), point("2026-05-10", 13));
    }

    @Test
    void there_is_nothing_to_show_before_anybody_was_heard() {
        Campaign campaign = Campaigns.with(list("conversations", conversation("c1", "2026-05-11", 6, "")));

        assertThat(HeardOverTime.of(campaign, DAY, FIVE).points()).isEmpty();
    }

    @Property(tries = 200)
    void no_step_but_the_first_of_all_is_of_a_few_people(@ForAll("campaigns") Campaign campaign) {
        var points = HeardOverTime.of(campaign, DAY, FIVE).points();

        assertThat(points.get(points.size() - 1)).isEqualTo(new Point(DAY, campaign.peopleHeard()));
        for (int later = 1; later < points.size(); later++) {
            int more = points.get(later).people() - points.get(later - 1).people();
            assertThat(more == 0 || more >= 5 || campaign.peopleHeard() < 5).isTrue();
        }
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return Arbitraries.randomValue(ChainTest::campaign);
    }

    private static Point point(String on, int people) {
        return new Point(LocalDate.parse(on), people);
    }
}
