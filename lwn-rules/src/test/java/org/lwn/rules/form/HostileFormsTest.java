package org.lwn.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lwn.json.JsonDocument;
import org.lwn.json.JsonLimits;
import org.lwn.json.LwnJson;
import org.lwn.json.UnreadableJsonException;
import org.lwn.rules.grant.GrantEligibility;

/** Whatever is sent as a form is answered in good form. */
class HostileFormsTest {
    private static final int BODIES = Integer.getInteger("lwn.bodies", 20_000);
    private static final JsonLimits LIMITS =
            JsonLimits.DEFAULT.withBytes(20_000).withStringLength(2_000);
    private static final GrantEligibility RULES = GrantEligibility.shipped();
    private static final GrantForm FORM = GrantForm.of(RULES, RULES.programme("w12-community-grants"));

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void hostile_bodies_are_answered_in_good_form() throws IOException {
        Random random = new Random(20260505);
        int refused = 0;
        for (int body = 0; body < BODIES; body++) {
            byte[] sent = body(random);
            String answer = answer(sent, random.nextBoolean() ? FormStage.SUBMIT : FormStage.DRAFT);
            JsonNode read = LwnJson.parse("answer", answer).root();
            boolean isProblem = read.has("status");
            refused += isProblem ? 1 : 0;

            assertThat(read.has("state") || isProblem)
                    .as("what is said of %s", new String(sent, StandardCharsets.UTF_8))
                    .isTrue();
            assertThat(answer).doesNotContain("Exception", "org.lwn", "java.");
        }
        assertThat(refused).isBetween(BODIES / 20, BODIES / 2);
    }

    private static String answer(byte[] sent, FormStage stage) throws IOException {
        try {
            JsonDocument document = LwnJson.parse("form", new ByteArrayInputStream(sent), LIMITS);
            FormReview review = FORM.review(document, stage, LocalDate.of(2026, 5, 1));
            review.problem().ifPresent(problem -> assertThat(problem.errors()).isNotEmpty());
            return LwnJson.writeLine(review);
        } catch (UnreadableJsonException e) {
            return LwnJson.writeLine(FORM.problem(e));
        }
    }

    private static byte[] body(Random random) {
        String form = FilledForms.changed(random, 8).toString();
        byte[] utf8 = form.getBytes(StandardCharsets.UTF_8);
        switch (random.nextInt(10)) {
            case 0 -> {
                for (int hit = random.nextInt(4); hit >= 0; hit--) {
                    utf8[random.nextInt(utf8.length)] = (byte) random.nextInt(256);
                }
                return utf8;
            }
            case 1 -> {
                int from = random.nextInt(form.length());
                return (form.substring(from) + form.substring(0, from)).getBytes(StandardCharsets.UTF_8);
            }
            case 2 -> {
                return wrapped(form, random).getBytes(StandardCharsets.UTF_8);
            }
            case 3 -> {
                String twice =
                        form.substring(0, form.length() - 1) + (form.length() > 2 ? "," : "") + form.substring(1);
                return twice.getBytes(StandardCharsets.UTF_8);
            }
            default -> {
                return utf8;
            }
        }
    }

    /** The form, or something large or deep, in place of an answer. */
    private static String wrapped(String form, Random random) {
        String field = List.of("title", "applicant", "budget", "earlierAwards", "benefit", "surprise")
                .get(random.nextInt(6));
        String inside = switch (random.nextInt(5)) {
            case 0 -> "[".repeat(random.nextInt(90)) + "]".repeat(random.nextInt(90));
            case 1 -> "\"" + "<img src=x onerror=alert(1)>".repeat(1 + random.nextInt(800)) + "\"";
            case 2 -> "9".repeat(1 + random.nextInt(60)) + "e" + random.nextInt(100_000);
            case 3 -> "{\"a\":".repeat(40) + form + "}".repeat(40);
            default -> form;
        };
        return "{\"" + field + "\": " + inside + "}";
    }
}
