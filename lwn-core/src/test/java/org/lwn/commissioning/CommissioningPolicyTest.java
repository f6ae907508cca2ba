package org.lwn.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.neighbourhood.AssetType;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

class CommissioningPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void the_usual_policy_asks_for_the_thirteen_assets_that_wakefield_names() {
        CommissioningTerms terms = CommissioningPolicy.usual().on(DAY);

        assertThat(terms.assetTypes())
                .hasSize(13)
                .contains(AssetType.BENCHES, AssetType.FESTIVAL)
                .doesNotContain(AssetType.GP_PRACTICE, AssetType.HEALTH_CENTRE, AssetType.MARKET);
        assertThat(terms.boardFields()).containsExactly(CareField.HEALTH, CareField.SOCIAL_CARE);
    }

    @Test
    void only_what_wakefield_names_is_said_to_be_wakefields() {
        CommissioningPolicy usual = CommissioningPolicy.usual();

        assertThat(usual.assetTypes().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.of("003"));
        assertThat(usual.boardFields().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.of("003"));
        assertThat(usual.daysToBid().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.PRACTICE);
        assertThat(usual.socialValueWeight().entryOn(DAY).orElseThrow().source())
                .isEqualTo(Source.PRACTICE);
    }

    @Test
    void a_policy_that_is_written_down_can_be_read_again() throws UnreadableJsonException {
        CommissioningPolicy usual = CommissioningPolicy.usual();

        assertThat(LwnJson.read(CommissioningPolicy.class, LwnJson.parse("policy", LwnJson.write(usual)))
                        .orThrow())
                .isEqualTo(usual);
    }

    @Test
    void a_weight_of_social_value_above_one_is_refused() {
        assertThatThrownBy(() -> policy(Timeline.empty(), Timeline.always(new BigDecimal("1.01"), Source.PRACTICE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("socialValueWeight")
                .hasMessageContaining("1.01");
    }

    @Test
    void fewer_than_no_days_to_bid_are_refused() {
        assertThatThrownBy(() -> policy(Timeline.always(-1, Source.PRACTICE), Timeline.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("daysToBid");
    }

    private static CommissioningPolicy policy(Timeline<Integer> daysToBid, Timeline<BigDecimal> socialValueWeight) {
        return new CommissioningPolicy(Id.of("own"), daysToBid, socialValueWeight, Timeline.empty(), Timeline.empty());
    }
}
