package org.lwn.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.examples.springboot.Client.Reply;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext // Closed before its folder is deleted.
@ExtendWith(OutputCaptureExtension.class)
class FormReviewServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

    @TempDir
    static Path folder;

    private final Client client;

    FormReviewServiceTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    @TestConfiguration
    static class AtADay {
        @Bean
        @Primary
        Clock fixed() {
            return Clock.fixed(TODAY.atTime(9, 15).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        }
    }

    /** Rules that speak a little Welsh. */
    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) throws IOException {
        Path store = folder.resolve("store");
        new EditedRules(folder.resolve("edited"), store)
                .translate("grant.amount.below-minimum", "Gofynnwch am {least} o leiaf.")
                .publish("Residents asked for Welsh.");
        registry.add("lwn.store", store::toString);
    }

    @Test
    void a_draft_is_answered_with_its_review() throws Exception {
        Reply reply = client.review("draft", Forms.BEGUN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).startsWith("application/json");
        assertThat(reply.text("/state")).isEqualTo("TO_CORRECT");
        assertThat(reply.remarkAt("/amountRequested")).startsWith("You asked for £450,");
        assertThat(reply.json().at("/questions")).isNotEmpty();
    }

    @Test
    void a_form_is_a_draft_unless_it_is_said_to_be_handed_in() throws Exception {
        Reply reply = client.send(client.to("/programmes/w12-community-grants/form-reviews")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/stage")).isEqualTo("DRAFT");
    }

    @Test
    void a_form_handed_in_too_early_is_refused_with_everything_that_is_to_be_dealt_with() throws Exception {
        Reply reply = client.review("submit", Forms.BEGUN);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        assertThat(reply.json().at("/errors").findValuesAsText("pointer"))
                .contains("#/amountRequested", "#/reportPlan");
        assertThat(reply.json().at("/errors").findValuesAsText("standing")).contains("WRONG_NOW", "NOT_YET_ANSWERED");
    }

    @Test
    void a_form_with_every_answer_is_taken() throws Exception {
        Reply reply = client.review("submit", Forms.complete(TODAY, "2000.00", "4000.00"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/state")).isEqualTo("COMPLETE");
        assertThat(reply.text("/decision/outcome")).isEqualTo("ELIGIBLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cy                | cy    | Gofynnwch am £500",
                "cy-GB, en;q=0.5   | cy    | Gofynnwch am £500",
                "fr, en;q=0.5      | en    | You asked for £450",
                "fr                | en-GB | You asked for £450",
                "; not a language  | en-GB | You asked for £450"
            })
    void a_review_speaks_the_language_that_is_asked_for_if_the_rules_do(String asked, String spoken, String message)
            throws Exception {
        Reply reply = client.send(client.reviewing("draft", Forms.BEGUN).header("Accept-Language", asked));

        assertThat(reply.language()).isEqualTo(spoken);
        assertThat(reply.remarkAt("/amountRequested")).startsWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /programmes/w12-community-grants/form-reviews?stage=draft | application/json | */*       | {\"title\": | 400",
                "POST | /programmes/w12-community-grants/form-reviews?stage=later | application/json | */*       | {}           | 400",
                "POST | /programmes/nobodys/form-reviews                          | application/json | */*       | {}           | 404",
                "GET  | /programmes/nobodys/rules                                 | application/json | */*       |              | 404",
                "GET  | /nowhere                                                  | application/json | */*       |              | 404",
                "GET  | /programmes/w12-community-grants/form-reviews             | application/json | */*       |              | 405",
                "POST | /programmes/w12-community-grants/form-reviews             | application/json | text/html | {}           | 406",
                "POST | /programmes/w12-community-grants/form-reviews             | text/plain       | */*       | {}           | 415"
            })
    void what_cannot_be_answered_is_told_as_a_problem(
            String method, String path, String type, String accept, String body, int status) throws Exception {
        Reply reply = client.send(client.to(path)
                .header("Content-Type", type)
                .header("Accept", accept)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        assertThat(reply.json().at("/status").intValue()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain("Exception", "org.lwn", "org.springframework");
    }

    @Test
    void a_form_that_is_too_large_is_not_read() throws Exception {
        Reply reply = client.review("draft", "{\"title\": \"" + "x".repeat(70_000) + "\"}");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
    }

    @Test
    void the_programmes_and_the_rules_in_force_are_told() throws Exception {
        Reply programmes = client.get("/programmes");
        Reply rules = client.get("/programmes/w12-community-grants/rules");

        assertThat(programmes.text("/0/id")).isEqualTo("w12-community-grants");
        assertThat(rules.json().at("/publication").intValue()).isEqualTo(1);
        assertThat(rules.text("/since")).isNotEmpty();
        assertThat(rules.text("/pack/sha256"))
                .isEqualTo(client.review("draft", "{}").text("/decision/pack/sha256"));
    }

    @Test
    void no_answer_reaches_the_log(CapturedOutput log) throws Exception {
        client.review("draft", "{\"title\": \"wisteria\", \"amountRequested\": \"wisteria\", \"wisteria\": 1}");
        client.review("draft", "{\"title\": \"wisteria\"");
        client.review("submit", "{\"title\": \"wisteria\", \"title\": \"wisteria\"}");

        assertThat(log.getAll()).doesNotContain("wisteria");
    }
}
