package org.lwn.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.Resources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.json.LwnJson;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.campaign.CampaignProgress;
import org.lwn.rules.campaign.CampaignWorkflow;
import org.lwn.rules.language.Effect;
import org.lwn.rules.language.Who;
import org.lwn.rules.packs.Packs;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

class SystemReviewTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);

    @Test
    void wakefield_lacks_proof_that_it_shares_out_as_it_says_and_does_well_by_the_voluntary_sector() {
        SystemReview review = review("wakefield");

        assertThat(review.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.pack().id()).isEqualTo("neighbourhood-commissioning");
            assertThat(pack.subjects().get(0).name()).isEqualTo("Wakefield Council");
            assertThat(pack.subjects().get(0).strengths())
                    .extracting(Finding::code)
                    .containsExactly("commissioning.board.on-all", "commissioning.social-value.in-all-contracts");
        });
        assertThat(review.byWho().get(Who.COMMISSIONER))
                .extracting(Finding::code, finding -> finding.field().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "commissioning.allocation.none-shown", "/commissioning/0/allocations"),
                        org.assertj.core.groups.Tuple.tuple("commissioning.asset.no-neighbourhood", "/neighbourhoods"));
        assertThat(review.notApplied()).hasSize(7).doesNotContain("neighbourhood-commissioning");
    }

    @Test
    void together_we_can_does_not_say_what_its_groups_do_and_makes_change_with_people() {
        SystemReview review = review("together-we-can");

        assertThat(review.packs()).singleElement().satisfies(pack -> {
            assertThat(pack.pack().id()).isEqualTo("togetherness");
            assertThat(pack.subjects())
                    .singleElement()
                    .satisfies(subject -> assertThat(subject.fates())
                            .filteredOn(RuleFate.Passed.class::isInstance)
                            .extracting(RuleFate::code)
                            .contains(
                                    "togetherness.approach.not-with-people", "togetherness.agency-benefit.not-named"));
        });
        assertThat(review.findings())
                .extracting(Finding::code)
                .containsExactly("togetherness.activity.benefit-missing");
        assertThat(review.strengths())
                .extracting(Finding::code)
                .containsExactly("togetherness.approach.with-people", "togetherness.benefit.means-named");
    }

    @Test
    void answers_that_are_still_to_come_about_grants_are_waited_for_where_they_would_stand() throws Exception {
        NeighbourhoodSystem hollowbrook = LwnJson.read(
                        NeighbourhoodSystem.class,
                        LwnJson.parse(
                                "hollowbrook.json",
                                Resources.toString(
                                        Resources.getResource(SystemReview.class, "hollowbrook.json"),
                                        StandardCharsets.UTF_8)))
                .orThrow();

        PackReview togetherness = SystemReview.of(hollowbrook, LocalDate.of(2026, 5, 1), Locale.UK)
                .packs()
                .get(1);

        assertThat(RuleFate.waiting(togetherness.subjects().get(0).fates()))
                .extracting(Pointer::value)
                .contains("/funded/2/style")
                .noneMatch(place -> place.startsWith("/grants"));
    }

    @Test
    void a_campaign_of_a_system_is_found_to_lack_what_its_workflow_says_it_lacks() {
        NeighbourhoodSystem system = Systems.shipped("islington-simulated");

        SystemReview review = SystemReview.of(system, DAY, Locale.UK);

        try (CampaignWorkflow workflow = CampaignWorkflow.shipped()) {
            CampaignProgress progress = workflow.progress(system.campaigns().get(0), CampaignPolicy.usual(), DAY);
            assertThat(progress.safety()).isNotEmpty();
            assertThat(review.packs().get(1).subjects().get(0).findings())
                    .extracting(Finding::message)
                    .containsExactlyElementsOf(
                            progress.safety().stream().map(Finding::message).toList());
            assertThat(review.packs().get(0).subjects().get(0).findings())
                    .extracting(Finding::message)
                    .containsExactlyInAnyOrderElementsOf(progress.steps().stream()
                            .flatMap(step -> step.missing().stream())
                            .map(Finding::message)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w12", "together-we-can", "brent", "wakefield", "islington", "islington-simulated"})
    void every_pack_looks_at_a_system_or_is_said_not_to(String name) {
        SystemReview review = review(name);

        assertThat(Stream.concat(review.packs().stream().map(pack -> pack.pack().id()), review.notApplied().stream()))
                .containsExactlyInAnyOrderElementsOf(Packs.ids());
        assertThat(review.packs())
                .allSatisfy(pack -> assertThat(pack.subjects()).isNotEmpty());
        assertThat(review.byWho().values()).containsExactlyInAnyOrderElementsOf(review.findings());
        assertThat(review.findings()).noneMatch(finding -> finding.effect() == Effect.STRENGTH);
        assertThat(review.strengths()).allMatch(finding -> finding.effect() == Effect.STRENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w12", "together-we-can", "brent", "wakefield", "islington", "islington-simulated"})
    void subjects_stand_where_they_are_said_to_stand_in_the_document(String name) {
        JsonNode document = LwnJson.mapper().valueToTree(Systems.shipped(name));

        assertThat(review(name).packs())
                .isNotEmpty()
                .flatExtracting(PackReview::subjects)
                .allSatisfy(subject -> {
                    assertThat(document.at(subject.at().value()).isObject()).isTrue();
                    assertThat(subject.findings())
                            .allSatisfy(finding -> assertThat(finding.field().startsWith(subject.at())
                                            || finding.field().value().matches("/(neighbourhoods|assets|campaigns)"))
                                    .isTrue());
                });
    }

    private static SystemReview review(String name) {
        return SystemReview.of(Systems.shipped(name), DAY, Locale.UK);
    }
}
