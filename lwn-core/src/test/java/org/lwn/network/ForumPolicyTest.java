package org.lwn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.json.LwnJson;
import org.lwn.provenance.Source;

class ForumPolicyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

    @Test
    void the_usual_policy_is_ordinary_practice() {
        ForumTerms terms = ForumPolicy.usual().on(DAY);

        assertThat(terms.statutoryShare()).isEqualTo(new BigDecimal("0.33"));
        assertThat(terms.participantShare()).isEqualTo(new BigDecimal("0.25"));
        assertThat(terms.confirmedWithinDays()).isEqualTo(180);
        assertThat(terms.meetingsToBeReady()).isEqualTo(3);
        assertThat(ForumPolicy.usual()
                        .statutoryShare()
                        .entryOn(DAY)
                        .orElseThrow()
                        .source())
                .isEqualTo(Source.PRACTICE);
    }

    @Test
    void a_policy_is_read_as_it_is_written() throws Exception {
        ForumPolicy usual = ForumPolicy.usual();

        assertThat(LwnJson.read(ForumPolicy.class, LwnJson.parse("policy", LwnJson.write(usual)))
                        .orThrow())
                .isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"statutoryShare, 1.01", "participantShare, -0.01", "confirmedWithinDays, 0", "meetingsToBeReady, 0"})
    void a_threshold_out_of_bounds_is_refused(String field, String value) throws Exception {
        String policy = "{\"id\": \"own\", \"" + field + "\": [{ \"value\": " + value + ", \"source\": \"minutes\" }]}";

        assertThatThrownBy(() -> LwnJson.read(ForumPolicy.class, LwnJson.parse("policy", policy))
                        .orThrow())
                .hasMessageContaining(field);
    }
}
