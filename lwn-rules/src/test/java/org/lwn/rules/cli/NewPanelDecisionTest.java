package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.json.LwnJson;
import org.lwn.rules.cli.Cli.Run;

class NewPanelDecisionTest {
    @TempDir
    Path folder;

    private Run begin(JsonNode document, String... more) {
        String[] args = new String[more.length + 6];
        String file = file(folder, "a.json", document);
        System.arraycopy(
                new String[] {"new", "panel-decision", "--programme", W12, "--application", file}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return lwn(args);
    }

    @Test
    void it_holds_what_the_rules_made_of_the_application() throws IOException {
        Run run = begin(tooSmall("a-1"));
        JsonNode machine = LwnJson.mapper().readTree(run.out()).get("machine");

        assertThat(machine.at("/application/id").asText()).isEqualTo("a-1");
        assertThat(machine.at("/outcome").asText()).isEqualTo("INELIGIBLE");
        assertThat(machine.at("/findings/0/code").asText()).isEqualTo("grant.amount.below-minimum");
        assertThat(run.out()).doesNotContain("resident-17", "W12 7AD", "Cookery");
        assertThat(run.exit()).isZero();
    }

    @Test
    void check_tells_what_people_have_still_to_say() {
        Run run = lwn("check", file(folder, "d.json", begin(eligible("a-1")).out()));

        assertThat(run.out()).contains("d.json#/id: error: ", "d.json#/verdict/kind: error: ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void filled_in_it_has_no_problems() throws IOException {
        Run run = lwn("check", file(folder, "d.json", filledIn(eligible("a-1"))));

        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void an_award_against_the_rules_that_does_not_say_so_is_an_error() throws IOException {
        ObjectNode decision = filledIn(tooSmall("a-1"));
        decision.remove("format");

        assertThat(lwn("check", file(folder, "d.json", decision)).out().lines())
                .anyMatch(line -> line.contains("d.json#/format: note: json.format"))
                .anyMatch(line -> line.contains("d.json#/setAside: error: json.invalid-value "))
                .anyMatch(line -> line.contains("d.json#/overrides: error: json.invalid-value ")
                        && line.contains("names OUTCOME"));
    }

    @Test
    void of_several_applications_one_is_named() {
        assertThat(begin(array(eligible("a-1"), eligible("a-2"))).exit()).isEqualTo(2);
        assertThat(begin(array(eligible("a-1"), eligible("a-2")), "--id", "a-2").out())
                .contains("\"id\": \"a-2\"");
    }

    @Test
    void an_application_that_cannot_be_read_begins_nothing() {
        Run run = lwn(
                "new",
                "panel-decision",
                "--programme",
                W12,
                "--application",
                folder.resolve("none.json").toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("file.not-found");
        assertThat(run.exit()).isEqualTo(3);
    }

    private ObjectNode filledIn(JsonNode application) throws IOException {
        ObjectNode decision =
                (ObjectNode) LwnJson.mapper().readTree(begin(application).out());
        decision.put("id", "a-1-panel");
        decision.put("decidedBy", "grants panel");
        decision.put("reason", "It brings the street together.");
        decision.putObject("verdict").put("kind", "AWARD").set("amount", application.get("amountRequested"));
        return decision;
    }
}
