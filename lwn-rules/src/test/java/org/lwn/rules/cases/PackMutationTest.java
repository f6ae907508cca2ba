package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.io.MoreFiles;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.cases.Mutation.Result;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

/** Changes of packs made for these tests, of which it is known what their cases leave out. */
class PackMutationTest {
    private static final String SLIP = "'$asked < $least' becomes '$asked <= $least'";

    @TempDir
    private Path folder;

    @Test
    void a_gap_at_a_limit_survives_and_the_hint_says_which_amount_shows_it() throws IOException {
        copy("amount");

        Mutation slip = mutation(mutate(), "made.too-little", SLIP);

        assertThat(slip.result()).isEqualTo(Result.NOT_NOTICED);
        assertThat(slip.place()).hasToString("all.drl:6:87");
        assertThat(slip.rule()).isEqualTo("The amount is below the minimum");
        assertThat(slip.hint())
                .isEqualTo("Try the case '£100 is not enough.' with £500.00 at /application/amountRequested: with the"
                        + " change, outcome: should be ELIGIBLE, but is INELIGIBLE, because of made.too-little.");
    }

    @Test
    void the_case_that_the_hint_says_makes_the_change_be_noticed() throws IOException {
        copy("amount");
        replace(
                "cases/all.json",
                "\"cases\": [",
                "\"cases\": [ { \"name\": \"£500 is enough.\", \"base\": \"a start\","
                        + " \"application\": { \"amountRequested\": { \"amount\": 500.00 } },"
                        + " \"expect\": { \"outcome\": \"ELIGIBLE\" } },");

        assertThat(mutation(mutate(), "made.too-little", SLIP).result()).isEqualTo(Result.NOTICED);
    }

    @Test
    void a_rule_that_no_case_finds_anything_by_can_be_lost_and_have_any_effect() throws IOException {
        copy("amount");

        MutationReport report = mutate();

        assertThat(mutation(report, "made.too-little", "the rule is left out").result())
                .isEqualTo(Result.NOTICED);
        assertThat(mutation(report, "made.report-late", "the rule is left out"))
                .extracting(Mutation::result, Mutation::hint)
                .containsExactly(Result.NOT_NOTICED, "Write a case in which it finds something.");
        assertThat(mutation(report, "made.report-late", "'@effect( REFER )' becomes '@effect( ADVICE )'"))
                .extracting(Mutation::result, Mutation::hint)
                .containsExactly(
                        Result.NOT_NOTICED,
                        "Say in a case that finds it: \"effects\": { \"made.report-late\": \"REFER\" }.");
    }

    @Test
    void what_takes_several_answers_to_show_is_found_too() throws IOException {
        copy("amount");

        Mutation reversed =
                mutation(mutate(), "made.report-late", "'reportOverdue == true' becomes 'reportOverdue != true'");

        assertThat(reversed.hint())
                .startsWith("Try the case '£900 is enough.' with [{}] at /application/earlierAwards and with ")
                .endsWith("with the change, outcome: should be ELIGIBLE, but is REFER, because of made.report-late.");
    }

    @Test
    void a_setting_is_tried_too_inside_a_timeline_and_where_there_is_none() throws IOException {
        copy("amount");
        replace(
                "cases/all.json",
                "\"currency\": \"GBP\",\n        \"minimumAward\"",
                "\"currency\": \"GBP\", \"areaOfBenefit\": [{ \"value\": { \"name\": \"There\","
                        + " \"postcodeDistricts\": [\"W12\"] }, \"source\": \"practice\" }], \"minimumAward\"");
        replace("all.drl", "$asked < $least )", "$asked < $least, programme.areaOfBenefit.name != \"Here\" )");

        assertThat(mutation(mutate(), "made.too-little", "'programme.areaOfBenefit.name != \"Here\"' is left out")
                        .hint())
                .startsWith("Try the case '£100 is not enough.' with \"Here\" at /programme/areaOfBenefit/name: ");

        copy("amount");
        replace(
                "all.drl",
                "$least : programme.minimumAward, $asked < $least",
                "$most : programme.maximumAward, $asked > $most");
        replace("all.drl", "{least} or more", "{most} or less");
        replace("cases/all.json", "\"outcome\": \"INELIGIBLE\", \"finds\": [\"made.too-little\"]", "\"finds\": []");

        assertThat(mutation(mutate(), "made.too-little", "'$asked > $most' becomes '$asked >= $most'")
                        .hint())
                .contains(" at /programme/maximumAward");
    }

    @Test
    void a_change_that_only_a_missing_answer_shows_survives_and_the_hint_takes_the_answer_away() throws IOException {
        copy("only-null");

        assertThat(mutate().survivors())
                .extracting(Mutation::what, Mutation::hint)
                .containsExactly(tuple(
                        "'application.dataNoticeAccepted == null' is left out",
                        "Try the case 'Refused is not.' without /application/dataNoticeAccepted: with the change,"
                                + " outcome: should be INELIGIBLE, but is NEEDS_INFORMATION, because of made.notice."));
    }

    @Test
    void a_pack_without_cases_notices_nothing() throws IOException {
        copy("no-cases");

        MutationReport report = mutate();

        assertThat(report.score()).isZero();
        assertThat(report.survivors()).hasSameSizeAs(report.mutations()).hasSizeGreaterThan(10);
        assertThat(mutation(report, "made.too-little", SLIP).hint()).startsWith("The pack has no case.");
    }

    @Test
    void a_case_that_says_too_little_is_told() throws IOException {
        copy("only-null");
        replace(
                "cases/all.json",
                "\"cases\": [",
                "\"cases\": [ { \"name\": \"Nothing is said.\", \"base\": \"a start\","
                        + " \"application\": { \"dataNoticeAccepted\": null }, \"expect\": { \"finds\": [] } },");
        replace("all.drl", "application.dataNoticeAccepted == null || ", "");

        assertThat(mutate().survivors())
                .extracting(Mutation::hint)
                .allMatch(hint -> hint.startsWith("Let the case 'Nothing is said.' expect more: with the change, "));
    }

    @Test
    void a_change_that_changes_nothing_is_stated_with_its_reason() throws IOException {
        copy("amount");
        replace("all.drl", "$asked < $least )", "$asked < $least, programme.minimumAward != null )");
        String change = "'programme.minimumAward != null' is left out";
        equivalent("made.too-little", change, "Without a minimum, nothing is less than it.");

        MutationReport report = mutate();

        assertThat(mutation(report, "made.too-little", change))
                .extracting(Mutation::result, Mutation::hint)
                .containsExactly(Result.CHANGES_NOTHING, "Without a minimum, nothing is less than it.");
        assertThat(report.problems()).isEmpty();
        assertThat(report.count(Result.CHANGES_NOTHING)).isEqualTo(1);
    }

    @Test
    void a_change_that_nothing_tells_apart_still_counts_until_it_is_stated() throws IOException {
        copy("amount");
        replace("all.drl", "$asked < $least )", "$asked < $least, programme.minimumAward != null )");

        Mutation open = mutation(mutate(), "made.too-little", "'programme.minimumAward != null' is left out");

        assertThat(open.result()).isEqualTo(Result.NOT_NOTICED);
        assertThat(open.hint())
                .startsWith("None of the cases with other answers")
                .contains("cases/equivalent.json");
    }

    @Test
    void a_statement_that_is_wrong_or_out_of_date_is_a_problem() throws IOException {
        copy("amount");
        Files.writeString(folder.resolve("cases/equivalent.json"), """
                {"format": "lwn-equivalent/1", "changes": [
                  {"rule": "made.too-little", "change": "%s", "because": "It is hoped."},
                  {"rule": "made.too-little", "change": "'$asked < $least' is left out", "because": "It is hoped."},
                  {"rule": "made.too-little", "change": "'$asked == $least' is left out", "because": "It was so."}]}
                """.formatted(SLIP));

        MutationReport report = mutate();

        assertThat(report.problems())
                .extracting(problem -> problem.place() + " " + problem.code() + " " + problem.sentence())
                .satisfiesExactlyInAnyOrder(
                        told -> assertThat(told)
                                .startsWith("cases/equivalent.json#/changes/0 cases.changes-something")
                                .contains("£500.00"),
                        told -> assertThat(told)
                                .startsWith("cases/equivalent.json#/changes/1 cases.changes-something")
                                .endsWith("A case notices."),
                        told -> assertThat(told)
                                .startsWith("cases/equivalent.json#/changes/2 cases.no-such-change")
                                .contains("'$asked == $least' is left out"));
        assertThat(mutation(report, "made.too-little", SLIP).result()).isEqualTo(Result.NOT_NOTICED);
    }

    @Test
    void the_file_of_statements_is_read_strictly_and_all_its_problems_are_told() throws IOException {
        copy("amount");
        Files.writeString(folder.resolve("cases/equivalent.json"), """
                {"format": "lwn-equivalent/1", "changes": [
                  {"rule": "made.to-little", "change": "a", "because": "So."},
                  {"rule": "made.too-little", "change": "a", "because": "So."},
                  {"rule": "made.too-little", "change": "a", "because": "So."}]}
                """);

        assertThatThrownBy(this::mutate)
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        told -> assertThat(told.problems())
                                .extracting(Problem::code)
                                .containsExactly("cases.unknown-code", "cases.duplicate-name"));

        Files.writeString(folder.resolve("cases/equivalent.json"), """
                {"format": "lwn-equivalent/1", "changes": [{"rule": "made.too-little", "because": " ", "why": "So."}]}
                """);

        assertThatThrownBy(this::mutate)
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        told -> assertThat(told.problems())
                                .extracting(Problem::code)
                                .contains("json.missing-field", "json.unknown-field"));
    }

    @Test
    void a_pack_of_which_a_case_fails_is_not_changed() throws IOException {
        copy("amount");
        replace("all.drl", "$asked < $least", "$asked > $least");

        assertThatThrownBy(this::mutate)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The case '£900 is enough.' fails before any rule is changed: ");
    }

    @Test
    void of_two_versions_of_a_rule_each_is_changed_and_judged_on_its_own_days() throws IOException {
        copy("amount");
        String rules = Files.readString(folder.resolve("all.drl"));
        String first = rules.substring(rules.indexOf("rule \"The amount"), rules.indexOf("rule \"An earlier"));
        String dated = "@since( \"0.1\" ) ";
        Files.writeString(
                folder.resolve("all.drl"),
                first.replace("@since( \"0.1\" )", dated + "@until( \"2026-05-31\" )")
                        + first.replace("@since( \"0.1\" )", dated + "@from( \"2026-06-01\" )"));

        MutationReport report = mutate();

        assertThat(report.mutations())
                .filteredOn(mutation -> mutation.what().equals("the rule is left out"))
                .extracting(Mutation::result)
                .containsExactly(Result.NOTICED, Result.NOT_NOTICED);
        assertThat(report.mutations()).noneMatch(mutation -> mutation.what().contains("@until"));
    }

    @Test
    void a_day_on_which_a_rule_begins_to_count_is_changed_too() throws IOException {
        copy("amount");
        replace("all.drl", "@source( \"practice\" ) @since( \"0.1\" )\n    @message( \"You asked", """
                @source( "practice" ) @since( "0.1" ) @from( "2026-05-01" )
                    @message( "You asked""");

        MutationReport report = mutate();

        assertThat(mutation(report, "made.too-little", "'@from( \"2026-05-01\" )' becomes '@from( \"2026-05-02\" )'")
                        .result())
                .isEqualTo(Result.NOTICED);
        assertThat(mutation(report, "made.too-little", "'@from( \"2026-05-01\" )' becomes '@from( \"2026-04-30\" )'")
                        .hint())
                .startsWith("Try the case '£100 is not enough.' with \"2026-04-30\" at /on: ");
    }

    @Test
    void progress_is_told_up_to_the_last_change() throws IOException {
        copy("only-null");
        List<String> told = new ArrayList<>();
        try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(folder)) {
            PackCases.load(folder, rules).mutate(rules, (done, all) -> told.add(done + " of " + all));
        }

        assertThat(told).containsExactly("4 of 10", "10 of 10");
    }

    private MutationReport mutate() {
        try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(folder)) {
            return PackCases.load(folder, rules).mutate(rules);
        }
    }

    private static Mutation mutation(MutationReport report, String code, String what) {
        assertThat(report.mutations()).extracting(Mutation::what).contains(what);
        return report.mutations().stream()
                .filter(mutation ->
                        mutation.code().equals(code) && mutation.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private void equivalent(String code, String change, String because) throws IOException {
        Files.writeString(folder.resolve("cases/equivalent.json"), """
                {"format": "lwn-equivalent/1", "changes": [{"rule": "%s", "change": "%s", "because": "%s"}]}
                """.formatted(code, change, because));
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, replacement));
    }

    private void copy(String pack) throws IOException {
        for (String file : List.of("pack.json", "all.drl", "cases/all.json")) {
            if (file.startsWith("cases/") && pack.equals("no-cases")) {
                continue;
            }
            Path to = folder.resolve(file);
            MoreFiles.createParentDirectories(to);
            Files.writeString(
                    to,
                    Resources.toString(
                            Resources.getResource(PackMutationTest.class, pack + "/" + file), StandardCharsets.UTF_8));
        }
    }
}
