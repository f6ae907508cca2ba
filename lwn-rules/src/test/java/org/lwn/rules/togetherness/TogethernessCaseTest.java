package org.lwn.rules.togetherness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.directory.Activity;
import org.lwn.directory.ActivityKind;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.Standing;
import org.lwn.rules.togetherness.BenefitCoverage.Row;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;
import org.lwn.togetherness.FundedWork;
import org.lwn.togetherness.TogethernessPolicy;
import org.lwn.wellbeing.ResidentBenefit;

class TogethernessCaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Id<Neighbourhood> FIRS = Id.of("firs-and-bromford");

    @Test
    void a_system_is_one_case_if_it_lists_activities_and_none_if_not() {
        assertThat(TogethernessCase.of(Systems.shipped("together-we-can"), DAY)).hasSize(1);
        assertThat(TogethernessCase.of(Systems.shipped("w12"), DAY)).hasSize(1);
        assertThat(TogethernessCase.of(Systems.shipped("brent"), DAY)).isEmpty();
    }

    @Test
    void a_system_that_lists_only_what_grants_pay_for_is_a_case_with_them() throws Exception {
        NeighbourhoodSystem system = LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("hollowbrook.json", """
                                {"format": "lwn-system/1", "id": "hollowbrook", "name": "Hollowbrook",
                                 "document": {"source": "practice", "kind": "OWN_ACCOUNT"},
                                 "funded": [{"id": "thanks", "title": "An evening of thanks",
                                             "standing": "ESTABLISHED", "benefits": ["CELEBRATED"]}]}
                                """))
                .orThrow();

        assertThat(TogethernessCase.of(system, DAY)).singleElement().satisfies(one -> {
            assertThat(one.described().funded()).isEqualTo(system.funded());
            assertThat(one.coverage().get(0).rows().get(3)).isEqualTo(row(List.of(Id.of("thanks")), 0));
        });
    }

    @Test
    void the_table_says_by_what_each_benefit_comes_about_and_where_nobody_knows() {
        BenefitCoverage firs = togetherWeCan().coverage().get(1);

        assertThat(firs.neighbourhood()).isEqualTo(FIRS);
        assertThat(firs.rows()).extracting(Row::benefit).containsExactly(ResidentBenefit.values());
        assertThat(firs.rows().get(0))
                .isEqualTo(new Row(ResidentBenefit.CONNECTED, List.of(Id.of("events")), List.of(), 0, true));
        assertThat(firs.rows().get(1))
                .isEqualTo(new Row(ResidentBenefit.WELCOMED, List.of(Id.of("welcoming-spaces")), List.of(), 0, true));
        assertThat(firs.rows().get(2)).isEqualTo(new Row(ResidentBenefit.BELONGING, List.of(), List.of(), 0, null));
    }

    @Test
    void a_grant_counts_from_its_first_day_to_its_last() {
        FundedWork thanks = thanks(Standing.ESTABLISHED, DAY, DAY);

        assertThat(celebrated(thanks, DAY.minusDays(1))).isEqualTo(row(List.of(), 1));
        assertThat(celebrated(thanks, DAY)).isEqualTo(row(List.of(thanks.id()), 0));
        assertThat(celebrated(thanks, DAY.plusDays(1))).isEqualTo(row(List.of(), 0));
    }

    @Test
    void a_grant_counts_from_the_day_on_which_it_is_awarded() {
        FundedWork thanks = thanks(Standing.ESTABLISHED, DAY, null, null);

        assertThat(celebrated(thanks, DAY.minusDays(1))).isEqualTo(row(List.of(), 1));
        assertThat(celebrated(thanks, DAY)).isEqualTo(row(List.of(thanks.id()), 0));
    }

    @Test
    void what_is_offered_is_coming_until_its_last_day_and_what_is_wanted_is_not() {
        assertThat(celebrated(thanks(Standing.OFFERED, null, DAY), DAY)).isEqualTo(row(List.of(), 1));
        assertThat(celebrated(thanks(Standing.OFFERED, null, DAY), DAY.plusDays(1)))
                .isEqualTo(row(List.of(), 0));
        assertThat(celebrated(thanks(Standing.NEEDED, null, null), DAY)).isEqualTo(row(List.of(), 0));
    }

    @Test
    void work_of_which_the_place_is_not_said_is_no_neighbourhoods_and_leaves_open_what_each_lacks() {
        FundedWork somewhere = new FundedWork(
                Id.of("thanks"),
                "An evening of thanks",
                null,
                Standing.ESTABLISHED,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(ResidentBenefit.CELEBRATED),
                null);
        List<BenefitCoverage> coverage = tagged(DAY, somewhere).coverage();

        assertThat(coverage.get(0).lacking()).doesNotContain(ResidentBenefit.CELEBRATED);
        assertThat(coverage.get(1).rows().get(3))
                .isEqualTo(new Row(ResidentBenefit.CELEBRATED, List.of(), List.of(), 0, null));
        assertThat(tagged(DAY).coverage().get(1).lacking()).contains(ResidentBenefit.CELEBRATED);
    }

    @Test
    void where_nothing_is_listed_nothing_is_said_to_be_lacking() {
        TogethernessCase.Described described = tagged(DAY).described();
        BenefitCoverage nothing = TogethernessCase.of(
                        new TogethernessCase.Described(
                                null, List.of(), described.neighbourhoods(), List.of(), List.of()),
                        TogethernessPolicy.usual(),
                        DAY)
                .coverage()
                .get(1);

        assertThat(nothing.isListed()).isFalse();
        assertThat(nothing.lacking()).isEmpty();
    }

    private static TogethernessCase togetherWeCan() {
        return TogethernessCase.of(Systems.shipped("together-we-can"), DAY).get(0);
    }

    /** Firs and Bromford, where one group connects people, and what is funded there. */
    private static TogethernessCase tagged(LocalDate on, FundedWork... funded) {
        Activity group = new Activity(
                Id.of("group"),
                "Group",
                ActivityKind.GROUP,
                Standing.ESTABLISHED,
                null,
                FIRS,
                null,
                List.of(ResidentBenefit.CONNECTED),
                null);
        return TogethernessCase.of(
                new TogethernessCase.Described(
                        null, List.of(), togetherWeCan().described().neighbourhoods(), List.of(group), List.of(funded)),
                TogethernessPolicy.usual(),
                on);
    }

    private static Row celebrated(FundedWork funded, LocalDate on) {
        return tagged(on, funded).coverage().get(1).rows().get(3);
    }

    private static Row row(List<Id<FundedWork>> funded, int coming) {
        return new Row(ResidentBenefit.CELEBRATED, List.of(), funded, coming, !funded.isEmpty());
    }

    private static FundedWork thanks(Standing standing, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        return thanks(standing, null, startsOn, endsOn);
    }

    private static FundedWork thanks(
            Standing standing,
            @Nullable LocalDate awardedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        return new FundedWork(
                Id.of("thanks"),
                "An evening of thanks",
                null,
                standing,
                null,
                List.of(),
                null,
                awardedOn,
                FIRS,
                startsOn,
                endsOn,
                List.of(ResidentBenefit.CELEBRATED),
                null);
    }
}
