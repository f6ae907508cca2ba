package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.RulePack;
import org.lwn.rules.cli.Cli.Run;

/** {@code lwn test} on a pack that has cases. */
class TestCommandTest {
    private static final String CASES = """
            { "format": "lwn-cases/1",
              "bases": { "a start": {
                "on": "2026-05-01",
                "programme": { "id": "own", "name": "Own", "funder": "Us", "currency": "GBP" },
                "application": { "id": "case", "title": "Football" } } },
              "cases": [
                { "name": "A title is enough.", "base": "a start", "expect": { "outcome": "ELIGIBLE", "finds": [] } },
                { "name": "A title must be there.", "base": "a start", "application": { "title": null },
                  "expect": { "finds": [ "grant.title.missing" ] } } ] }
            """;

    @TempDir
    Path folder;

    private String rules = "";

    @BeforeEach
    void writePack() throws IOException {
        rules = Applications.pack(folder.resolve("pack"));
        replaceIn("pack.json", "\"cases\": []", "\"cases\": [ \"cases/title.json\" ]");
        file(folder, "pack/cases/title.json", CASES);
    }

    private void replaceIn(String name, String old, String replacement) throws IOException {
        Path file = folder.resolve("pack").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    @Test
    void the_closing_line_says_how_many_cases_passed() {
        Run run = lwn("test", rules);

        assertThat(run.out()).isEqualTo("2 passed, 0 failed\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_comparison_that_is_reversed_fails_a_case_which_is_told_with_its_place_its_name_and_the_difference()
            throws IOException {
        replaceIn("title.drl", "application.title == null", "application.title != null");

        Run run = lwn("test", rules);

        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        rules + "/cases/title.json#/cases/0: error: case.failed The case 'A title is"
                                                + " enough.' does not come out as it should: ")
                                .contains(
                                        "outcome: should be ELIGIBLE, but is NEEDS_INFORMATION, because of grant.title.missing.")
                                .contains(
                                        "grant.title.missing: should not be found, but the rule says: Give it a title."),
                        line -> assertThat(line)
                                .startsWith(rules
                                        + "/cases/title.json#/cases/1: error: case.failed The case 'A title must be"
                                        + " there.'")
                                .contains("grant.title.missing: should be found, but "),
                        line -> assertThat(line).isEqualTo("0 passed, 2 failed"));
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void json_gives_the_pointer_of_a_case_that_fails() throws IOException {
        replaceIn("cases/title.json", "\"ELIGIBLE\"", "\"INELIGIBLE\"");

        Run run = lwn("test", "--format", "json", rules + "/pack.json");

        assertThat(run.outLines()).hasSize(2).first().satisfies(problem -> {
            assertThat(problem.path("document").asText()).isEqualTo(rules + "/cases/title.json");
            assertThat(problem.path("pointer").asText()).isEqualTo("/cases/0");
            assertThat(problem.path("code").asText()).isEqualTo("case.failed");
        });
        assertThat(run.out()).endsWith("{\"passed\":1,\"failed\":1}\n");
    }

    @Test
    void a_file_of_cases_that_is_broken_is_told_and_no_case_counts_as_passed() throws IOException {
        replaceIn("cases/title.json", "\"a start\", \"expect\"", "\"a strat\", \"expect\"");

        Run run = lwn("test", rules);

        assertThat(run.out())
                .startsWith(rules + "/cases/title.json#/cases/0/base: error: cases.unknown-base")
                .contains("Did you mean 'a start'?");
        assertThat(run.out()).doesNotContain("passed");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_file_of_cases_that_is_no_json_is_told_with_its_line() {
        file(folder, "pack/cases/title.json", "{ \"format\": ");

        Run run = lwn("test", rules);

        assertThat(run.out()).startsWith(rules + "/cases/title.json:1:").contains("json.cut-short");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_file_of_cases_that_is_missing_and_one_that_is_not_listed_are_both_told() throws IOException {
        Files.move(folder.resolve("pack/cases/title.json"), folder.resolve("pack/cases/other.json"));

        Run run = lwn("test", rules);

        assertThat(run.out())
                .contains(rules + "/pack.json#/cases/0: error: pack.manifest The pack lists cases/title.json, which is"
                        + " not there. Put the file back, or take it out of the list.")
                .contains(rules + "/pack.json#/cases: error: pack.manifest The folder has the cases cases/other.json");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_file_of_cases_that_cannot_be_opened_ends_with_3() throws IOException {
        Files.delete(folder.resolve("pack/cases/title.json"));
        Files.createDirectory(folder.resolve("pack/cases/title.json"));

        Run run = lwn("test", rules);

        assertThat(run.out()).startsWith(rules + ": error: pack.unreadable Its files of cases cannot be read (");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void two_programmes_of_one_id_are_told() throws IOException {
        replaceIn("pack.json", "\"programmes\": []", "\"programmes\": [ \"a.json\", \"b.json\" ]");
        for (String name : new String[] {"pack/a.json", "pack/b.json"}) {
            file(folder, name, "{ \"id\": \"own\", \"name\": \"Own\", \"funder\": \"Us\", \"currency\": \"GBP\" }");
        }

        Run run = lwn("test", rules);

        assertThat(run.out())
                .startsWith(
                        rules + "/b.json#/id: error: programme.duplicate-id The id 'own' is used already in a.json.");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void cases_of_a_pack_about_campaigns_are_run_too() throws Exception {
        Path pack = Path.of(RulePack.class
                        .getResource("/org/lwn/rules/packs/campaign-safety/pack.json")
                        .toURI())
                .getParent();

        Run run = lwn("test", pack.toString());

        assertThat(run.out()).isEqualTo("45 passed, 0 failed\n");
        assertThat(run.exit()).isZero();
        assertThat(lwn("check", pack.toString()).exit()).isZero();
    }

    @Test
    void a_case_about_a_campaign_cannot_expect_an_outcome() throws IOException {
        file(folder, "campaigns/pack.json", """
                {"format": "lwn-pack/1", "id": "own", "version": "1.0", "factType": "CampaignCase", "rules": ["all.drl"], "cases": ["cases/all.json"]}
                """);
        file(folder, "campaigns/all.drl", """
                rule "No team"
                    @code( "own.no-team" ) @effect( ADVICE ) @source( "practice" ) @since( "0.1" )
                    @message( "Find a team." )
                when
                    CampaignCase( campaign.team.size == 0 )
                then
                    found.at( "/team" );
                end
                """);
        file(folder, "campaigns/cases/all.json", """
                {"format": "lwn-cases/1", "cases": [{"name": "One.", "on": "2026-05-01", "campaign": {"id": "c", "title": "C", "standing": "PROPOSED"},
                 "expect": {"outcome": "ELIGIBLE", "finds": ["own.no-team"]}}]}
                """);

        Run run = lwn("test", folder.resolve("campaigns").toString());

        assertThat(run.out()).contains("/cases/0/expect/outcome").contains("cases.no-outcome");
        assertThat(run.exit()).isEqualTo(1);
    }
}
