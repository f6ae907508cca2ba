package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;

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
    void the_review_says_who_can_put_what_right_and_of_what_nothing_is_to_be_put_right() {
        Run run = lwn("review", "wakefield", "--on", "2026-05-01");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Wakefield: services co-ordinated by neighbourhood (wakefield), on 1 May 2026")
                .contains("To put right or to find out commissioner: ")
                .contains("Wakefield Council: Sharing out proportionately is a principle here")
                .contains(
                        "Nothing to put right neighbourhood-commissioning, Wakefield Council: tender, social-value, board")
                .contains("Packs with nothing to look at here Packs: grant-eligibility, campaign-workflow");
    }

    @Test
    void json_has_the_packs_with_the_fates_of_their_rules_and_what_they_found() {
        JsonNode review = SystemFiles.tree(lwn("review", "wakefield", "--on", "2026-05-01", "--format", "json")
                .out());

        assertThat(review.path("system").asText()).isEqualTo("wakefield");
        assertThat(review.path("packs")).hasSize(1);
        JsonNode pack = review.at("/packs/0");
        assertThat(pack.path("id").asText()).isEqualTo("neighbourhood-commissioning");
        assertThat(pack.path("rules").findValuesAsText("fate")).contains("passed", "failed");
        assertThat(pack.at("/findings/0/pointer").asText()).isEqualTo("/commissioning/0/allocations");
        assertThat(pack.at("/findings/0/who").asText()).isEqualTo("COMMISSIONER");
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
}
