package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.asking;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.grant;
import static org.lwn.rules.cli.Applications.grants;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

class DecideTextTest {
    @TempDir
    Path folder;

    private static JsonNode[] tooSmallFrom(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> tooSmall("a-" + number))
                .toArray(JsonNode[]::new);
    }

    private Run decide(JsonNode document) {
        return lwn("decide", "--programme", W12, file(folder, "a.json", document));
    }

    @Test
    void the_heading_tells_programme_rules_and_how_many_were_decided() {
        Run run = decide(array(eligible("a-1"), eligible("a-2")));

        assertThat(run.out())
                .contains("W12 Together community grants (" + W12 + ")")
                .containsPattern("Rules: grant-eligibility 0\\.1 \\([0-9a-f]{12}\\)")
                .contains("Decided: 2 applications from");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void outcomes_are_counted_in_aligned_columns() {
        Run run = decide(array(eligible("a-1"), tooSmall("a-2"), asking("a-3", "6000")));

        assertThat(run.out()).contains("""
                          eligible           1   33%  ##########
                          not eligible       2   67%  ####################
                          needs information  0    0%
                          for a person       0    0%
                        """);
    }

    @Test
    void a_few_are_told_one_by_one_with_what_they_wait_for() {
        Run run = decide(array(eligible("a-1"), tooSmall("a-2"), eligibleBut("a-3", a -> a.remove("boardConnection"))));

        assertThat(run.out())
                .doesNotContain("a-1:")
                .contains("a-2: not eligible\n  grant.amount.below-minimum (a bar)\n    You asked for £450")
                .contains("a-3: needs information\n  Not answered: /boardConnection");
    }

    @Test
    void advice_to_an_eligible_application_is_told_too() {
        assertThat(decide(asking("a-1", "600")).out())
                .contains("a-1: eligible\n  grant.budget.one-heading-dominates (advice)");
    }

    @Test
    void many_are_told_by_their_reasons_with_counts_and_examples() {
        Run run = decide(array(tooSmallFrom(1, 21)));

        assertThat(run.out())
                .contains("What the rules found, most frequent first")
                .containsPattern(" 21 {2}grant\\.amount\\.below-minimum \\(a bar\\)")
                .contains("Such as in a-1, a-2, a-3, …")
                .contains("--format json")
                .doesNotContain("a-4");
    }

    @Test
    void twenty_are_still_told_one_by_one() {
        assertThat(decide(array(tooSmallFrom(1, 20))).out()).contains("a-20: not eligible");
    }

    @Test
    void the_most_frequent_reason_comes_first() {
        JsonNode[] some = tooSmallFrom(1, 25);
        for (int index = 0; index < 5; index++) {
            some[index] = asking("b-" + index, "6000");
        }

        String out = decide(array(some)).out();

        assertThat(out.indexOf("below-minimum")).isLessThan(out.indexOf("above-maximum"));
    }

    @Test
    void no_line_is_wider_than_the_console() {
        JsonNode all = array(
                eligibleBut("a-1", a -> {
                    a.remove("benefit");
                    a.remove("applicant");
                    a.remove("budget");
                    a.remove("startsOn");
                    a.remove("childrenTakePart");
                    a.remove("excludedPurposes");
                }),
                eligibleBut("a-2", a -> a.putArray("priorities").add("something-else")));

        assertThat(decide(all).out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Console.WIDTH));
    }

    @Test
    void problems_come_on_standard_error_at_their_places() {
        Run run = decide(array(eligible("a-0"), eligibleBut("a-1", a -> a.put("startsOn", "soon"))));

        assertThat(run.out()).contains("Decided: 1 application from");
        assertThat(run.err())
                .startsWith(folder.resolve("a.json") + "#/1/startsOn: error: json.")
                .endsWith("\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void of_problems_that_repeat_enough_are_shown_and_the_rest_counted() {
        JsonNode[] many = IntStream.range(0, 25)
                .mapToObj(number -> grant("g-" + number, "31/12/2023", "900"))
                .toArray(JsonNode[]::new);

        Run run = decide(grants(many));

        assertThat(run.err()
                        .lines()
                        .filter(line -> line.contains("#/grants/"))
                        .filter(line -> line.contains("giving360.invalid-date")))
                .hasSize(10);
        assertThat(run.err()).contains("and 15 more of giving360.invalid-date; to see all: --format json");
    }

    @Test
    void grants_decided_without_their_dates_are_counted_unless_a_date_is_given() {
        String file =
                file(folder, "g.json", grants(grant("g-0", "31/12/2023", "900"), grant("g-1", "2024-03-01", "900")));

        assertThat(lwn("decide", "--programme", W12, file).out())
                .contains("Decided without rules about dates, for the day of the award is not known: 1");
        assertThat(lwn("decide", "--programme", W12, "--on", "2024-01-01", file).out())
                .doesNotContain("without rules about dates");
    }

    @Test
    void with_several_files_each_application_says_which_it_is_from() {
        String one = file(folder, "one.json", tooSmall("a-1"));
        String two = file(folder, "two.json", tooSmall("a-2"));

        assertThat(lwn("decide", "--programme", W12, one, two).out())
                .contains("from 2 files")
                .contains("a-2: not eligible  (" + two + ")");
    }

    @Test
    void characters_that_steer_a_terminal_are_not_written() {
        JsonNode hostile = asking("x", "450.00");
        ((ObjectNode) hostile).put("id", "a-\u001b[31m\u202e\u009b");

        Run run = decide(array(hostile, eligibleBut("b", b -> b.put("\u001b[2J", 1))));

        assertThat(run.out()).contains("a-·[31m··: not eligible");
        assertThat(run.out() + run.err()).doesNotContain("\u001b").doesNotContain("\u009b");
    }

    @Test
    void a_pipe_gets_no_colour() {
        assertThat(decide(tooSmall("a-1")).out()).doesNotContain("\u001b");
    }
}
