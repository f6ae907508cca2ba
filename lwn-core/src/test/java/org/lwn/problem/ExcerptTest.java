package org.lwn.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.GrantApplication;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;

class ExcerptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04/2026",
                "2026-02-30",
                "2026-05-01T00:00:00+00:00",
                "1 April 2026",
                "£1,234.56",
                "GROUP",
                "yes",
                "GB-CHC-12",
                "GB-COH-01234567",
                "W12 7R",
                "abc",
                "12.50"
            })
    void what_people_type_into_the_right_field_is_shown(String text) {
        assertThat(Excerpt.of(text)).isEqualTo("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role of the asker",
                "somebody@example.org",
                "07700 900123",
                "07700900123",
                "+447700900123",
                "Flat 3, Example House",
                "the second person on the committee"
            })
    void what_could_be_a_name_or_a_contact_detail_is_not(String text) {
        assertThat(Excerpt.of(text)).isEqualTo("A text of " + text.length() + " characters");
    }

    @Test
    void no_problem_of_a_document_quotes_contact_details_from_any_field() throws UnreadableJsonException {
        for (String secret : new String[] {"somebody@example.org", "07700 900123", "Flat 3, Example House"}) {
            for (String field : new String[] {
                "amountRequested",
                "submittedOn",
                "boardConnection",
                "childrenTakePart",
                "budget",
                "priorities",
                "applicant",
                "somethingElse"
            }) {
                Reading<GrantApplication> reading = LwnJson.read(
                        GrantApplication.class,
                        LwnJson.parse("form", "{\"id\": \"a\", \"" + field + "\": \"" + secret + "\"}"));

                assertThat(reading.hasErrors()).isTrue();
                assertThat(reading.problems().toString()).doesNotContain(secret);
            }
            assertThat(LwnJson.read(
                                    GrantApplication.class,
                                    LwnJson.parse(
                                            "form",
                                            "{\"id\": \"a\", \"applicant\": {\"kind\": \"RESIDENT\", \"postcode\": \""
                                                    + secret + "\", \"age\": \"" + secret + "\"}, \"" + secret
                                                    + "\": 1}"))
                            .problems()
                            .toString())
                    .doesNotContain(secret);
        }
    }
}
