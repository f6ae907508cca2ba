package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

/** {@code lwn mutate} on a pack that has cases. */
class MutateCommandTest {
    private static final String TITLE_IS_THERE = """
            { "name": "A title is enough.", "base": "a start", "expect": { "outcome": "ELIGIBLE", "finds": [] } }""";
    private static final String TITLE_IS_MISSING = """
            { "name": "A title must be there.", "base": "a start", "application": { "title": null },
              "expect": { "outcome": "%s", "finds": [ "grant.title.missing" ] } }""";

    @TempDir
    Path folder;

    private String pack = "";

    @BeforeEach
    void writePack() throws IOException {
        pack = Applications.pack(folder.resolve("pack"));
        Path manifest = folder.resolve("pack/pack.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"cases\": []", "\"cases\": [ \"cases/title.json\" ]"));
        writeCases(TITLE_IS_THERE);
    }

    private void writeCases(String... cases) throws IOException {
        file(folder, "pack/cases/title.json", """
                { "format": "lwn-cases/1",
                  "bases": { "a start": {
                    "on": "2026-05-01",
                    "programme": { "id": "own", "name": "Own", "funder": "Us", "currency": "GBP" },
                    "application": { "id": "case", "title": "Football" } } },
                  "cases": [ %s ] }
                """.formatted(String.join(", ", cases)));
    }

    private void noticeAll() throws IOException {
        writeCases(
                TITLE_IS_THERE,
                TITLE_IS_MISSING.formatted(
                        Files.readString(folder.resolve("pack/title.drl")).contains("INELIGIBLE")
                                ? "INELIGIBLE"
                                : "NEEDS_INFORMATION"));
    }

    @Test
    void a_change_that_no_case_notices_is_told_with_its_place_and_what_to_try() {
        Run run = lwn("mutate", pack);

        assertThat(run.out().lines().toList().get(0))
                .startsWith(pack + "/title.drl:")
                .contains(": error: mutation.not-noticed No case notices when the rule is left out in '")
                .endsWith("'. Write a case in which it finds something.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void the_last_line_counts_the_changes() throws IOException {
        assertThat(lwn("mutate", pack).out()).endsWith("\n2 changes noticed, 4 not, 0 change nothing\n");

        noticeAll();

        Run run = lwn("mutate", pack + "/pack.json");
        assertThat(run.out()).isEqualTo("6 changes noticed, 0 not, 0 change nothing\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void json_is_an_object_a_line_with_rule_change_and_hint_and_last_the_score() {
        List<JsonNode> lines = lwn("mutate", "--format", "json", pack).outLines();

        assertThat(lines.get(0).get("code").asText()).isEqualTo("mutation.not-noticed");
        assertThat(lines.get(0).get("rule").asText()).isEqualTo("grant.title.missing");
        assertThat(lines.get(0).get("change").asText()).isEqualTo("the rule is left out");
        assertThat(lines.get(0).get("hint").asText()).startsWith("Write a case");
        assertThat(lines.get(0).get("line").asInt()).isPositive();
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("noticed").asInt()).isEqualTo(2);
        assertThat(last.get("notNoticed").asInt()).isEqualTo(4);
        assertThat(last.get("changeNothing").asInt()).isZero();
        assertThat(last.get("score").asDouble()).isBetween(0.33, 0.34);
    }

    @Test
    void a_statement_about_a_change_that_is_not_made_is_told_and_ends_with_1() throws IOException {
        noticeAll();
        file(folder, "pack/cases/equivalent.json", """
                {"format": "lwn-equivalent/1",
                 "changes": [{"rule": "grant.title.missing", "change": "another", "because": "So."}]}
                """);

        Run run = lwn("mutate", pack);

        assertThat(run.out())
                .startsWith(pack + "/cases/equivalent.json#/changes/0: error: cases.no-such-change ")
                .endsWith("6 changes noticed, 0 not, 0 change nothing\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(lwn("test", pack).exit()).isZero();
        assertThat(lwn("check", pack).exit()).isZero();
    }

    @Test
    void cases_that_fail_already_are_told_and_nothing_is_changed() throws IOException {
        writeCases(TITLE_IS_MISSING.formatted("ELIGIBLE"));

        Run run = lwn("mutate", pack);

        assertThat(run.out()).contains("case.failed").doesNotContain("changes noticed");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_folder_without_a_pack_ends_with_3() {
        assertThat(lwn("mutate", folder.resolve("nowhere").toString()).exit()).isEqualTo(3);
    }
}
