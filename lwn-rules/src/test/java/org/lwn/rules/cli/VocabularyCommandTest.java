package org.lwn.rules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.pack;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.problem.Severity;
import org.lwn.rules.cli.Cli.Run;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.RuleReader;

class VocabularyCommandTest {
    private static final String SHIPPED = "grant-eligibility";

    @TempDir
    Path folder;

    private static JsonNode json(String pack) throws IOException {
        Run run = lwn("vocabulary", pack, "--format", "json");
        assertThat(run.err()).isEmpty();
        return new JsonMapper().readTree(run.out());
    }

    private static JsonNode property(JsonNode vocabulary, String path) {
        return StreamSupport.stream(
                        vocabulary.path("facts").path(0).path("properties").spliterator(), false)
                .filter(property -> property.path("path").asText().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_property_is_told_with_its_type_its_unit_its_meaning_and_an_example() {
        assertThat(lwn("vocabulary", SHIPPED).out()).contains("""

                    programme.monthsBetweenAwards: a whole number (whole months), may be missing
                      How many whole months must pass between two awards to one applicant, 0 or
                        more.
                      Such as: programme.monthsBetweenAwards >= 1
                """);
    }

    @Test
    void properties_stand_under_their_topic_and_the_parts_of_amounts_are_said_once() {
        String text = lwn("vocabulary", SHIPPED).out();

        assertThat(text)
                .contains("\n  application.budget, may be missing: What the project costs and who else pays.\n\n"
                        + "    application.budget.lines: ")
                .contains("\n  an amount of money: ==, !=, <, <=, >, >=\n")
                .doesNotContain("application.amountRequested.currency:");
    }

    @Test
    void words_stand_with_their_meanings() {
        assertThat(lwn("vocabulary", SHIPPED).out())
                .contains("    application.boardConnection: one of these words, may be missing\n")
                .contains("\n        BOARD_MEMBER: A board member applies.\n");
    }

    @Test
    void facts_annotations_effects_and_pointers_have_headings_of_their_own() {
        assertThat(lwn("vocabulary", SHIPPED).out().lines())
                .contains(
                        "GrantCase (the case, with which every rule begins)",
                        "EarlierAward",
                        "  @until (may be left out): The last day it is in force; missing if none is",
                        "  REFER: A person must judge.",
                        "  /budget/lines");
    }

    @Test
    void no_line_is_wider_than_80_characters() {
        assertThat(lwn("vocabulary", SHIPPED).out().lines())
                .hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void json_is_one_object_with_these_keys() throws IOException {
        JsonNode vocabulary = json(SHIPPED);

        assertThat(ImmutableList.copyOf(vocabulary.fieldNames()))
                .containsExactly("pack", "facts", "totals", "annotations", "effects", "pointers");
        assertThat(vocabulary.path("pack").asText()).isEqualTo(SHIPPED);
        assertThat(ImmutableList.copyOf(vocabulary.path("facts").path(0).fieldNames()))
                .containsExactly("name", "meaning", "isCase", "properties");
        assertThat(vocabulary.path("facts").path(0).path("isCase").asBoolean()).isTrue();
        assertThat(vocabulary.path("facts").path(1).path("isCase").asBoolean()).isFalse();
        assertThat(ImmutableList.copyOf(property(vocabulary, "application.amountRequested.amount")
                        .fieldNames()))
                .containsExactly(
                        "path",
                        "topic",
                        "partOf",
                        "type",
                        "values",
                        "unit",
                        "meaning",
                        "mayBeMissing",
                        "ifMissing",
                        "operators",
                        "hint",
                        "example");
        assertThat(ImmutableList.copyOf(
                        property(vocabulary, "programme.currency").fieldNames()))
                .as("what does not apply is left out")
                .doesNotContain("partOf", "unit", "ifMissing");
    }

    @Test
    void rules_made_of_all_examples_are_read_without_a_problem() throws IOException {
        List<String> examples = new ArrayList<>();
        json(SHIPPED)
                .path("facts")
                .path(0)
                .path("properties")
                .forEach(property -> examples.add(property.path("example").asText()));

        // An amount or a list may have no better example than one of its parts.
        for (List<String> some : Lists.partition(examples.stream().distinct().toList(), 50)) {
            String drl = "rule \"Some\" @code( \"test.some\" ) @effect( ADVICE ) @source( \"practice\" )"
                    + " @since( \"0.1\" ) @message( \"Look.\" ) when GrantCase( " + String.join(",\n", some)
                    + " ) then found.at( \"\" ); end";
            assertThat(new RuleReader(GrantEligibility.PACK.factTypes())
                            .read("some.drl", drl.getBytes(UTF_8))
                            .problems())
                    .allMatch(problem -> problem.severity() == Severity.NOTE);
        }
    }

    @Test
    void a_packs_folder_is_known_by_what_its_rules_are_about() throws IOException {
        String rules = pack(folder.resolve("pack"));

        assertThat(json(rules).path("pack").asText()).isEqualTo("one-rule");
        assertThat(json(rules + "/pack.json").path("facts"))
                .isEqualTo(json(SHIPPED).path("facts"));
    }

    @Test
    void a_folder_about_an_unknown_kind_of_case_has_no_vocabulary() {
        file(folder, "pack.json", "{ \"format\": \"lwn-pack/1\", \"id\": \"x\", \"factType\": \"GrantCas\" }");

        Run run = lwn("vocabulary", folder.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo(folder + "/pack.json#/factType: error: pack.manifest There is no kind of case called"
                        + " 'GrantCas'. Did you mean 'GrantCase'?\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_folder_without_a_pack_ends_with_3() {
        Run run = lwn("vocabulary", folder.toString());

        assertThat(run.err()).startsWith(folder + "/pack.json: error: file.not-found");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_pack_that_is_not_known_is_wrong_usage() {
        Run run = lwn("vocabulary", "grants");

        assertThat(run.err())
                .startsWith("lwn: There is no pack 'grants', and no folder of that name. Use one of: "
                        + "grant-eligibility, campaign-workflow, campaign-safety, grant-monitoring, network-meetings,"
                        + " forum-ground-rules, neighbourhood-commissioning, togetherness.\n");
        assertThat(run.exit()).isEqualTo(2);
    }
}
