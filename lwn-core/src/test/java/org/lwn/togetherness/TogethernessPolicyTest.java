package org.lwn.togetherness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;
import org.lwn.wellbeing.AgencyBenefit;
import org.lwn.wellbeing.ResidentBenefit;

class TogethernessPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void the_usual_policy_asks_for_the_eight_benefits_and_for_change_with_and_by_people() {
        TogethernessTerms terms = TogethernessPolicy.usual().on(DAY);

        assertThat(terms.benefits()).containsExactly(ResidentBenefit.values());
        assertThat(terms.agencyBenefits()).containsExactly(AgencyBenefit.values());
        assertThat(terms.styles()).containsExactly(WorkingStyle.DOES_WITH, WorkingStyle.DONE_BY);
    }

    @Test
    void only_what_together_we_can_says_is_said_to_be_its_own() {
        TogethernessPolicy usual = TogethernessPolicy.usual();

        assertThat(List.of(usual.benefits(), usual.styles(), usual.agencyBenefits()))
                .allSatisfy(timeline ->
                        assertThat(timeline.values().get(0).source()).isEqualTo(Source.of("001")));
        assertThat(List.of(usual.leastForEachBenefit(), usual.communityWords()))
                .allSatisfy(timeline ->
                        assertThat(timeline.values().get(0).source()).isEqualTo(Source.PRACTICE));
    }

    @Test
    void a_policy_that_is_written_down_can_be_read_again() throws UnreadableJsonException {
        TogethernessPolicy usual = TogethernessPolicy.usual();

        assertThat(LwnJson.read(TogethernessPolicy.class, LwnJson.parse("policy", LwnJson.write(usual)))
                        .orThrow())
                .isEqualTo(usual);
    }

    @Test
    void what_a_policy_does_not_set_is_not_asked() {
        TogethernessTerms terms = policy(Timeline.empty(), Timeline.empty()).on(DAY);

        assertThat(terms).isEqualTo(new TogethernessTerms(Id.of("own"), DAY, null, null, null, null, null));
    }

    @Test
    void fewer_than_one_for_each_benefit_is_refused() {
        assertThatThrownBy(() -> policy(Timeline.always(0, Source.PRACTICE), Timeline.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("leastForEachBenefit");
    }

    @Test
    void a_blank_word_for_the_community_is_refused() {
        assertThatThrownBy(() -> policy(Timeline.empty(), Timeline.always(List.of("residents", " "), Source.PRACTICE)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("communityWords");
    }

    private static TogethernessPolicy policy(Timeline<Integer> least, Timeline<List<String>> communityWords) {
        return new TogethernessPolicy(
                Id.of("own"), Timeline.empty(), least, Timeline.empty(), Timeline.empty(), communityWords);
    }
}
