package org.lwn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lwn.json.LwnJson;
import org.lwn.provenance.Source;

class MeetingPolicyTest {
    private static final LocalDate NEW_PATTERN = LocalDate.of(2023, 9, 7);

    @Test
    void the_usual_policy_is_the_pattern_that_the_report_gives_from_its_day() {
        MeetingTerms terms = MeetingPolicy.usual().on(NEW_PATTERN);

        assertThat(terms.localitiesPerWeek()).isEqualTo(1);
        assertThat(terms.monthsBetweenMeetings()).isEqualTo(2);
        assertThat(terms.monthsBetweenReviews()).isEqualTo(6);
        assertThat(terms.hostRotates()).isTrue();
        assertThat(terms.themed()).isTrue();
        assertThat(terms.organisersCoChair()).isTrue();
        assertThat(terms.notesWritten()).isTrue();
        assertThat(MeetingPolicy.usual()
                        .monthsBetweenMeetings()
                        .entryOn(NEW_PATTERN)
                        .orElseThrow()
                        .source())
                .isEqualTo(Source.of("004"));
    }

    @Test
    void before_that_day_nothing_was_asked_of_meetings() {
        MeetingTerms terms = MeetingPolicy.usual().on(NEW_PATTERN.minusDays(1));

        assertThat(terms.localitiesPerWeek()).isNull();
        assertThat(terms.monthsBetweenMeetings()).isNull();
        assertThat(terms.monthsBetweenReviews()).isNull();
        assertThat(terms.hostRotates()).isNull();
        assertThat(terms.themed()).isNull();
        assertThat(terms.organisersCoChair()).isNull();
        assertThat(terms.notesWritten()).isNull();
    }

    @Test
    void a_policy_is_read_as_it_is_written() throws Exception {
        MeetingPolicy usual = MeetingPolicy.usual();

        assertThat(LwnJson.read(MeetingPolicy.class, LwnJson.parse("policy", LwnJson.write(usual)))
                        .orThrow())
                .isEqualTo(usual);
    }

    @Test
    void a_number_below_one_is_refused() throws Exception {
        String policy =
                "{\"id\": \"own\", \"monthsBetweenReviews\": [{ \"value\": 0, \"source\": \"board minutes\" }]}";

        assertThatThrownBy(() -> LwnJson.read(MeetingPolicy.class, LwnJson.parse("policy", policy))
                        .orThrow())
                .hasMessageContaining("monthsBetweenReviews");
    }
}
