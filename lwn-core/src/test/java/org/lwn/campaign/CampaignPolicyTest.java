package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.network.TrainingTopic;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

class CampaignPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void the_usual_policy_asks_for_what_the_report_and_practice_ask() {
        CampaignTerms terms = CampaignPolicy.usual().on(DAY);

        assertThat(terms.listeners()).isEqualTo(2);
        assertThat(terms.coordinators()).isEqualTo(1);
        assertThat(terms.purposes()).containsExactly(ListeningPurpose.values());
        assertThat(terms.methods()).isEqualTo(1);
        assertThat(terms.trainingTopics())
                .containsExactly(TrainingTopic.LISTENING, TrainingTopic.DATA_PROTECTION, TrainingTopic.SAFEGUARDING);
        assertThat(terms.practicePerListener()).isEqualTo(1);
        assertThat(terms.longestMinutes()).isEqualTo(60);
        assertThat(terms.smallestCount()).isEqualTo(5);
        assertThat(terms.reportTo()).containsExactly(ReportAudience.values());
    }

    @Test
    void only_what_the_report_says_is_said_to_be_the_reports() {
        CampaignPolicy usual = CampaignPolicy.usual();

        assertThat(usual.longestMinutes().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.of("004"));
        assertThat(usual.purposes().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.of("004"));
        assertThat(usual.trainingTopics().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.of("004"));
        assertThat(usual.listeners().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.PRACTICE);
        assertThat(usual.residentsShare().entryOn(DAY).orElseThrow().source()).isEqualTo(Source.PRACTICE);
    }

    @Test
    void a_policy_is_a_document_and_survives_it() throws Exception {
        CampaignPolicy usual = CampaignPolicy.usual();

        assertThat(LwnJson.write(usual)).startsWith("{\n  \"format\": \"lwn-campaign-policy/1\"");
        assertThat(LwnJson.read(CampaignPolicy.class, LwnJson.parse("policy", LwnJson.write(usual)))
                        .orThrow())
                .isEqualTo(usual);
    }

    @Test
    void a_threshold_that_was_never_set_is_null() throws Exception {
        assertThat(LwnJson.read(CampaignPolicy.class, LwnJson.parse("policy", "{\"id\": \"bare\"}"))
                        .orThrow()
                        .on(DAY)
                        .listeners())
                .isNull();
    }

    @Test
    void a_negative_threshold_or_a_share_above_one_is_refused() {
        Timeline<Integer> none = Timeline.empty();

        assertThatThrownBy(() -> policy(Timeline.always(-1, Source.PRACTICE), Timeline.empty()))
                .hasMessage("listeners is -1, but must be a value that is 0 or more. Give a number from 0.");
        assertThatThrownBy(() -> policy(none, Timeline.always(new BigDecimal("1.01"), Source.PRACTICE)))
                .hasMessageContaining("residentsShare is 1.01");
    }

    @Test
    void a_smallest_count_that_hides_nobody_from_a_second_person_is_refused() {
        assertThatThrownBy(() -> policy(Timeline.empty(), Timeline.empty(), Timeline.always(2, Source.PRACTICE)))
                .hasMessage("smallestCount is 2, but must be a value that is 3 or more. Give a number from 3.");
    }

    private static CampaignPolicy policy(Timeline<Integer> listeners, Timeline<BigDecimal> residentsShare) {
        return policy(listeners, residentsShare, Timeline.empty());
    }

    private static CampaignPolicy policy(
            Timeline<Integer> listeners, Timeline<BigDecimal> residentsShare, Timeline<Integer> smallestCount) {
        Timeline<Integer> unset = Timeline.empty();
        return new CampaignPolicy(
                Id.of("own"),
                listeners,
                unset,
                Timeline.empty(),
                unset,
                Timeline.empty(),
                unset,
                unset,
                unset,
                residentsShare,
                unset,
                Timeline.empty(),
                smallestCount);
    }
}
