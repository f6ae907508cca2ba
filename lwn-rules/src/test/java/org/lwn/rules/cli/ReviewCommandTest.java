package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;
import org.lwn.rules.packs.Packs;

class ReviewCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_review_says_who_can_put_what_right_and_what_goes_well() {
        Run run = lwn("review", "wakefield", "--on", "2026-05-01");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Wakefield: services co-ordinated by neighbourhood (wakefield), on 1 May 2026")
                .contains("To put right or to find out commissioner: ")
                .contains("Wakefield Council: Sharing out proportionately is a principle here")
                .contains(
                        "Going well Wakefield Council: The voluntary sector is on all boards about: health, social care."
                                + " Wakefield Council: Spelt out and scored in all contracts: promotes volunteering, local spend.")
                .contains("Packs with nothing to look at here Packs: grant-eligibility, campaign-workflow");
    }

    @Test
    void a_topic_is_not_said_to_go_well_because_there_is_nothing_of_its_kind() {
        assertThat(lwn("review", "islington", "--on", "2023-11-06").out().replaceAll("\\s+", " "))
                .contains("All localities reviewed together on 7 September 2023")
                .doesNotContain("person-at-risk", "Visits,", "Contact details held");
    }

    @Test
    void json_has_the_packs_with_the_fates_of_their_rules_and_what_they_found() {
        JsonNode review = SystemFiles.tree(lwn("review", "wakefield", "--on", "2026-05-01", "--format", "json")
                .out());

        assertThat(review.path("system").asText()).isEqualTo("wakefield");
        assertThat(review.path("packs")).hasSize(1);
        JsonNode pack = review.at("/packs/0");
        assertThat(pack.path("id").asText()).isEqualTo("neighbourhood-commissioning");
        assertThat(pack.path("rules").findValuesAsText("fate")).contains("passed", "failed", "found");
        assertThat(pack.at("/findings/0/pointer").asText()).isEqualTo("/commissioning/0/allocations");
        assertThat(pack.at("/findings/0/who").asText()).isEqualTo("COMMISSIONER");
        assertThat(pack.path("strengths"))
                .extracting(strength -> strength.path("code").asText())
                .contains("commissioning.board.on-all");
        assertThat(pack.path("findings"))
                .noneMatch(finding -> finding.path("effect").asText().equals("STRENGTH"));
        assertThat(review.path("notApplied")).hasSize(Packs.all().size() - 1);
    }

    @Test
    void a_file_is_reviewed_as_a_system_that_comes_with_lwn_is() throws Exception {
        Path file = Files.writeString(folder.resolve("own.json"), SystemFiles.shipped("wakefield"));

        assertThat(lwn("review", file.toString(), "--on", "2026-05-01").out())
                .isEqualTo(lwn("review", "wakefield", "--on", "2026-05-01").out());
    }

    @Test
    void a_name_that_is_not_known_is_told_with_a_likely_one() {
        Run run = lwn("review", "wakefeild");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("There is no system 'wakefeild'").contains("Did you mean 'wakefield'?");
    }

    @Test
    void html_is_one_page_on_standard_output_that_tells_nobody_who_a_contact_is() {
        Run run = lwnWithInput(SystemFiles.canalside(), "review", "-", "--on", "2026-05-01", "--format", "html");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n");
        assertThat(SystemFiles.CONTACTS).noneMatch(run.out()::contains);
    }

    @Test
    void what_is_found_of_grants_leads_to_them_in_the_file() {
        JsonNode review = SystemFiles.tree(
                lwnWithInput(SystemFiles.hollowbrook(), "review", "-", "--on", "2026-05-01", "--format", "json")
                        .out());

        JsonNode pack = review.at("/packs/1");
        assertThat(pack.path("id").asText()).isEqualTo("togetherness");
        assertThat(pack.path("findings"))
                .extracting(
                        finding -> finding.path("code").asText(),
                        finding -> finding.path("pointer").asText())
                .contains(
                        tuple("togetherness.grant.benefit-missing", "/funded"),
                        tuple("togetherness.grant.style-missing", "/funded"),
                        tuple("togetherness.grant.worded-as-for", "/funded"));
        assertThat(pack.findValuesAsText("message"))
                .contains(
                        "Grants of which it is not said what they do for residents: supper. Ask the grant holders, and name the"
                                + " benefits.");
        assertThat(review.at("/packs/0/id").asText()).isEqualTo("grant-monitoring");
    }

    @Test
    void html_has_the_grants_of_a_file_by_priority_and_by_benefit() {
        Run run = lwnWithInput(SystemFiles.hollowbrook(), "review", "-", "--on", "2026-05-01", "--format", "html");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "Grants by priority",
                        "Money awarded by priority, in GBP",
                        "Grants by benefit",
                        "What the work does for residents",
                        "Bringing people together",
                        "£2,350")
                .doesNotContain("Grants: ");
    }

    @Test
    void a_format_that_a_command_lacks_is_told_with_those_that_it_has() {
        assertThat(lwn("review", "w12", "--format", "svg").err())
                .contains("'svg' is not known. Use one of: text, json, html");
        assertThat(lwn("system", "w12", "--format", "html").err())
                .contains("'html' is not known. Use one of: text, json");
    }
}
