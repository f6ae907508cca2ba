package org.lwn.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of residents, for how long, and from whom. */
class DraftTest {
    private static final ImmutableMap<String, String> ANSWERS =
            ImmutableMap.of("applicant.kind", "RESIDENT", "benefit.statement", Form.PRIVATE);

    @TempDir
    Path data;

    @Test
    void somebody_comes_back_by_the_reference_after_a_restart_from_another_browser() {
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(ANSWERS);
            String reference = visitor.reference();
            host.restart(1);

            Visitor back = new Visitor(host.address());
            back.get("/");
            String form = back.post(
                            "/resume",
                            ImmutableMap.of(
                                    "reference",
                                    reference.toLowerCase(Locale.ROOT).replace('-', ' ')))
                    .body();

            assertThat(form).contains(Form.PRIVATE);
            assertThat(visitor.saves(ANSWERS).statusCode())
                    .as("what a page from before the restart sends")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_draft_is_deleted_after_four_weeks_without_a_change() {
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(ANSWERS);
            assertThat(visitor.get("/form").body()).contains("29 May 2026");
            String reference = visitor.reference();

            host.restart(27);
            assertThat(visitor.get("/form").body()).contains(Form.PRIVATE);

            host.restart(28);
            visitor.get("/");
            assertThat(visitor.post("/resume", ImmutableMap.of("reference", reference))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(files()).doesNotContain(Form.PRIVATE);
    }

    @Test
    void what_is_deleted_is_gone_from_pages_and_files() {
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(ANSWERS);
            String reference = visitor.reference();

            assertThat(visitor.get("/delete").body()).contains("cannot be brought back");
            assertThat(visitor.post("/delete", ImmutableMap.of()).body()).contains("Your data is deleted");

            assertThat(visitor.get("/form").uri().getPath()).isEqualTo("/");
            assertThat(visitor.post("/resume", ImmutableMap.of("reference", reference))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(files()).doesNotContain(Form.PRIVATE);
    }

    @Test
    void the_reference_is_not_in_the_files() {
        String reference;
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(ANSWERS);
            reference = visitor.reference();
        }
        assertThat(files())
                .contains(Form.PRIVATE)
                .doesNotContainIgnoringCase(reference)
                .doesNotContainIgnoringCase(reference.replace("-", ""));
    }

    @Test
    void who_leaves_a_shared_computer_leaves_nothing_open() {
        try (Host host = Host.in(data)) {
            Visitor visitor = Visitor.begins(host);
            visitor.saves(ANSWERS);
            String reference = visitor.reference();

            visitor.post("/leave", ImmutableMap.of());

            assertThat(visitor.get("/form").body()).doesNotContain(Form.PRIVATE, reference);
            assertThat(visitor.post("/resume", ImmutableMap.of("reference", reference))
                            .body())
                    .contains(Form.PRIVATE);
        }
    }

    @Test
    void many_visitors_at_once_see_their_own_answers_alone() {
        try (Host host = Host.in(data)) {
            AtomicInteger right = new AtomicInteger();
            IntStream.range(0, 24).parallel().forEach(number -> {
                Visitor visitor = Visitor.begins(host);
                for (int round = 0; round < 4; round++) {
                    String mine = "answer-" + number + "-" + round + ".";
                    String form = visitor.saves(ImmutableMap.of("benefit.statement", mine))
                            .body();
                    boolean isMineAlone = form.contains(mine) && form.split("answer-", -1).length == 2;
                    right.addAndGet(isMineAlone ? 1 : 0);
                }
            });
            assertThat(right).hasValue(96);
        }
    }

    private String files() {
        try (var all = Files.walk(data)) {
            StringBuilder content = new StringBuilder();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                content.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
            return content.toString();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
