package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.json.LwnJson;
import org.lwn.rules.cli.Cli.Run;

class ExplainTest {
    @TempDir
    Path folder;

    private Run explain(JsonNode document, String... more) {
        String[] args = new String[more.length + 5];
        String file = file(folder, "a.json", document);
        System.arraycopy(new String[] {"explain", "--programme", W12, "--application", file}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return lwn(args);
    }

    @Test
    void the_outcome_comes_first_with_its_reason() {
        assertThat(explain(tooSmall("a-1")).out())
                .startsWith("a-1: not eligible\nBarred by grant.amount.below-minimum.\n");
        assertThat(explain(eligible("a-1")).out()).startsWith("a-1: eligible\nNo rule stands against it.\n");
    }

    @Test
    void a_rule_that_failed_tells_its_values_place_and_source() {
        assertThat(explain(tooSmall("a-1")).out())
                .contains("Failed (2)")
                .contains(
                        "    With: asked = GBP 450.00, least = GBP 500.00\n    At: /amountRequested\n    Source: 000");
    }

    @Test
    void a_rule_that_was_not_reached_tells_what_it_waits_for() {
        Run run = explain(eligibleBut("a-1", a -> a.remove("boardConnection")));

        assertThat(run.out())
                .contains("Nothing bars it so far, but 1 rule waits for answers.")
                .contains("Not reached, because an answer is missing (1)\n"
                        + "  grant.conflict.board-member (for a person)\n    Waits for: /boardConnection");
    }

    @Test
    void advice_that_was_not_reached_keeps_nothing_from_being_decided() {
        Run run = explain(eligibleBut("a-1", a -> a.remove("budget")));

        assertThat(run.out())
                .contains("but 1 rule waits for answers.")
                .contains("Not reached, because an answer is missing (2)")
                .contains("grant.budget.one-heading-dominates (advice)");
    }

    @Test
    void a_rule_that_is_not_in_force_tells_why() {
        assertThat(explain(eligible("a-1")).out()).contains("Not in force (").contains("is set on 2026-03-03.");
    }

    @Test
    void every_rule_has_its_fate() throws IOException {
        Run text = explain(tooSmall("a-1"));
        JsonNode decision = LwnJson.mapper()
                .readTree(explain(tooSmall("a-1"), "--format", "json").out());

        assertThat(decision.path("fates").size()).isGreaterThan(20);
        assertThat(decision.path("fates"))
                .allSatisfy(fate ->
                        assertThat(text.out()).contains("  " + fate.path("code").asText()));
    }

    @Test
    void json_is_the_decision_and_nothing_else() throws IOException {
        Run run = explain(tooSmall("a-1"), "--format", "json");

        JsonNode decision = LwnJson.mapper().readTree(run.out());
        assertThat(decision.path("outcome").asText()).isEqualTo("INELIGIBLE");
        assertThat(decision.path("application").asText()).isEqualTo("a-1");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void of_several_applications_one_is_named_by_its_id() {
        JsonNode several = array(eligible("a-1"), tooSmall("a-2"));

        assertThat(explain(several, "--id", "a-2").out()).startsWith("a-2: not eligible");
        assertThat(explain(several).exit()).isEqualTo(2);
        assertThat(explain(several).err()).contains("--id a-1");
        assertThat(explain(several, "--id", "a-22").exit()).isEqualTo(2);
        assertThat(explain(several, "--id", "a-22").err()).contains("Did you mean 'a-2'?");
    }

    @Test
    void an_application_is_compared_with_those_beside_it_as_decide_does() {
        JsonNode several = array(
                eligibleBut("a-1", a -> a.put("title", "Cookery")), eligibleBut("a-2", a -> a.put("title", "Cookery")));

        assertThat(explain(several, "--id", "a-2").out()).startsWith("a-2: for a person");
    }

    @Test
    void an_application_that_cannot_be_read_is_not_explained() {
        Run run = explain(eligibleBut("a-1", a -> a.put("startsOn", "soon")));

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("#/startsOn: error:");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_missing_ends_with_3() {
        Run run = lwn(
                "explain",
                "--programme",
                W12,
                "--application",
                folder.resolve("no.json").toString());

        assertThat(run.err()).contains("file.not-found");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void the_day_that_is_asked_for_counts() {
        assertThat(explain(eligible("a-1"), "--on", "2026-05-01").out())
                .contains("As of:     2026-05-01")
                .contains("grant.dates.retrospective");
    }
}
