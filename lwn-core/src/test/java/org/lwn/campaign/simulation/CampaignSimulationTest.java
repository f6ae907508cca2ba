package org.lwn.campaign.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lwn.campaign.ActionPlan;
import org.lwn.campaign.Breakdown;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.Chain;
import org.lwn.campaign.ChainLink;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.HeardBy;
import org.lwn.campaign.TeamMember;
import org.lwn.json.LwnJson;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

class CampaignSimulationTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/lwn/system/islington-simulated.json");
    private static final LocalDate LAST_DAY_OF_THE_TARGET = LocalDate.of(2024, 7, 31);
    private static final CampaignSimulation SIMULATION = CampaignSimulation.islington(CampaignSimulation.SHIPPED_SEED);

    /** Write it anew with {@code mvn -pl lwn-core test -Dtest=CampaignSimulationTest -Dlwn.write=true}. */
    @Test
    void the_shipped_file_is_what_the_simulation_makes() throws IOException {
        String made = LwnJson.write(SIMULATION.system());
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(SHIPPED, made);
        }

        assertThat(SHIPPED).content().isEqualTo(made);
        assertThat(Files.size(SHIPPED)).isLessThan(400_000);
    }

    @Test
    void the_same_seed_gives_the_same_campaign_and_another_seed_another() {
        assertThat(CampaignSimulation.islington(7).campaign())
                .isEqualTo(CampaignSimulation.islington(7).campaign())
                .isNotEqualTo(CampaignSimulation.islington(8).campaign());
    }

    @Test
    void what_is_islingtons_is_as_the_report_says_it() {
        Campaign islington = Systems.shipped("islington").campaigns().get(0);
        Campaign simulated = SIMULATION.campaign();

        assertThat(simulated.target()).isEqualTo(islington.target());
        assertThat(simulated.community()).isEqualTo(islington.community());
        assertThat(simulated.localities()).isEqualTo(islington.localities());
        assertThat(simulated.approach().forms()).isEqualTo(islington.approach().forms());
        assertThat(simulated.approach().longestMinutes())
                .isEqualTo(islington.approach().longestMinutes());
        assertThat(simulated.approach().purposes())
                .isEqualTo(islington.approach().purposes());
    }

    @Test
    void its_texts_say_that_it_is_simulated() {
        NeighbourhoodSystem system = SIMULATION.system();

        assertThat(List.of(
                        system.name(),
                        system.document().title(),
                        system.document().source().citation(),
                        system.campaigns().get(0).title()))
                .allMatch(text -> text.contains("imulat"));
    }

    @Property(tries = 20)
    void with_any_seed_the_target_is_reached_in_time_in_every_locality_and_nobody_can_be_found(@ForAll long seed) {
        Campaign campaign = CampaignSimulation.islington(seed).on(LAST_DAY_OF_THE_TARGET);

        assertThat(campaign.peopleHeard()).isBetween(500, 560);
        assertThat(campaign.conversations().stream().map(Conversation::locality).distinct())
                .containsExactlyInAnyOrderElementsOf(campaign.localities());
        assertThat(campaign.contacts())
                .isNotEmpty()
                .allMatch(contact -> contact.name() == null && contact.email() == null && contact.telephone() == null);
    }

    @Property(tries = 20)
    void with_any_seed_whoever_listens_is_in_the_team_and_has_been_trained_but_the_one_who_could_not_wait(
            @ForAll long seed) {
        Campaign campaign = CampaignSimulation.islington(seed).campaign();

        assertThat(campaign.conversations())
                .filteredOn(held -> !member(campaign, held).belongsOn(held.on())
                        || member(campaign, held).training().size() < 3
                        || member(campaign, held).training().stream()
                                .anyMatch(trained -> trained.completedOn().isAfter(held.on())))
                .hasSize(1);
    }

    @Test
    void on_an_earlier_day_it_stands_as_it_stood_then() {
        Campaign early = SIMULATION.on(LocalDate.of(2023, 11, 1));

        assertThat(early.conversations()).hasSize(1);
        assertThat(early.conversations().get(0).recordedOn()).isNull();
        assertThat(early.issues()).isEmpty();
        assertThat(SIMULATION
                        .days()
                        .findFirst()
                        .map(SIMULATION::on)
                        .orElseThrow()
                        .team())
                .isEmpty();
    }

    @Test
    void what_is_told_can_be_followed_from_a_conversation_to_a_grant_and_a_report() {
        Chain chain = Chain.of(SIMULATION.campaign());

        for (ChainLink report : chain.all(ChainLink.Kind.REPORT)) {
            assertThat(chain.cameFrom(report).stream().map(ChainLink::kind))
                    .contains(
                            ChainLink.Kind.CONVERSATION,
                            ChainLink.Kind.THEME,
                            ChainLink.Kind.ISSUE,
                            ChainLink.Kind.ACTION,
                            ChainLink.Kind.GRANT);
        }
    }

    @Test
    void actions_become_overdue_and_orphaned_and_are_seen_to() {
        assertThat(overdueAndOrphaned("2024-05-01")).isEmpty();
        assertThat(overdueAndOrphaned("2024-06-05"))
                .containsExactly(
                        "map-dark-paths overdue", "map-dark-paths MEMBER_NOT_IN_TEAM", "ask-for-lights ROLE_VACANT");
        assertThat(overdueAndOrphaned("2024-06-12"))
                .containsExactly("map-dark-paths overdue", "map-dark-paths MEMBER_NOT_IN_TEAM");
    }

    @Test
    void some_of_those_heard_are_too_few_to_be_shown() {
        assertThat(Stream.of(HeardBy.values())
                        .filter(by -> Breakdown.of(
                                        SIMULATION.campaign(),
                                        by,
                                        CampaignPolicy.usual().on(LAST_DAY_OF_THE_TARGET))
                                .groups()
                                .stream()
                                .anyMatch(group -> group.people() == null)))
                .isNotEmpty()
                .doesNotContain(HeardBy.LOCALITY);
    }

    private static List<String> overdueAndOrphaned(String day) {
        ActionPlan plan = ActionPlan.of(SIMULATION.campaign(), LocalDate.parse(day));
        return Stream.concat(
                        plan.overdue().stream().map(late -> late.action().id() + " overdue"),
                        plan.orphaned().stream().map(orphan -> orphan.action().id() + " " + orphan.reason()))
                .toList();
    }

    private static TeamMember member(Campaign campaign, Conversation held) {
        return campaign.team().stream()
                .filter(member -> member.id().equals(held.listener()))
                .findFirst()
                .orElseThrow();
    }
}
