package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.rules.packs.Packs;

class PackChangesTest {
    private static final String DRAFT_OF_WELSH = "wording/cy-x-draft.properties";

    @TempDir
    Path folder;

    private PackFiles before;

    @BeforeEach
    void copyTheShippedPack() {
        before = PackFiles.shipped("grant-eligibility");
        before.contents().forEach((name, content) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private void replace(String file, String old, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, replacement));
    }

    private List<PackChange> changes() {
        return Packs.GRANT_ELIGIBILITY.changes(before, PackFiles.in(folder));
    }

    @Test
    void a_copy_is_the_same_and_so_is_one_with_other_comments_and_line_breaks() throws IOException {
        assertThat(changes()).isEmpty();

        replace("amount.drl", "$asked.amount > 0,", "// More than nothing.\n\n        $asked.amount   >   0,");

        assertThat(changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount.drl | $asked.amount > 0, | $asked.amount > 1, | CONDITION | grant.amount.below-minimum |"
                        + " application.amountRequested.amount > 0 | application.amountRequested.amount > 1",
                "amount.drl | $asked.amount > 0, | '' | CONDITION | grant.amount.below-minimum |"
                        + " application.amountRequested.amount > 0 | ",
                "amount.drl | $asked < $least | $asked <= $least | CONDITION | grant.amount.below-minimum |"
                        + " application.amountRequested < programme.minimumAward |"
                        + " application.amountRequested <= programme.minimumAward",
                "amount.drl | Ask for at least {least}. | Ask for {least}. | MESSAGE | grant.amount.below-minimum |"
                        + " You asked for {asked}, and this programme awards {least} or more. Ask for at least {least}. |"
                        + " You asked for {asked}, and this programme awards {least} or more. Ask for {least}.",
                "amount.drl | The amount is below the programme's minimum | Too little is asked for | NAME |"
                        + " grant.amount.below-minimum | The amount is below the programme's minimum | Too little is asked for"
            })
    void a_change_of_a_rule_is_told_with_what_it_was_and_what_it_is(
            String file, String old, String replacement, PackChange.Kind kind, String code, String was, String is)
            throws IOException {
        replace(file, old, replacement);

        assertThat(changes())
                .extracting(PackChange::kind, PackChange::subject, PackChange::before, PackChange::after)
                .containsExactly(tuple(kind, code, was, is));
    }

    @Test
    void effect_source_dates_and_place_of_the_answer_are_told() throws IOException {
        replace(
                "amount.drl",
                "@code( \"grant.amount.below-minimum\" ) @effect( INELIGIBLE ) @source( \"000\" ) @since( \"0.1\" )",
                "@code( \"grant.amount.below-minimum\" ) @effect( REFER ) @source( \"practice\" ) @since( \"0.2\" )"
                        + " @from( \"2027-01-01\" )");

        assertThat(changes())
                .extracting(PackChange::sentence)
                .containsExactly(
                        "grant.amount.below-minimum: the effect was: INELIGIBLE – and is: REFER",
                        "grant.amount.below-minimum: the time in force was: always – and is: from 2027-01-01",
                        "grant.amount.below-minimum: source and people was: source 000, since 0.1 – and is: source"
                                + " practice, since 0.2");
    }

    @Test
    void rules_that_are_added_removed_or_moved_are_told() throws IOException {
        replace("amount.drl", "grant.amount.below-minimum", "grant.amount.too-little");
        replace(DRAFT_OF_WELSH, "grant.amount.below-minimum", "grant.amount.too-little");

        assertThat(changes())
                .extracting(PackChange::kind, PackChange::subject)
                .contains(
                        tuple(PackChange.Kind.RULE_REMOVED, "grant.amount.below-minimum"),
                        tuple(PackChange.Kind.RULE_ADDED, "grant.amount.too-little"));
        replace("amount.drl", "grant.amount.too-little", "grant.amount.below-minimum");
        replace(DRAFT_OF_WELSH, "grant.amount.too-little", "grant.amount.below-minimum");
        replace("pack.json", "\"budget.drl\",", "");
        replace("pack.json", "\"amount.drl\",", "\"budget.drl\", \"amount.drl\",");
        assertThat(changes()).isNotEmpty().allMatch(change -> change.kind() == PackChange.Kind.PLACE);
    }

    @Test
    void a_version_that_follows_a_rule_is_told_as_the_rules_second() throws IOException {
        String text = Files.readString(folder.resolve("amount.drl"));
        int begins = text.indexOf("rule \"The amount is below");
        String rule = text.substring(begins, text.indexOf("\nend\n", begins) + "\nend\n".length());
        String metadata = "@since( \"0.1\" )";
        String first = rule.replace(metadata, metadata + " @until( \"2026-12-31\" )");
        String second = rule.replace(metadata, metadata + " @from( \"2027-01-01\" )")
                .replace("below the programme's minimum", "below the new minimum")
                .replace("$asked.amount > 0", "$asked.amount > 1");
        replace("amount.drl", rule, first + "\n" + second);

        assertThat(changes())
                .extracting(PackChange::kind, PackChange::subject, PackChange::after)
                .containsExactly(
                        tuple(PackChange.Kind.DATES, "grant.amount.below-minimum", "until 2026-12-31"),
                        tuple(
                                PackChange.Kind.RULE_ADDED,
                                "grant.amount.below-minimum (version 2)",
                                "You asked for {asked}, and this programme awards {least} or more. Ask for at least"
                                        + " {least}."));
    }

    @Test
    void what_a_programme_says_and_what_cases_there_are_is_compared_too() throws IOException {
        replace("programmes/w12-community-grants.json", "\"amount\": 500.00", "\"amount\": 500");
        assertThat(changes()).isEmpty();

        replace("programmes/w12-community-grants.json", "\"amount\": 500,", "\"amount\": 600,");
        replace("cases/amount.json", "penny", "farthing");

        assertThat(changes())
                .extracting(PackChange::sentence)
                .containsExactly(
                        "w12-community-grants: the value /minimumAward/0/value/amount was: 500 – and is: 600",
                        "cases/amount.json: the cases have changed.");
    }

    @Test
    void wording_and_the_packs_version_are_compared() throws IOException {
        replace("pack.json", "\"wording\": [", "\"wording\": [\"wording/cy.properties\", ");
        replace("pack.json", "\"version\": \"0.1\"", "\"version\": \"0.2\"");
        Files.createDirectories(folder.resolve("wording"));
        Files.writeString(folder.resolve("wording/cy.properties"), "grant.amount.below-minimum = Gormod.\n");

        assertThat(changes())
                .extracting(PackChange::sentence)
                .containsExactly(
                        "grant-eligibility: the pack was: grant-eligibility 0.1 – and is: grant-eligibility 0.2",
                        "grant.amount.below-minimum: the translation cy is new: Gormod.");
    }

    @Test
    void every_condition_of_every_pack_that_ships_can_be_told() {
        for (Pack<?> pack : Packs.all()) {
            PackSource source = PackSource.read(PackFiles.shipped(pack.id()).folder(), pack.factTypes());
            assertThat(source.rules())
                    .allSatisfy(rule -> assertThat(rule.conditions())
                            .isNotEmpty()
                            .noneMatch(condition -> condition.contains("Property[") || condition.contains("@")));
        }
    }
}
