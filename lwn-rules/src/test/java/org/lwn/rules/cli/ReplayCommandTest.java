package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.asking;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.json.LwnJson;
import org.lwn.rules.PackFiles;
import org.lwn.rules.cli.Cli.Run;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReplayCommandTest {
    private static final String PROGRAMME = "programmes/w12-community-grants.json";

    @TempDir
    Path folder;

    @Test
    void a_raised_minimum_tells_who_is_newly_refused_and_why() throws IOException {
        String cases = file(folder, "cases.json", "[" + asking("a-1", "900.00") + "," + asking("a-2", "1000.00") + "]");

        Run run = lwn("replay", "--to", raisedMinimum(), cases);

        assertThat(run.out().replaceAll("[0-9a-f]{12}", "HASH")).isEqualTo("""
                Of 2 applications 1 comes out otherwise: 1 newly refused, 0 no longer refused
                Before: grant-eligibility 0.1 (HASH), w12-community-grants
                  (HASH)
                After:  grant-eligibility 0.1 (HASH), w12-community-grants
                  (HASH)

                Outcomes
                  still eligible: 1
                  eligible, now not eligible: 1

                Because of these rules
                  grant.amount.below-minimum: eligible, now not eligible: 1

                Who comes out otherwise
                  a-1: eligible, now not eligible
                    - grant.amount.below-minimum: passed, now failed; asked £900; least £500,
                      now £1,000
                """);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void json_holds_the_same_in_one_object() throws IOException {
        String cases = file(folder, "cases.json", "[" + asking("a-1", "900.00") + "," + asking("a-2", "1000.00") + "]");

        Run run = lwn("replay", "--to", raisedMinimum(), "--format", "json", cases);

        JsonNode result = LwnJson.mapper().readTree(run.out());
        assertThat(result.path("newlyRefused").asInt()).isEqualTo(1);
        assertThat(result.at("/flips/0/application").asText()).isEqualTo("a-1");
        assertThat(result.at("/flips/0/causes/0/told").asText()).contains("least £500, now £1,000");
        assertThat(result.at("/flips/0/causes/0/valuesAfter/least/amount").decimalValue())
                .isEqualByComparingTo("1000");
        assertThat(result.at("/byNeighbourhood/smallest").asInt()).isEqualTo(5);
    }

    @Test
    void html_is_a_page_with_the_same_numbers_that_needs_nothing_but_itself() throws Exception {
        String cases = file(
                folder,
                "cases.json",
                "[" + asking("a-1", "900.00") + "," + asking("a-2", "1000.00") + "," + asking("<script>x", "901.00")
                        + "]");
        String[] command = {"replay", "--to", raisedMinimum(), "--format", "html", cases};

        String page = lwn(command).out();

        Document parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page)));
        String told = parsed.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        assertThat(told)
                .contains("Of 3 applications, 2 come out otherwise: 2 newly refused, 0 no longer refused.")
                .contains("eligible, now not eligible2")
                .contains("a-1: eligible, now not eligible")
                .contains("<script>x: eligible, now not eligible")
                .contains("asked £900; least £500, now £1,000");
        assertThat(page).doesNotContain("<script", "src=", "@import");
        assertThat(parsed.getElementsByTagName("figure").getLength())
                .isEqualTo(parsed.getElementsByTagName("table").getLength())
                .isEqualTo(4);
        assertThat(lwn(command).out()).isEqualTo(page);
    }

    @Test
    void the_page_withholds_the_counts_that_the_result_withholds() throws Exception {
        StringBuilder cases = new StringBuilder("[" + asking("b-0", "900.00"));
        for (int number = 1; number < 8; number++) {
            cases.append(',').append(asking("b-" + number, number < 7 ? "900.00" : "2000.00"));
        }
        String page = lwn(
                        "replay",
                        "--to",
                        raisedMinimum(),
                        "--format",
                        "html",
                        file(folder, "many.json", cases.append(']').toString()))
                .out();

        assertThat(page).contains("By neighbourhood").contains("withheld");
    }

    @Test
    void two_programmes_are_compared_under_the_same_rules() {
        String programme = file(folder, "p.json", """
                { "format": "lwn-programme/1", "id": "p", "name": "P", "funder": "P", "currency": "GBP",
                  "minimumAward": [ { "value": { "amount": 2000.00, "currency": "GBP" }, "source": "practice" } ] }
                """);

        Run run = lwn(
                "replay",
                "--from-programme",
                "w12-community-grants",
                "--to-programme",
                programme,
                file(folder, "a.json", eligible("a-1")));

        assertThat(run.out()).contains("1 newly refused").contains("now £2,000");
    }

    @Test
    void a_board_sees_by_neighbourhood_and_applicant_who_is_refused_but_no_count_of_a_few() throws IOException {
        StringBuilder cases = new StringBuilder("[");
        for (int number = 0; number < 12; number++) {
            cases.append(asking("w-" + number, number < 6 ? "900.00" : "2000.00"))
                    .append(",");
        }
        cases.append(asking("a-last", "900.00")).append("]");

        Run run = lwn("replay", "--to", raisedMinimum(), file(folder, "cases.json", cases.toString()));

        assertThat(run.out())
                .contains("By neighbourhood")
                .containsPattern("W12 +7 +0 +0 +6\n")
                .containsPattern("resident +7 +0 +0 +6\n")
                .contains("below 5");
    }

    @Test
    void without_any_change_nobody_comes_out_otherwise() {
        Run run = lwn("replay", file(folder, "a.json", eligible("a-1")));

        assertThat(run.out())
                .startsWith("Of 1 application none comes out otherwise")
                .doesNotContain("By neighbourhood");
        assertThat(run.exit()).isZero();
    }

    @Test
    void other_words_are_told_with_both() throws IOException {
        Path pack = copied();
        edit(pack, "amount.drl", "Ask for at least {least}.", "Ask for more.");

        Run run = lwn("replay", "--to", pack.toString(), file(folder, "a.json", asking("a-1", "450.00")));

        assertThat(run.out())
                .contains("none comes out otherwise")
                .contains("as before, in other words: 1")
                .contains("grant.amount.below-minimum, told to 1 application")
                .contains("Ask for more.");
    }

    @Test
    void what_cannot_be_read_is_told_and_the_rest_is_decided() throws IOException {
        String cases = file(folder, "cases.json", "[" + asking("a-1", "900.00") + ", {\"id\": \"a-2\", \"titel\": 1}]");
        String broken = file(folder, "broken.json", "[");

        Run run = lwn("replay", "--to", raisedMinimum(), cases, broken);

        assertThat(run.out()).startsWith("Of 1 application 1 comes out otherwise");
        assertThat(run.err()).contains("cases.json#/1/titel").contains("broken.json");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_hostile_identifier_cannot_move_the_cursor() throws IOException {
        String cases =
                file(folder, "a.json", eligibleBut("x", application -> application.put("id", "a\u001b[2J\u202e1")));

        Run run = lwn("replay", "--to", raisedMinimum(), cases);

        assertThat(run.out()).contains("a·[2J·1: eligible, now not eligible").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void rules_that_decide_on_no_application_and_folders_without_rules_are_refused() {
        String cases = file(folder, "a.json", eligible("a-1"));

        assertThat(lwn("replay", "--to", "grant-monitoring", cases).exit()).isEqualTo(2);
        assertThat(lwn("replay", "--to", "grant-monitoring", cases).err()).contains("decide on no application");
        assertThat(lwn("replay", "--to", folder.resolve("nowhere").toString(), cases)
                        .exit())
                .isEqualTo(3);
        assertThat(lwn("replay", "--to-programme", "nowhere", cases).exit()).isEqualTo(2);
    }

    @Test
    void rules_that_are_wrong_are_told_with_their_place() throws IOException {
        Path pack = copied();
        edit(pack, "amount.drl", "$asked < $least", "$asked <");

        Run run = lwn("replay", "--to", pack.toString(), file(folder, "a.json", eligible("a-1")));

        assertThat(run.err()).contains("amount.drl:");
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
    }

    private String raisedMinimum() throws IOException {
        Path pack = copied();
        edit(pack, PROGRAMME, "\"amount\": 500.00", "\"amount\": 1000.00");
        return pack.toString();
    }

    private Path copied() throws IOException {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        PackFiles.shipped("grant-eligibility").copyTo(pack);
        return pack;
    }

    private static void edit(Path pack, String file, String was, String is) throws IOException {
        String text = Files.readString(pack.resolve(file));
        Files.writeString(pack.resolve(file), text.replace(was, is));
    }
}
