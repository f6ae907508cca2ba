package org.lwn.rules.handbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.problem.Severity;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.PackFiles;
import org.lwn.rules.cases.CaseResult;
import org.lwn.rules.cases.PackCase;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.packs.Packs;

/** Each task is done as a coordinator does it: what stands in the boxes of the handbook is written where it says. */
class FiveTasksTest {
    private static final Pattern STEP = Pattern.compile(
            "(In the file|Write a new file|At the end of the file) `([^`]+)`.*?:\n\n```text\n(.*?)\n```\n"
                    + "(?:\nand write in its place:\n\n```text\n(.*?)\n```\n)?",
            Pattern.DOTALL);

    private static String handbook = "";

    private static final Locale DRAFT_OF_WELSH = Locale.forLanguageTag("cy-x-draft");

    @TempDir
    Path folder;

    @BeforeAll
    static void write() {
        handbook = Handbook.shipped(Packs.GRANT_ELIGIBILITY, Locale.UK).markdown();
    }

    @BeforeEach
    void copy() throws IOException {
        folder = folder.resolve("copy");
        PackFiles.shipped("grant-eligibility").copyTo(folder);
    }

    @Test
    void the_minimum_is_raised() {
        carryOut("Raise the minimum");

        assertThatAllIsWell();
        Decision before = decidedAsShipped("Less than the minimum of 2027 is too little.", Locale.UK);
        Decision after = decided("Less than the minimum of 2027 is too little.", Locale.UK);
        assertThat(before.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(after.outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(after.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("£550", "£600");
    }

    @Test
    void a_priority_is_added() {
        carryOut("Add a priority");

        assertThatAllIsWell();
        String chosen = "Green spaces are a priority in 2027.";
        assertThat(decidedAsShipped(chosen, Locale.UK).outcome()).isEqualTo(Outcome.INELIGIBLE);
        assertThat(decided(chosen, Locale.UK).outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void a_kind_of_applicant_is_barred() {
        carryOut("Bar a kind of applicant");

        assertThatAllIsWell();
        String company = "A company limited by shares is barred.";
        assertThat(decidedAsShipped(company, Locale.UK).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decided(company, Locale.UK).outcome()).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void a_message_is_reworded_in_two_languages() {
        carryOut("Reword a message in two languages");

        assertThatAllIsWell();
        String without = "Without an amount, the amount is asked for, and all that depends on it waits.";
        assertThat(decided(without, Locale.UK).findings())
                .extracting(Finding::message)
                .containsExactly("How much money do you ask for? Give the amount.");
        assertThat(decided(without, DRAFT_OF_WELSH).findings())
                .extracting(Finding::message)
                .containsExactly("Faint o arian ydych chi’n gofyn amdano? Rhowch y swm.");
        assertThat(Handbook.load(folder, Packs.GRANT_ELIGIBILITY, DRAFT_OF_WELSH)
                        .markdown())
                .contains("**In Welsh:** “Faint o arian ydych chi’n gofyn amdano? Rhowch y swm.”");
    }

    @Test
    void a_rule_comes_into_force_on_a_given_day() {
        carryOut("Bring a rule into force on a given day");

        assertThatAllIsWell();
        String dear = "In 2027 a person judges a budget that is nearly all one heading.";
        assertThat(decidedAsShipped(dear, Locale.UK).outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decided(dear, Locale.UK).outcome()).isEqualTo(Outcome.REFER);
        assertThat(Handbook.load(folder, Packs.GRANT_ELIGIBILITY, Locale.UK).markdown())
                .containsSubsequence(
                        "#### One heading takes most of the budget, in force until 31 March 2027",
                        "**It gives advice, which decides nothing, when:**",
                        "#### One heading takes most of the budget, in force from 1 April 2027",
                        "**A person must judge when:**");
    }

    private void carryOut(String title) {
        String task = handbook.substring(handbook.indexOf("\n### " + title + "\n"));
        int next = task.indexOf("\n### ", 1);
        Matcher step = STEP.matcher(next < 0 ? task : task.substring(0, next));
        assertThat(step.find()).as("%s has steps", title).isTrue();
        do {
            carryOut(step.group(1), folder.resolve(step.group(2)), step.group(3), step.group(4));
        } while (step.find());
    }

    private static void carryOut(String what, Path file, String first, String second) {
        try {
            if (what.startsWith("In")) {
                assertThat(file).content().containsOnlyOnce(first);
                Files.writeString(file, Files.readString(file, UTF_8).replace(first, second), UTF_8);
            } else if (what.startsWith("Write")) {
                assertThat(file).doesNotExist();
                Files.createDirectories(file.getParent());
                Files.writeString(file, first, UTF_8);
            } else {
                Files.writeString(file, Files.readString(file, UTF_8) + first + "\n", UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a coordinator adds in English, somebody translates later. */
    private void assertThatAllIsWell() {
        assertThat(Packs.GRANT_ELIGIBILITY.check(folder))
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .filteredOn(problem -> !problem.code().equals("wording.missing"))
                .isEmpty();
        try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(folder)) {
            assertThat(PackCases.load(folder, rules).run(rules))
                    .filteredOn(result -> !result.passed())
                    .flatExtracting(CaseResult::differences)
                    .isEmpty();
        }
    }

    private Decision decided(String name, Locale locale) {
        try (GrantEligibility rules = GrantEligibility.load(folder)) {
            return decided(rules, name, locale);
        }
    }

    private Decision decidedAsShipped(String name, Locale locale) {
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            return decided(rules, name, locale);
        }
    }

    /** The application of the case of that name, under the rules and their own programme. */
    private Decision decided(GrantEligibility rules, String name, Locale locale) {
        GrantCase subject = subject(name);
        LocalDate day = subject.decisionDate();
        return rules.decide(GrantCase.of(subject.application(), rules.programme("w12-community-grants"), day), locale);
    }

    private GrantCase subject(String name) {
        try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(folder)) {
            List<PackCase<GrantCase>> named = PackCases.load(folder, rules).cases().stream()
                    .filter(one -> one.name().equals(name))
                    .toList();
            return Iterables.getOnlyElement(named).subject();
        }
    }
}
