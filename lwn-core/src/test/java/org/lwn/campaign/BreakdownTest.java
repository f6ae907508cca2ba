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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwn.campaign.Breakdown.Group;

class BreakdownTest {
    private static final CampaignTerms FIVE = CampaignPolicy.usual().on(LocalDate.of(2026, 5, 1));

    @Test
    void people_are_counted_by_group_and_not_conversations() {
        Campaign campaign = Campaigns.with(
                list("localities", "'north'", "'south'", "'west'"),
                list(
                        "conversations",
                        conversation("c1", "2026-02-01", 6, ", 'locality': 'north'"),
                        conversation("c2", "2026-02-02", 5, ", 'locality': 'north'"),
                        conversation("c3", "2026-02-03", 7, ", 'locality': 'south'"),
                        conversation("c4", "2026-02-04", 9, "")));

        Breakdown breakdown = Breakdown.of(campaign, HeardBy.LOCALITY, FIVE);

        assertThat(breakdown.total()).isEqualTo(27);
        assertThat(breakdown.groups())
                .containsExactly(
                        new Group("north", 11), new Group("south", 7), new Group("west", 0), new Group(null, 9));
    }

    @Test
    void a_small_group_is_withheld_with_the_one_that_would_give_it_away() {
        Campaign campaign = Campaigns.with(list(
                "conversations",
                conversation("c1", "2026-02-01", 20, ", 'locality': 'north'"),
                conversation("c2", "2026-02-02", 8, ", 'locality': 'south'"),
                conversation("c3", "2026-02-03", 1, ", 'locality': 'west'")));

        assertThat(Breakdown.of(campaign, HeardBy.LOCALITY, FIVE).groups())
                .containsExactly(
                        new Group("north", 20), new Group("south", null), new Group("west", null), new Group(null, 0));
    }

    @Test
    void a_theme_that_all_but_a_few_share_is_withheld_for_the_sake_of_the_few() {
        Campaign campaign = Campaigns.with(
                list("themes", "{'id': 'cold', 'title': 'Cold'}", "{'id': 'noise', 'title': 'Noise'}"),
                list(
                        "conversations",
                        conversation("c1", "2026-02-01", 20, ", 'themes': ['cold', 'noise']"),
                        conversation("c2", "2026-02-02", 10, ", 'themes': ['noise']"),
                        conversation("c3", "2026-02-03", 10, ", 'themes': ['cold']"),
                        conversation("c4", "2026-02-03", 8, ", 'themes': ['cold']")));

        // 38 of 48 spoke of the cold, which leaves 10; 30 of noise, which leaves 18.
        assertThat(Breakdown.of(campaign, HeardBy.THEME, FIVE).groups())
                .containsExactly(new Group("cold", 38), new Group("noise", 30), new Group(null, 0));
        // With a smallest count of 11 the 10 who did not speak of the cold could be counted.
        assertThat(Breakdown.of(campaign, HeardBy.THEME, terms(11)).groups())
                .containsExactly(new Group("cold", null), new Group("noise", null), new Group(null, null));
    }

    @Test
    void months_without_a_conversation_are_there_too() {
        Campaign campaign = Campaigns.with(list(
                "conversations", conversation("c1", "2026-04-01", 6, ""), conversation("c2", "2026-02-28", 7, "")));

        assertThat(Breakdown.of(campaign, HeardBy.MONTH, FIVE).groups())
                .containsExactly(
                        new Group("2026-02", 7), new Group("2026-03", 0), new Group("2026-04", 6), new Group(null, 0));
    }

    @Test
    void without_a_smallest_count_only_the_total_is_shown() {
        Campaign campaign = Campaigns.with(list("conversations", conversation("c1", "2026-04-01", 60, "")));
        Breakdown breakdown = Breakdown.of(campaign, HeardBy.METHOD, terms(null));

        assertThat(breakdown.total()).isEqualTo(60);
        assertThat(breakdown.groups()).containsExactly(new Group("stall", null), new Group(null, null));
    }

    @ParameterizedTest
    @EnumSource(HeardBy.class)
    void a_campaign_that_heard_nobody_can_be_broken_down_by_anything(HeardBy by) {
        assertThat(Breakdown.of(Campaigns.with(), by, FIVE).groups()).containsExactly(new Group(null, 0));
    }

    @Property(tries = 100)
    void by_whatever_people_are_broken_down_no_few_of_them_are_shown(
            @ForAll("campaigns") Campaign campaign, @ForAll HeardBy by) {
        Breakdown breakdown = Breakdown.of(campaign, by, FIVE);

        assertThat(breakdown.total()).isEqualTo(campaign.peopleHeard());
        assertThat(breakdown.groups())
                .allMatch(group -> group.people() == null || group.people() == 0 || group.people() >= 5);
        assertThat(breakdown.groups().stream()
                        .filter(group -> group.people() == null)
                        .toList())
                .as("one alone could be worked out")
                .satisfiesAnyOf(
                        withheld -> assertThat(withheld).isEmpty(),
                        withheld -> assertThat(withheld).hasSizeGreaterThan(1));
    }

    @Provide
    Arbitrary<Campaign> campaigns() {
        return Arbitraries.randomValue(ChainTest::campaign);
    }

    private static CampaignTerms terms(Integer smallestCount) {
        return new CampaignTerms(
                FIVE.policyId(),
                FIVE.day(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                smallestCount);
    }
}
