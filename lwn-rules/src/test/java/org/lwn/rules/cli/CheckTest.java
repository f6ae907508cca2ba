package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.grant;
import static org.lwn.rules.cli.Applications.grants;
import static org.lwn.rules.cli.Applications.pack;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

class CheckTest {
    private static final String PROGRAMME = """
            { "format": "lwn-programme/1", "id": "riverside", "name": "Riverside", "funder": "Riverside",
              "currency": "GBP",
              "minimumAward": [ { "value": { "amount": 20, "currency": "GBP" }, "source": "practice" } ] }
            """;

    @TempDir
    Path folder;

    @Test
    void what_is_right_has_no_problems() {
        Run run = lwn(
                "check",
                file(folder, "p.json", PROGRAMME),
                file(folder, "a.json", eligible("a-1")),
                file(folder, "as.json", array(eligible("a-1"), eligible("a-2"))),
                pack(folder.resolve("pack")),
                folder.resolve("pack/title.drl").toString(),
                folder.resolve("pack/pack.json").toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("No problems in 6 files.\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_problem_of_a_programme_is_one_line_with_its_place() {
        Run run = lwn("check", file(folder, "p.json", PROGRAMME.replace("minimumAward", "minimalAward")));

        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .startsWith(folder.resolve("p.json") + "#/minimalAward: error: json.unknown-field ")
                .contains("minimumAward");
        assertThat(run.err()).isEqualTo("1 error, 0 warnings and 0 notes in 1 file.\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_problem_of_an_application_is_told_too() {
        Run run = lwn("check", file(folder, "a.json", eligibleBut("a-1", a -> a.put("endsOn", "never"))));

        assertThat(run.out()).contains("#/endsOn: error:");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_package_of_grants_is_checked_as_one() {
        Run run = lwn("check", file(folder, "g.json", grants(grant("g-1", "31/12/2023", "900"))));

        assertThat(run.out()).contains("#/grants/0/awardDate: error: giving360.invalid-date");
    }

    @Test
    void a_rule_file_is_checked_line_by_line() {
        Run run = lwn(
                "check",
                file(
                        folder,
                        "r.drl",
                        "rule \"Broken\"\nwhen\n    GrantCase( colour == 3 )\nthen\n    found.at( \"/title\" );\nend\n"));

        assertThat(run.out()).contains("r.drl:3:").contains(": error: ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void problems_in_a_pack_are_placed_in_its_files() {
        String rules = pack(folder.resolve("pack"));
        file(folder, "pack/extra.drl", "");

        Run run = lwn("check", rules);

        assertThat(run.out()).startsWith(rules + "/pack.json#/rules: error: pack.manifest");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_programme_inside_a_pack_is_checked_with_it() {
        String rules = pack(folder.resolve("pack"));
        file(folder, "pack/pack.json", """
                { "format": "lwn-pack/1", "id": "one-rule", "version": "7", "factType": "GrantCase",
                  "rules": [ "title.drl" ], "programmes": [ "p.json" ] }
                """);
        file(folder, "pack/p.json", PROGRAMME.replace("GBP", "Pounds"));

        Run run = lwn("check", rules);

        assertThat(run.out()).contains(rules + "/p.json#/currency: error:");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_folder_without_a_pack_ends_with_3() {
        Run run = lwn("check", folder.toString());

        assertThat(run.out()).startsWith(folder + ": error: pack.unreadable");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_document_without_a_format_is_told_by_its_fields() {
        String programme = PROGRAMME.replace("\"format\": \"lwn-programme/1\",", "");
        String application = eligibleBut("a-1", a -> a.remove("format")).toString();

        Run run = lwn("check", file(folder, "p.json", programme), file(folder, "a.json", application));

        assertThat(run.out().lines()).hasSize(2).allMatch(line -> line.contains(": note: json.format"));
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_document_of_no_known_kind_is_an_error() {
        assertThat(lwn("check", file(folder, "x.json", "{}")).out()).contains("check.unknown-kind");
        assertThat(lwn("check", file(folder, "y.json", "{\"format\": \"lwn-program/1\"}"))
                        .out())
                .contains("y.json#/format: error: check.unknown-kind")
                .contains("Did you mean 'lwn-programme/1'?");
    }

    @Test
    void problems_are_sorted_by_file_whatever_the_order_of_the_arguments() {
        String second = file(folder, "b.json", "{}");
        String first = file(folder, "a.json", "{}");

        assertThat(lwn("check", second, first).out().lines().map(line -> line.substring(0, line.indexOf(": "))))
                .containsExactly(first, second);
    }

    @Test
    void a_file_that_cannot_be_read_ends_with_3_and_the_others_are_checked() {
        Run run = lwn(
                "check",
                folder.resolve("none.json").toString(),
                file(folder, "x.json", "{"),
                file(folder, "y.json", "{}"));

        assertThat(run.out())
                .contains("file.not-found")
                .contains("json.cut-short")
                .contains("check.unknown-kind");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void standard_input_can_be_checked() {
        assertThat(lwnWithInput(PROGRAMME, "check", "-").exit()).isZero();
    }

    @Test
    void rules_on_standard_input_are_told_from_json_by_how_they_begin() {
        String rule = "rule \"Broken\"\nwhen\n    GrantCase( colour == 3 )\nthen\n    found.at( \"/title\" );\nend\n";

        for (String input : new String[] {rule, "\uFEFF" + rule, "\n// A comment.\n" + rule, "package a.b\n" + rule}) {
            Run run = lwnWithInput(input, "check", "-");

            assertThat(run.out()).startsWith("-:").contains(": error: rule.unknown-property ");
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    @Test
    void what_begins_with_a_bracket_or_is_empty_is_json_on_standard_input() {
        assertThat(lwnWithInput("  {", "check", "-").out()).contains("json.cut-short");
        assertThat(lwnWithInput("", "check", "-").out()).contains("json.empty");
    }

    @Test
    void a_rule_file_can_be_checked_as_one_of_a_named_pack() {
        String rules = pack(folder.resolve("pack")) + "/title.drl";

        assertThat(lwn("check", "--pack", "grant-eligibility", rules).exit()).isZero();
    }

    @Test
    void a_pack_that_is_not_known_is_wrong_usage() {
        Run run = lwn("check", "--pack", "grant-eligability", "r.drl");

        assertThat(run.err())
                .startsWith("lwn: There is no pack 'grant-eligability'. Did you mean 'grant-eligibility'?\n");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void a_problem_in_a_text_has_file_line_column_severity_code_and_message_in_json() {
        Run run = lwnWithInput("rule \"Broken\"\nwhen\n  GrantCase( colour == 3 )", "check", "--format", "json", "-");

        assertThat(run.outLines()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("file").asText()).isEqualTo("-");
            assertThat(problem.path("document").asText()).isEqualTo("-");
            assertThat(problem.path("line").asInt()).isPositive();
            assertThat(problem.path("column").asInt()).isPositive();
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("code").asText()).startsWith("rule.");
            assertThat(problem.path("message").asText()).isNotBlank();
        });
    }

    @Test
    void json_gives_each_problem_as_an_object() {
        Run run = lwn("check", "--format", "json", file(folder, "r.drl", "rule"), file(folder, "x.json", "{}"));

        assertThat(run.outLines())
                .extracting(problem -> problem.path("severity").asText())
                .containsOnly("error");
        assertThat(run.outLines())
                .anyMatch(problem -> problem.has("line"))
                .anyMatch((JsonNode problem) -> problem.has("pointer"));
    }

    @Test
    void a_campaign_is_checked_as_one() {
        Run run = lwn("check", "../lwn-examples/data/campaign.json");

        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isZero();
    }
}
