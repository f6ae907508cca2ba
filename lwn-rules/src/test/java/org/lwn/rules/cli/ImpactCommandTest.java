package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

class ImpactCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_year_is_told_with_what_is_known_of_it_and_what_is_not() {
        Run run = lwn("impact", "islington", "--from", "2022-09-01", "--to", "2023-09-30");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Islington Local Wellbeing Networks (islington), 1 September 2022 to 30 September 2023"
                        + " From an annual report (source 004), which covers September 2022 to September 2023.")
                .contains("North: 107 - Central: 81 - South: 81")
                .contains("Joint event, 22 February 2023: 40 organisations and residents (unclear which are counted)")
                .contains("Review meeting, 7 September 2023: 60 or more")
                .contains("community organising: 38 or more (3 of 4 known)")
                .contains("People who ranked: not known: this is not measured yet (/measurements/0)")
                .contains("printed: week of 21 November 2023")
                .contains("south-2022-11-21, week of 21 November 2022, counted");
    }

    @Test
    void a_ranking_is_told_before_and_after_and_so_is_what_may_not_be_counted() throws Exception {
        Path file = Files.writeString(folder.resolve("canalside.json"), SystemFiles.canalside());

        assertThat(lwn("impact", file.toString(), "--from", "2026-01-15", "--to", "2026-12-31")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("What is worst, the worst first, asked again, July 2026")
                .contains(
                        "the towpath is lit: The Lock, on 20 June 2026, through: write to the council and lantern-grant")
                .contains("Heard by locality: - The Lock: 30 - not noted: 21")
                .contains("Not counted, for it may lie in the period or outside it")
                .contains("withheld")
                .doesNotContain("zebedee");
    }

    @Test
    void json_has_every_figure_with_its_kind() {
        JsonNode impact = SystemFiles.tree(
                lwn("impact", "islington", "--from", "2022-09-01", "--to", "2023-09-30", "--format", "json")
                        .out());

        assertThat(impact.path("sections")).hasSize(7);
        assertThat(impact.findValuesAsText("kind")).contains("COUNTED", "UNKNOWN");
        assertThat(impact.at("/sections/0/lines/1/of/title").asText()).isEqualTo("North");
        assertThat(impact.at("/sections/0/lines/1/figure/count/number").asInt()).isEqualTo(107);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        Run run = lwn("impact", "islington", "--from", "2023-09-30", "--to", "2022-09-01");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("The period ends on 2022-09-01, before it begins on 2023-09-30.");
    }
}
