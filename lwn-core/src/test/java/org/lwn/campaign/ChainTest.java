package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.campaign.Campaigns.conversation;
import static org.lwn.campaign.Campaigns.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;

class ChainTest {
    /** One grant pays for two actions; each report tells of one of them. */
    private static final Chain CHAIN = Chain.of(Campaigns.with(
            list(
                    "conversations",
                    conversation("c1", "2026-02-01", 1, ", 'themes': ['transport', 'cold']"),
                    conversation("c2", "2026-02-02", 2, ", 'themes': ['cold']"),
                    conversation("c3", "2026-02-03", 1, "")),
            list("themes", "{'id': 'transport', 'title': 'Getting about'}", "{'id': 'cold', 'title': 'Cold homes'}"),
            list(
                    "issues",
                    "{'id': 'bus', 'title': 'A bus', 'themes': ['transport'], 'chosen': true}",
                    "{'id': 'heat', 'title': 'Heat', 'themes': ['cold'], 'chosen': true}"),
            list(
                    "actions",
                    "{'id': 'count', 'issue': 'bus', 'what': 'count'}",
                    "{'id': 'draughts', 'issue': 'heat', 'what': 'stop draughts'}"),
            list("grants", "{'id': 'winter-grant', 'actions': ['count', 'draughts']}"),
            list(
                    "reports",
                    "{'id': 'on-buses', 'title': 'Buses', 'on': '2026-05-01', 'actions': ['count']}",
                    "{'id': 'on-heat', 'title': 'Heat', 'on': '2026-05-01', 'actions': ['draughts']}")));

    @Test
    void a_conversation_leads_to_themes_issues_actions_grants_and_reports() {
        assertThat(names(CHAIN.ledTo(ChainLink.conversation(Id.of("c2")))))
                .containsExactlyInAnyOrder("cold", "heat", "draughts", "winter-grant", "on-heat");
        assertThat(names(CHAIN.ledTo(ChainLink.conversation(Id.of("c1"))))).hasSize(9);
    }

    @Test
    void a_report_comes_from_the_grants_and_actions_it_tells_of_and_from_what_was_heard() {
        assertThat(names(CHAIN.cameFrom(ChainLink.report(Id.of("on-buses")))))
                .containsExactlyInAnyOrder("count", "winter-grant", "bus", "transport", "c1");
    }

    @Test
    void a_grant_leads_to_the_reports_on_any_action_it_pays_for_and_comes_from_all_that_led_to_them() {
        assertThat(names(CHAIN.ledTo(ChainLink.grant(Id.of("winter-grant")))))
                .containsExactlyInAnyOrder("on-buses", "on-heat");
        assertThat(names(CHAIN.cameFrom(ChainLink.grant(Id.of("winter-grant")))))
                .containsExactlyInAnyOrder("count", "draughts", "bus", "heat", "transport", "cold", "c1", "c2");
    }

    @Test
    void what_led_nowhere_and_what_is_not_there_has_no_more_links() {
        assertThat(CHAIN.ledTo(ChainLink.conversation(Id.of("c3")))).isEmpty();
        assertThat(CHAIN.cameFrom(ChainLink.theme(Id.of("noise")))).isEmpty();
    }

    @Test
    void the_same_name_of_another_kind_is_another_link() {
        assertThat(CHAIN.ledTo(ChainLink.theme(Id.of("bus")))).isEmpty();
        assertThat(CHAIN.ledTo(ChainLink.issue(Id.of("bus")))).isNotEmpty();
    }

    @Property(tries = 200)
    void what_a_link_led_to_came_from_it_and_the_other_way_round(@ForAll("campaigns") Campaign campaign) {
        Chain chain = Chain.of(campaign);
        List<ChainLink> all = new ArrayList<>();
        for (ChainLink.Kind kind : ChainLink.Kind.values()) {
            all.addAll(chain.all(kind));
        }
        for (ChainLink one : all) {
            for (ChainLink other : all) {
                assertThat(chain.ledTo(one).contains(other))
                        .isEqualTo(chain.cameFrom(other).contains(one));
            }
            assertThat(chain.ledTo(one)).allMatch(later -> later.kind().compareTo(one.kind()) > 0);
        }
    }

    @Provide
    static Arbitrary<Campaign> campaigns() {
        return Arbitraries.randomValue(ChainTest::campaign);
    }

    static Campaign campaign(Random random) {
        List<String> conversations = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            conversations.add(conversation(
                    "c" + number,
                    "2026-0" + (1 + random.nextInt(4)) + "-1" + random.nextInt(10),
                    1 + random.nextInt(6),
                    (random.nextInt(4) == 0 ? "" : ", 'locality': '" + (random.nextBoolean() ? "north" : "south") + "'")
                            + ", 'themes': " + some(random, "t")));
        }
        return Campaigns.with(
                list("localities", "'north'", "'south'", "'west'"),
                list("conversations", conversations.toArray(String[]::new)),
                list(
                        "themes",
                        "{'id': 't1', 'title': 'T'}",
                        "{'id': 't2', 'title': 'T'}",
                        "{'id': 't3', 'title': 'T'}"),
                list(
                        "issues",
                        "{'id': 'i1', 'title': 'I', 'chosen': true, 'themes': " + some(random, "t") + "}",
                        "{'id': 'i2', 'title': 'I', 'chosen': true, 'themes': " + some(random, "t") + "}"),
                list(
                        "actions",
                        "{'id': 'a1', 'issue': 'i1', 'what': 'A'}",
                        "{'id': 'a2', 'issue': 'i2', 'what': 'A'}",
                        "{'id': 'a3', 'issue': 'i2', 'what': 'A'}"),
                list(
                        "grants",
                        "{'id': 'g1', 'actions': " + some(random, "a") + "}",
                        "{'id': 'g2', 'actions': " + some(random, "a") + "}"),
                list(
                        "reports",
                        "{'id': 'r1', 'title': 'R', 'on': '2026-06-01', 'actions': " + some(random, "a") + "}",
                        "{'id': 'r2', 'title': 'R', 'on': '2026-06-01', 'actions': " + some(random, "a") + "}"));
    }

    private static String some(Random random, String prefix) {
        Set<String> some = new LinkedHashSet<>();
        for (int more = random.nextInt(3); more > 0; more--) {
            some.add("'" + prefix + (1 + random.nextInt(3)) + "'");
        }
        return "[" + String.join(", ", some) + "]";
    }

    private static List<String> names(Set<ChainLink> links) {
        return links.stream().map(link -> link.id().value()).toList();
    }
}
