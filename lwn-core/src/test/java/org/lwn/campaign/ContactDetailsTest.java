package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;

class ContactDetailsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Test
    void as_text_they_show_consent_and_purpose_but_not_the_person() {
        assertThat(details("Alex Example", "alex@example.org", "01632 960001", ConsentState.GIVEN))
                .hasToString(
                        "ContactDetails[id=contact-1, conversation=c-1, consent=Consent[state=GIVEN, on=2026-02-03],"
                                + " purpose=to tell what came of it, forgetOn=2026-12-31, erasedOn=null, the person is not shown]");
    }

    @Test
    void the_stored_document_keeps_them() {
        assertThat(LwnJson.writeLine(details("Alex Example", "alex@example.org", "01632 960001", ConsentState.GIVEN)))
                .contains("Alex Example", "alex@example.org", "01632 960001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alex.example.org", "a b@example.org", "@", "alex@", "x@y@z"})
    void an_address_that_is_none_is_refused_without_being_shown(String address) {
        assertThatThrownBy(() -> details(null, address, null, ConsentState.GIVEN))
                .hasMessageStartingWith("email is '(not shown)'")
                .hasMessageNotContaining("alex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "01632-960001", "(01632) 960001", "01632 960001 ext 4"})
    void a_number_that_is_none_is_refused_without_being_shown(String number) {
        assertThatThrownBy(() -> details(null, null, number, ConsentState.GIVEN))
                .hasMessageStartingWith("telephone is '(not shown)'")
                .hasMessageNotContaining("01632");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1632960001", "true", "[\"1632960001\"]", "{\"home\": \"1632960001\"}", "\"call 1632960001\""})
    void a_problem_while_reading_never_shows_what_stood_there(String value) throws Exception {
        Reading<ContactDetails> reading = LwnJson.read(
                ContactDetails.class,
                LwnJson.parse(
                        "contact",
                        "{\"id\": \"contact-1\", \"conversation\": \"c-1\", \"purpose\": \"x\","
                                + " \"consent\": {\"state\": \"UNRECORDED\"}, \"telephone\": " + value + "}"));

        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.toString())
                    .startsWith("contact#/telephone: error")
                    .doesNotContain("1632960001");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "REVOKED", "UNRECORDED"})
    void only_consent_that_was_given_and_holds_makes_them_usable(ConsentState state) {
        assertThat(details(null, null, null, state).usableOn(DAY)).isFalse();
        assertThat(details(null, null, null, ConsentState.GIVEN).usableOn(DAY)).isTrue();
    }

    @Test
    void from_the_day_to_forget_on_they_are_kept_too_long_and_unusable() {
        ContactDetails details = details(null, null, null, ConsentState.GIVEN);
        LocalDate forget = LocalDate.of(2026, 12, 31);

        assertThat(details.usableOn(forget.minusDays(1))).isTrue();
        assertThat(details.keptTooLongOn(forget.minusDays(1))).isFalse();
        assertThat(details.usableOn(forget)).isFalse();
        assertThat(details.keptTooLongOn(forget)).isTrue();
    }

    @Test
    void consent_that_was_recorded_has_a_day() {
        assertThatThrownBy(() -> new Consent(ConsentState.REVOKED, null)).hasMessageContaining("REVOKED");
        assertThat(new Consent(ConsentState.UNRECORDED, null).on()).isNull();
    }

    private static ContactDetails details(String name, String email, String telephone, ConsentState state) {
        return new ContactDetails(
                Id.of("contact-1"),
                Id.of("c-1"),
                name,
                email,
                telephone,
                new Consent(state, DAY),
                "to tell what came of it",
                LocalDate.of(2026, 12, 31),
                null);
    }
}
