package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.pack;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.cli.Cli.Run;

class RulesAndProgrammesTest {
    private static final String PROGRAMME = """
            {
              "format": "lwn-programme/1", "id": "riverside", "name": "Riverside", "funder": "Riverside",
              "currency": "GBP",
              "minimumAward": [ { "value": { "amount": 2000.00, "currency": "GBP" }, "source": "practice" } ]
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_programme_is_read_from_a_file() {
        String programme = file(folder, "programme.json", PROGRAMME);
        String application = file(folder, "a.json", eligible("a-1"));

        Run run = lwn("decide", "--programme", programme, "--format", "json", application);

        assertThat(run.only().path("programme").path("id").asText()).isEqualTo("riverside");
        assertThat(run.out()).contains("£2,000");
    }

    @Test
    void a_programme_is_read_from_standard_input() {
        Run run = lwnWithInput(
                PROGRAMME, "decide", "--programme", "-", "--format", "json", file(folder, "a.json", eligible("a-1")));

        assertThat(run.only().path("programme").path("id").asText()).isEqualTo("riverside");
    }

    @Test
    void a_programme_with_problems_decides_nothing() {
        String programme = file(folder, "programme.json", PROGRAMME.replace("GBP", "Pounds"));
        String application = file(folder, "a.json", eligible("a-1"));

        Run text = lwn("decide", "--programme", programme, application);
        Run json = lwn("decide", "--programme", programme, "--format", "json", application);

        assertThat(text.out()).isEmpty();
        assertThat(text.err()).contains(programme + "#/currency: error:").contains("Nothing was decided");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(json.out()).isEmpty();
        assertThat(json.errLines()).isNotEmpty();
        assertThat(json.exit()).isEqualTo(1);
    }

    @Test
    void a_programme_that_is_not_json_or_not_there_ends_with_3() {
        String application = file(folder, "a.json", eligible("a-1"));
        String notJson = file(folder, "programme.json", "programme: riverside");
        String notThere = folder.resolve("nowhere.json").toString();

        assertThat(lwn("decide", "--programme", notJson, application).exit()).isEqualTo(3);
        assertThat(lwn("decide", "--programme", notThere, application).exit()).isEqualTo(3);
    }

    @Test
    void an_unknown_programme_is_wrong_usage_and_the_nearest_is_named() {
        Run run = lwn("decide", "--programme", "w12-comunity-grants", file(folder, "a.json", eligible("a-1")));

        assertThat(run.err()).contains("Did you mean '" + W12 + "'?");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void rules_are_read_from_a_folder_and_a_shipped_programme_still_serves_them() {
        String application = file(folder, "a.json", eligibleBut("a-1", a -> a.remove("title")));

        Run run = lwn(
                "decide", "--programme", W12, "--rules", pack(folder.resolve("pack")), "--format", "json", application);

        assertThat(run.only().path("pack").path("id").asText()).isEqualTo("one-rule");
        assertThat(run.only().path("outcome").asText()).isEqualTo("NEEDS_INFORMATION");
        assertThat(run.only().path("findings").path(0).path("message").asText()).isEqualTo("Give it a title.");
    }

    @Test
    void messages_come_in_the_language_asked_for_or_else_in_the_rules_own() {
        String rules = pack(folder.resolve("pack"));
        String application = file(folder, "a.json", eligibleBut("a-1", a -> a.remove("title")));

        Run welsh = lwn("decide", "--programme", W12, "--rules", rules, "--lang", "cy", application);
        Run french = lwn("decide", "--programme", W12, "--rules", rules, "--lang", "fr", application);

        assertThat(welsh.out()).contains("Rhowch deitl.");
        assertThat(french.out()).contains("Give it a title.");
    }

    @Test
    void a_rule_file_with_errors_decides_nothing_and_is_named_with_its_folder() {
        String rules = pack(folder.resolve("pack"));
        file(folder, "pack/title.drl", "package org.lwn.test\n\nrule \"Broken\"\nwhen\n");

        Run run = lwn("decide", "--programme", W12, "--rules", rules, file(folder, "a.json", eligible("a-1")));

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(rules + "/title.drl:");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void rules_in_a_folder_that_is_no_pack_end_with_3() {
        String application = file(folder, "a.json", eligible("a-1"));

        Run run = lwn("decide", "--programme", W12, "--rules", folder.toString(), application);

        assertThat(run.err()).contains("pack.json").doesNotContain("\tat ");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_programme_with_a_note_still_decides_and_the_note_is_told() {
        String programme = file(folder, "programme.json", PROGRAMME.replace("\"format\": \"lwn-programme/1\",", ""));

        Run run = lwn("decide", "--programme", programme, "--format", "json", file(folder, "a.json", tooSmall("a-1")));

        assertThat(run.outLines()).hasSize(1);
        assertThat(run.errLines())
                .singleElement()
                .extracting(problem -> problem.path("severity").asText())
                .isEqualTo("note");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_language_without_a_translation_is_one_note_and_messages_come_in_english() {
        String rules = pack(folder.resolve("pack"));
        String application = file(folder, "a.json", eligibleBut("a-1", a -> a.remove("title")));

        Run text = lwn("decide", "--programme", W12, "--rules", rules, "--lang", "fr", application);
        Run json = lwn("decide", "--programme", W12, "--lang", "fr", "--format", "json", application);
        Run explained = lwn("explain", "--programme", W12, "--lang", "fr", "--application", application);

        assertThat(text.err())
                .isEqualTo("--lang: note: language.not-translated The rules have no translation into 'fr', so their"
                        + " messages come in English. They are translated into: cy.\n");
        assertThat(text.exit()).isZero();
        assertThat(json.errLines()).singleElement().satisfies(note -> {
            assertThat(note.path("severity").asText()).isEqualTo("note");
            assertThat(note.path("code").asText()).isEqualTo("language.not-translated");
        });
        assertThat(explained.err()).contains("language.not-translated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy", "cy-GB", "en", "en-US"})
    void a_language_that_the_rules_speak_is_no_note(String language) {
        String rules = pack(folder.resolve("pack"));

        Run run = lwn(
                "decide",
                "--programme",
                W12,
                "--rules",
                rules,
                "--lang",
                language,
                file(folder, "a.json", eligible("a-1")));

        assertThat(run.err()).isEmpty();
    }

    @Test
    void files_that_the_pack_lists_and_that_are_not_there_are_named_with_what_to_do() throws IOException {
        String rules = pack(folder.resolve("pack"));
        Files.delete(folder.resolve("pack/title.drl"));
        Files.delete(folder.resolve("pack/wording/cy.properties"));

        Run run = lwn("decide", "--programme", W12, "--rules", rules, file(folder, "a.json", eligible("a-1")));

        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        rules
                                + "/pack.json#/rules/0: error: pack.manifest The pack lists title.drl, which is not there. Put"
                                + " the file back, or take it out of the list.",
                        rules
                                + "/pack.json#/wording/0: error: pack.manifest The pack lists wording/cy.properties, which is"
                                + " not there. Put the file back, or take it out of the list.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_programme_that_the_pack_lists_and_that_is_not_there_is_named() throws IOException {
        String rules = pack(folder.resolve("pack"));
        Path manifest = folder.resolve("pack/pack.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"programmes\": []", "\"programmes\": [ \"p.json\" ]"));

        Run run = lwn("check", rules);

        assertThat(run.out())
                .startsWith(rules + "/pack.json#/programmes/0: error: pack.manifest The pack lists p.json, which is not"
                        + " there.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title.drl", "pack.json"})
    void rules_that_are_a_file_are_told_that_the_folder_is_wanted(String name) {
        String file = pack(folder.resolve("pack")) + "/" + name;

        Run run = lwn("decide", "--programme", W12, "--rules", file, file(folder, "a.json", eligible("a-1")));

        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .endsWith("it is a file. Name the folder that has the pack's pack.json.");
        assertThat(run.exit()).isEqualTo(3);
    }
}
