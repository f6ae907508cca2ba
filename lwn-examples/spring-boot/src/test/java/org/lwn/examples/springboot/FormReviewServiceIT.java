package org.lwn.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.examples.springboot.Client.Reply;
import org.lwn.rules.store.RuleStoreException;

/** The packaged jar, from its first start on: rules are edited on disk while it runs. */
@TestMethodOrder(OrderAnnotation.class)
class FormReviewServiceIT {
    @TempDir
    static Path folder;

    private static Path store;
    private static PackagedService service;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        store = folder.resolve("rules-in-force");
        service = PackagedService.start(folder);
        client = new Client(service.port());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    @Order(1)
    void the_rules_that_come_with_lwn_are_in_force_at_the_first_start() throws Exception {
        assertThat(client.review("draft", Forms.BEGUN).remarkAt("/amountRequested"))
                .startsWith("You asked for £450,");
        assertThat(client.get("/programmes/w12-community-grants/rules")
                        .json()
                        .at("/publication")
                        .intValue())
                .isEqualTo(1);
        assertThat(store).isDirectory();
    }

    @Test
    @Order(2)
    void a_form_handed_in_is_refused_or_taken() throws Exception {
        Reply refused = client.review("submit", Forms.BEGUN);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.mediaType()).isEqualTo("application/problem+json");

        Reply taken = client.review("submit", complete("500.00", "5500.00"));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void rules_that_contradict_their_cases_do_not_come_into_force() throws Exception {
        EditedRules edited = new EditedRules(folder.resolve("wrong"), store).raiseMinimumButNoCase();

        assertThatThrownBy(() -> edited.publish("The board raised the minimum."))
                .isInstanceOf(RuleStoreException.class)
                .hasMessageContaining("publication 1 is still in force");
        assertThat(client.review("submit", complete("500.00", "5500.00")).status())
                .isEqualTo(200);
    }

    @Test
    @Order(4)
    void rules_that_are_published_decide_without_a_restart() throws Exception {
        new EditedRules(folder.resolve("edited"), store).raiseMinimum().publish("The board raised the minimum.");

        Reply reply = until("£600 or more", complete("500.00", "5500.00"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(client.review("submit", complete("600.00", "5400.00")).status())
                .isEqualTo(200);
        assertThat(client.get("/programmes/w12-community-grants/rules")
                        .json()
                        .at("/publication")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    @Order(5)
    void a_store_that_is_damaged_leaves_the_last_good_rules_in_force_and_the_health_says_so() throws Exception {
        assertThat(client.get("/actuator/health").text("/status")).isEqualTo("UP");

        Files.writeString(store.resolve("store.json"), "{");

        Reply health = until("RULES_OUT_OF_DATE");
        assertThat(health.status()).isEqualTo(200);
        assertThat(client.review("submit", complete("600.00", "5400.00")).status())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void the_log_tells_of_rules_and_of_no_answers() {
        assertThat(service.log())
                .contains("Rules in force: publication 1", "Rules in force: publication 2", "but still publication 2")
                .doesNotContain("mural", "Football", "W12 7RJ", "\tat ");
    }

    private static String complete(String amount, String otherFunding) {
        return Forms.complete(LocalDate.now(ZoneId.of("Europe/London")), amount, otherFunding);
    }

    /** Asks again until the answer contains that. */
    private static Reply until(String expected, String form) throws IOException, InterruptedException {
        return until(expected, () -> client.review("submit", form));
    }

    private static Reply until(String expected) throws IOException, InterruptedException {
        return until(expected, () -> client.get("/actuator/health"));
    }

    private interface Question {
        Reply ask() throws IOException, InterruptedException;
    }

    private static Reply until(String expected, Question question) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        Reply reply = question.ask();
        while (!reply.body().contains(expected)) {
            assertThat(System.nanoTime()).as(reply.body()).isLessThan(end);
            reply = question.ask();
        }
        return reply;
    }
}
