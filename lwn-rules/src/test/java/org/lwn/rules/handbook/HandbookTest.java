package org.lwn.rules.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Vocabulary;
import org.lwn.rules.packs.Packs;
import org.xml.sax.InputSource;

/**
 * The handbooks of all packs, and that of grant eligibility as a page. Write it anew with {@code mvn -pl
 * lwn-core,lwn-rules -am test -Dtest=HandbookTest -Dsurefire.failIfNoSpecifiedTests=false -Dlwn.write=true}.
 */
class HandbookTest {
    private static final Path PAGE = Path.of("../docs/handbook.md");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;](?:\\s|$)");
    private static final int MOST_WORDS = 40;

    @TempDir
    Path folder;

    static Stream<String> packs() {
        return Packs.ids().stream();
    }

    private static Pack<?> pack(String id) {
        return Packs.withId(id).orElseThrow();
    }

    private static String markdown(String id) {
        return Handbook.shipped(pack(id), Locale.UK).markdown();
    }

    /** All but the chapter that shows what to write into files. */
    private static String read(String id) {
        String whole = markdown(id);
        return whole.substring(0, whole.indexOf("\n## " + Changing.TITLE + "\n"));
    }

    @Test
    void the_page_is_the_handbook_of_grant_eligibility() throws IOException {
        String page = markdown("grant-eligibility");
        if (Boolean.getBoolean("lwn.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).content().isEqualTo(page);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_rule_is_told_with_what_it_decides_says_and_waits_for_its_source_and_an_example(String id) {
        String whole = read(id);
        try (CaseRules<?> rules = pack(id).shipped()) {
            assertThat(rules.checked())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(section(whole, rule))
                            .containsPattern("\\*\\*[^*]+ (?:when:|all of this holds:)\\*\\*")
                            .contains(
                                    "**It says:** “",
                                    "**If an answer is missing:**",
                                    "**Source:**",
                                    "- It finds something: ",
                                    "- It finds nothing: "));
        }
    }

    private static String section(String whole, Rule rule) {
        int begins = whole.indexOf(
                "\n### " + rule.name() + "\n\n<sub>" + rule.metadata().code() + "</sub>\n");
        assertThat(begins).as(rule.name()).isNotNegative();
        int ends = whole.indexOf("\n### ", begins + 1);
        return whole.substring(begins, ends < 0 ? whole.length() : ends);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothing_of_the_rule_files_own_language_is_left(String id) {
        String whole = read(id).replaceAll("<sub>[^<]*</sub>", "");
        List<String> names = Vocabulary.of(pack(id).factTypes()).facts().stream()
                .flatMap(fact -> fact.properties().stream())
                .flatMap(entry -> Arrays.stream(entry.path().split("\\.")))
                .filter(name -> !name.equals(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();

        assertThat(whole)
                .doesNotContainPattern("\\bnull\\b|[$@{}]|==|!=|&&|\\|\\|")
                .doesNotContainPattern("\\b[a-z]+\\.[a-z]+[A-Z]");
        assertThat(names).isNotEmpty().noneMatch(name -> whole.matches("(?s).*\\b" + name + "\\b.*"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_sentence_is_longer_than_forty_words(String id) {
        assertThat(markdown(id).replaceAll("(?s)```.*?```", "").lines().flatMap(SENTENCE_END::splitAsStream))
                .allSatisfy(sentence ->
                        assertThat(sentence.strip().split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(MOST_WORDS));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void every_link_leads_to_a_heading(String id) {
        String html = Handbook.shipped(pack(id), Locale.UK).html();

        assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(html).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(html).containsOnlyOnce(" id=\"" + anchor + "\""));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_same_handbook_is_the_same_to_the_byte(String id) {
        Handbook again = Handbook.shipped(pack(id), Locale.UK);

        assertThat(again.markdown()).isEqualTo(markdown(id));
        assertThat(again.html()).isEqualTo(Handbook.shipped(pack(id), Locale.UK).html());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void the_page_of_html_is_whole_and_loads_and_runs_nothing(String id) throws Exception {
        String html = Handbook.shipped(pack(id), Locale.UK).html();

        assertThat(html).doesNotContain("<script", "src=", "http", "url(", "@import");
        String asXml = html.replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta [^>]*)>", "$1/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new java.io.StringReader(asXml)));
    }

    @Test
    void a_threshold_stands_with_its_source_and_the_day_from_which_it_holds() throws IOException {
        write("""
                $least : programme.minimumAward, application.amountRequested < $least""");
        Files.writeString(folder.resolve("programme.json"), """
                {
                  "format": "lwn-programme/1", "id": "p", "name": "P", "funder": "F", "currency": "GBP",
                  "minimumAward": [
                    { "value": { "amount": 200.00, "currency": "GBP" }, "source": "000" },
                    { "value": { "amount": 250.50, "currency": "GBP" }, "from": "2027-04-01", "source": "the board, 3 March" }
                  ]
                }
                """);

        assertThat(handbook()).contains("""
                - the programme’s minimum award: £200, by W12 Together (founding document 000)
                - the programme’s minimum award: £250.50 from 1 April 2027, by the board, 3 March
                """);
    }

    @Test
    void a_limit_that_no_programme_sets_is_said_not_to_be_set() throws IOException {
        write("application.amountRequested < programme.minimumAward");

        assertThat(handbook()).contains("- the programme’s minimum award: not set here\n");
    }

    @Test
    void a_day_a_form_a_list_and_arithmetic_have_words() throws IOException {
        write("""
                application.startsOn < "2026-09-01",
                application.applicant.postcode matches "W12 [0-9][A-Z]+",
                application.priorities not contains "health",
                application.lengthInMonths * 2 + 1 >= programme.maximumLengthInMonths,
                application.boardConnection in ( BOARD_MEMBER, NONE )""");

        assertThat(handbook())
                .contains(
                        "- the project's first day is before 1 September 2026\n",
                        "- the applicant’s postcode has this form: “W12 ”, then one of 0 to 9,"
                                + " then one of A to Z, once or more\n",
                        "- “health” is not among the priorities\n",
                        "- (the length in months times 2) plus 1 is at least the programme’s maximum length in months\n",
                        "- the board connection is one of: “board member”, “none”\n");
    }

    @Test
    void facts_beside_the_case_and_their_totals_have_words() throws IOException {
        write("""
                $gap : programme.monthsBetweenAwards )
                not EarlierAward( monthsSince < $gap )
                accumulate( EarlierAward( amount.currency == "GBP", $a : amount.amount ); $all : sum( $a ); $all > 5000""");

        assertThat(handbook()).contains("""
                - there is no earlier award of which this holds:
                  - the earlier award’s months since is less than the programme’s number of months between awards
                - taken together, all earlier awards of which this holds:
                  - the currency of the earlier award’s amount is “GBP”
                - and they come to this:
                  - the sum of the earlier award’s amount is more than 5000
                """);
    }

    @Test
    void what_an_author_writes_is_text_and_nothing_else() throws IOException {
        write("application.title == null");
        String rule = Files.readString(folder.resolve("rule.drl"));
        Files.writeString(folder.resolve("rule.drl"), rule.replace("A rule", "<b>A</b> *rule* [x](y) & `z`"));

        assertThat(handbook()).contains("\n### \\<b\\>A\\</b\\> \\*rule\\* \\[x\\](y) & ’z’\n");
        assertThat(Handbook.load(folder, Packs.GRANT_ELIGIBILITY, Locale.UK).html())
                .contains(">&lt;b&gt;A&lt;/b&gt; *rule* [x](y) &amp; ’z’</h3>");
    }

    @Test
    void a_missing_translation_is_said() throws IOException {
        write("application.title == null");

        assertThat(Handbook.load(folder, Packs.GRANT_ELIGIBILITY, Locale.forLanguageTag("cy"))
                        .markdown())
                .contains("**In Welsh:** there is no wording yet, and the English is shown.");
        assertThat(handbook()).doesNotContain("**In Welsh:", "**In English");
    }

    private String handbook() {
        return Handbook.load(folder, Packs.GRANT_ELIGIBILITY, Locale.UK).markdown();
    }

    /** A pack of one rule with those conditions about an application, and of one programme. */
    private void write(String conditions) throws IOException {
        Files.writeString(folder.resolve("pack.json"), """
                { "format": "lwn-pack/1", "id": "one-rule", "version": "7", "factType": "GrantCase",
                  "rules": [ "rule.drl" ], "wording": [], "cases": [], "programmes": [ "programme.json" ] }
                """);
        Files.writeString(folder.resolve("programme.json"), """
                { "format": "lwn-programme/1", "id": "p", "name": "P", "funder": "F", "currency": "GBP" }
                """);
        Files.writeString(folder.resolve("rule.drl"), """
                // What is tried.
                package org.lwn.test

                rule "A rule"
                    @code( "grant.tried" ) @effect( REFER ) @source( "practice" ) @since( "0.1" ) @message( "Look at it." )
                when
                    GrantCase(
                        %s
                    )
                then
                    found.at( "" );
                end
                """.formatted(conditions));
    }
}
