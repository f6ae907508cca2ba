package org.lwn.rules.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.AssetNature;
import org.lwn.neighbourhood.AssetType;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.Standing;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.packs.Packs;
import org.lwn.system.Systems;

class CommissioningCaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void wakefield_does_what_it_says_and_shows_neither_an_allocation_nor_a_neighbourhood() {
        List<CommissioningCase> cases = CommissioningCase.of(Systems.shipped("wakefield"), DAY);

        assertThat(cases).hasSize(1);
        try (CaseRules<CommissioningCase> rules = Packs.NEIGHBOURHOOD_COMMISSIONING.shipped()) {
            List<RuleFate> fates = rules.review(cases.get(0));
            assertThat(RuleFate.findings(fates))
                    .extracting(Finding::code)
                    .containsExactly("commissioning.allocation.none-shown", "commissioning.asset.no-neighbourhood");
            assertThat(fates.stream().filter(RuleFate.Passed.class::isInstance).map(RuleFate::code))
                    .contains("commissioning.social-value.not-in-all-contracts", "commissioning.board.not-on-all");
        }
    }

    @Test
    void a_system_that_says_nothing_of_commissioning_has_no_case() {
        assertThat(CommissioningCase.of(Systems.shipped("w12"), DAY)).isEmpty();
    }

    @Test
    void what_a_neighbourhood_has_is_told_for_a_system_without_commissioning_too() {
        List<AssetCoverage> coverage = AssetCoverage.of(
                Systems.shipped("w12"), CommissioningPolicy.usual().on(DAY));

        assertThat(coverage).hasSize(1);
        assertThat(coverage.get(0).isListed()).isTrue();
        assertThat(coverage.get(0).present()).contains(AssetType.GP_PRACTICE, AssetType.COMMUNITY_BUILDING);
        assertThat(coverage.get(0).missing())
                .contains(AssetType.LIBRARY)
                .doesNotContain(AssetType.COMMUNITY_BUILDING, AssetType.GP_PRACTICE);
        assertThat(coverage.get(0).missing(AssetNature.SOCIAL)).allMatch(type -> type.nature() == AssetNature.SOCIAL);
    }

    @Test
    void what_is_in_development_is_coming_and_still_missing_and_what_is_only_needed_is_not_coming() {
        List<Neighbourhood> neighbourhoods = Systems.shipped("w12").neighbourhoods();

        List<AssetCoverage> coverage = AssetCoverage.of(
                neighbourhoods,
                List.of(
                        asset(neighbourhoods.get(0), AssetType.LIBRARY, Standing.IN_DEVELOPMENT),
                        asset(neighbourhoods.get(0), AssetType.PARK, Standing.NEEDED)),
                CommissioningPolicy.usual().on(DAY));

        assertThat(coverage.get(0).present()).isEmpty();
        assertThat(coverage.get(0).coming()).containsExactly(AssetType.LIBRARY);
        assertThat(coverage.get(0).missing()).hasSize(13).contains(AssetType.LIBRARY, AssetType.PARK);
    }

    private static Asset asset(Neighbourhood neighbourhood, AssetType type, Standing standing) {
        return new Asset(
                Id.of(type.name().toLowerCase(Locale.ROOT)),
                type,
                "something good",
                standing,
                neighbourhood.id(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
