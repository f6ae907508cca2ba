package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.language.Parcel;

class WordingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final Pack<Parcel.Label> PACK = new Pack<>(
            "parcels", Parcel.FACT_TYPES, Object.class, label -> DAY, label -> Parcel.facts(label, Parcel.atMost(10)));
    private static final String COMPLETE = """
            parcel.pieces = Dim mwy na {most} darn: {pieces}.
            parcel.pieces#name = Gormod o ddarnau
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeRule() throws IOException {
        Files.writeString(folder.resolve("all.drl"), """
                rule "Too many pieces"
                    @code( "parcel.pieces" ) @effect( INELIGIBLE ) @source( "practice" ) @since( "0.1" )
                    @message( "Send no more than {most} pieces, not {pieces}." )
                when
                    Parcel( $pieces : label.pieces, $most : tariff.mostPieces, $pieces > $most )
                then
                    found.at( "/pieces" );
                end
                """);
    }

    @Test
    void a_tag_finds_itself_or_what_is_left_without_its_last_subtags() {
        wording("cy", COMPLETE, "zh-Hant", "parcel.pieces = 太多\n");

        assertThat(message("cy")).isEqualTo("Dim mwy na 10 darn: 1,234.");
        assertThat(message("cy-GB")).isEqualTo("Dim mwy na 10 darn: 1,234.");
        assertThat(message("zh-Hant-TW")).isEqualTo("太多");
        assertThat(message("zh-Hant-TW-x-formal")).isEqualTo("太多");
        assertThat(message("zh")).startsWith("Send no more");
    }

    @Test
    void a_private_subtag_is_found_by_those_alone_who_ask_for_it() {
        wording("cy-x-draft", COMPLETE);

        assertThat(message("cy-x-draft")).isEqualTo("Dim mwy na 10 darn: 1,234.");
        assertThat(List.of(message("cy"), message("cy-GB"), message("cy-x-other")))
                .containsOnly("Send no more than 10 pieces, not 1,234.");
    }

    @Test
    void a_draft_falls_back_to_what_is_no_draft() {
        wording("cy", "parcel.pieces = Gormod.\n", "cy-x-draft", "parcel.pieces#name = Gormod o ddarnau\n");

        assertThat(message("cy-x-draft")).isEqualTo("Gormod.");
    }

    @Test
    void the_name_of_a_rule_is_translated() {
        wording("cy", COMPLETE);

        try (CaseRules<Parcel.Label> rules = PACK.load(folder)) {
            assertThat(rules.name("parcel.pieces", language("cy-GB"))).isEqualTo("Gormod o ddarnau");
            assertThat(rules.name("parcel.pieces", Locale.FRENCH)).isEqualTo("Too many pieces");
            assertThatThrownBy(() -> rules.name("parcel.peices", Locale.FRENCH))
                    .hasMessageContaining("Did you mean 'parcel.pieces'?");
        }
    }

    @Test
    void a_language_that_is_complete_has_nothing_to_tell() {
        wording("cy", COMPLETE);

        assertThat(problems()).isEmpty();
    }

    @Test
    void all_that_a_language_lacks_is_told_by_one_warning() {
        wording("cy", "parcel.pieces = Gormod.\n", "fr", "", "cy-GB", "");

        assertThat(problems())
                .containsExactly(
                        "wording/cy.properties#: warning: wording.missing It has no words for: parcel.pieces#name."
                                + " Until it has, people are told the rules' own words there, which are English.",
                        "wording/cy.properties#: warning: wording.missing It leaves out what the rules' own messages"
                                + " name: {most} of parcel.pieces, {pieces} of parcel.pieces. Write each name in braces"
                                + " where its value is to stand.",
                        "wording/cy-GB.properties#: warning: wording.missing It has no words for: parcel.pieces#name."
                                + " Until it has, people are told the rules' own words there, which are English.",
                        "wording/fr.properties#: warning: wording.missing It has no words for: parcel.pieces."
                                + " Until it has, people are told the rules' own words there, which are English.");
        try (CaseRules<Parcel.Label> rules = PACK.load(folder)) {
            assertThat(rules.notices())
                    .extracting(Problem::severity)
                    .containsOnly(Severity.WARNING)
                    .hasSize(4);
        }
    }

    @Test
    void english_that_rewords_some_of_it_lacks_nothing() {
        wording("en", "parcel.pieces = {most} pieces at most, not {pieces}, please.\n");

        assertThat(problems()).isEmpty();
        assertThat(message("en-GB")).isEqualTo("10 pieces at most, not 1,234, please.");
        assertThat(message("fr")).as("English is the last resort").isEqualTo(message("en-GB"));
    }

    @Test
    void a_file_that_is_named_for_no_language_is_refused() {
        wording("welsh", COMPLETE, "cy_GB", COMPLETE, "cy-x-unreviewed", COMPLETE);

        assertThat(problems())
                .containsExactly(
                        refusal("welsh", "'welsh' names no language. " + TAGGED),
                        refusal("cy_GB", "'cy_GB' names no language. " + TAGGED),
                        refusal("cy-x-unreviewed", "'cy-x-unreviewed' names no language. " + TAGGED));
    }

    @Test
    void a_tag_is_written_in_one_way_only_and_has_one_file() {
        wording("cy-gb", COMPLETE, "cy-GB", COMPLETE);

        assertThat(problems())
                .containsExactly(
                        refusal(
                                "cy-gb",
                                "The tag of its language is not written like this. Name the file cy-GB.properties."),
                        refusal(
                                "cy-GB",
                                "The language is that of wording/cy-gb.properties. Put both into one file,"
                                        + " cy-GB.properties."));
    }

    @Test
    void a_file_that_is_no_properties_file_in_utf_8_is_refused() throws IOException {
        wording("cy", "parcel.pieces = \\u00\n", "fr", "");
        Files.write(
                folder.resolve("wording/fr.properties"), "parcel.pieces = né".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems())
                .anyMatch(problem ->
                        problem.contains("fr.properties#: error: wording.unreadable The file is not in UTF-8"))
                .anyMatch(problem -> problem.contains("cy.properties#: error: wording.unreadable The file has \\u"));
    }

    @Test
    void a_mark_at_its_beginning_is_no_part_of_a_file() {
        wording("cy", "\uFEFF" + COMPLETE);

        assertThat(problems()).isEmpty();
    }

    @Test
    void what_is_said_twice_or_of_no_rule_or_names_what_is_not_there_is_refused() {
        wording("cy", COMPLETE + """
                parcel.pieces = Gormod.
                parcel.peices#name = Gormod
                form.problm = Da iawn.
                form.problem = {done}
                """);

        assertThat(problems())
                .anyMatch(problem -> problem.contains("wording.twice It has 'parcel.pieces' twice."))
                .anyMatch(problem -> problem.contains("Did you mean 'parcel.pieces'?"))
                .anyMatch(problem -> problem.contains("wording.unknown-key") && problem.contains("'form.problem'?"))
                .anyMatch(problem ->
                        problem.contains("wording.message form.problem: There is no value for {done} here."));
    }

    @Test
    void lwns_own_sentences_are_said_in_the_packs_words_or_in_its_own() {
        wording("cy", COMPLETE + "form.problem = {wrong} allan o {unanswered}.\n", "en", "form.unreadable = Please.\n");

        Map<String, Object> values = ImmutableMap.of("wrong", 1234, "unanswered", 2000);
        assertThat(text("form.problem", values, "cy-GB")).isEqualTo("1,234 allan o 2,000.");
        assertThat(text("form.problem", values, "cy-x-draft")).isEqualTo("1,234 allan o 2,000.");
        assertThat(text("form.problem", values, "de"))
                .as("English, with numbers as English writes them")
                .isEqualTo("Answers to correct: 1,234. Questions that are not answered yet: 2,000.");
        assertThat(text("form.unreadable", values, "cy"))
                .as("the pack's English")
                .isEqualTo("Please.");
        assertThat(text("form.unreadable", values, "cy-x-draft"))
                .as("lwn's Welsh")
                .isNotEqualTo("Please.");
        assertThatThrownBy(() -> text("form.problm", values, "en"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean 'form.problem'?");
    }

    @Test
    void values_are_written_as_the_language_writes_them() {
        wording(
                "cy",
                COMPLETE + "form.problem = {wrong}; {unanswered}\n",
                "de",
                "form.problem = {wrong}; {unanswered}\n");
        Map<String, Object> amounts = ImmutableMap.of("wrong", pounds("1234.50"), "unanswered", new BigDecimal("0.25"));
        Map<String, Object> days = ImmutableMap.of("wrong", List.of(DAY, pounds("500")), "unanswered", 1_000);

        assertThat(text("form.problem", amounts, "cy")).isEqualTo("£1,234.50; 0.25");
        assertThat(text("form.problem", days, "cy")).isEqualTo("1 Mai 2026, £500; 1,000");
        assertThat(text("form.problem", amounts, "de-DE")).isEqualTo("1.234,50\u00A0£; 0,25");
        assertThat(text("form.problem", ImmutableMap.of("unanswered", 1), "de")).isEqualTo("…; 1");
    }

    private static final String TAGGED =
            "Name the file by the tag of its language, such as cy.properties or pt-BR.properties.";

    private static String refusal(String tag, String message) {
        return "wording/" + tag + ".properties#: error: wording.language " + message;
    }

    private static Money pounds(String amount) {
        return Money.of(CurrencyUnit.GBP, new BigDecimal(amount));
    }

    private List<String> problems() {
        return PACK.check(folder).stream().map(Problem::toString).toList();
    }

    private String text(String key, Map<String, Object> values, String tag) {
        try (CaseRules<Parcel.Label> rules = PACK.load(folder)) {
            return rules.text(key, values, language(tag));
        }
    }

    private String message(String tag) {
        try (CaseRules<Parcel.Label> rules = PACK.load(folder)) {
            RuleFate fate = rules.review(Parcel.of(1234), language(tag)).get(0);
            return ((RuleFate.Failed) fate).finding().message();
        }
    }

    private static Locale language(String tag) {
        return Locale.forLanguageTag(tag);
    }

    /** Writes files of wording, each after the tag in its name, and the manifest that lists them. */
    private void wording(String... tagsAndTexts) {
        try {
            Files.createDirectories(folder.resolve("wording"));
            StringBuilder listed = new StringBuilder();
            for (int index = 0; index < tagsAndTexts.length; index += 2) {
                String file = "wording/" + tagsAndTexts[index] + ".properties";
                Files.writeString(folder.resolve(file), tagsAndTexts[index + 1]);
                listed.append(index == 0 ? "" : ", ").append('"').append(file).append('"');
            }
            Files.writeString(folder.resolve("pack.json"), """
                    {"format": "lwn-pack/1", "id": "parcels", "version": "1.0", "factType": "Parcel",
                     "rules": ["all.drl"], "wording": [%s]}
                    """.formatted(listed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
