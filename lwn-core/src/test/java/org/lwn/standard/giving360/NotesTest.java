package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.lwn.standard.giving360.Packages.award;
import static org.lwn.standard.giving360.Packages.packageOf;
import static org.lwn.standard.giving360.Packages.problemsWith;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.readText;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAGroup;
import static org.lwn.standard.giving360.Packages.toAResident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.json.JsonDocument;
import org.lwn.json.Reading;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

class NotesTest {

    @Test
    void an_unknown_field_is_noted_once_with_the_number_of_grants_that_have_it() {
        JsonNode[] grants = {
            toAResident(),
            set(award("a", "360G-w12-1", "2024-01-01"), "/ward", "1"),
            set(award("b", "360G-w12-2", "2024-01-01"), "/ward", "{}"),
            set(award("c", "360G-w12-3", "2024-01-01"), "/ward", "null"),
        };

        assertThat(read(grants).problems()).singleElement().satisfies(note -> {
            assertThat(Packages.line(note)).isEqualTo("note giving360.unknown-field /grants/1/ward");
            assertThat(note.sentence())
                    .isEqualTo("'ward' is not a field that a grant has in 360Giving. Found in 3 grants, here first.");
        });
    }

    @Test
    void a_grant_counts_once_however_often_it_has_the_field() {
        ObjectNode grant = set(toAGroup(), "/beneficiaryLocation", "[ { \"ward\": 1 }, { \"ward\": 2 } ]");

        assertThat(read(grant).problems())
                .singleElement()
                .satisfies(note -> assertThat(note.sentence()).endsWith("Found in 1 grant."));
    }

    @Test
    void one_name_is_noted_for_each_kind_of_object_that_has_it() {
        ObjectNode grant = set(set(toAGroup(), "/ward", "1"), "/recipientOrganization/0/ward", "1");

        assertThat(read(grant).problems())
                .map(Packages::pointer)
                .containsExactly("/grants/0/recipientOrganization/0/ward", "/grants/0/ward");
    }

    @Test
    void an_unknown_field_of_the_package_is_noted() {
        Reading<GrantsPackage> reading =
                readText("{ \"licence\": \"open\", \"grants\": [ " + Packages.TO_A_GROUP + " ] }");

        assertThat(reading.problems()).singleElement().satisfies(note -> {
            assertThat(Packages.line(note)).isEqualTo("note giving360.unknown-field /licence");
            assertThat(note.message())
                    .isEqualTo("'licence' is not a field that a package has in 360Giving. Did you mean 'license'?");
        });
    }

    @ParameterizedTest(name = "{0} was meant as {2}")
    @CsvSource({
        "/awarddate, /awardDate, awardDate",
        "/award_date, /awardDate, awardDate",
        "/recipientOrganisation, /recipientOrganization, recipientOrganization",
        "/recipientOrganization/0/postCode, /recipientOrganization/0/postalCode, postalCode",
        "/plannedDates/0/start, /plannedDates/0/startDate, ''",
    })
    void a_field_near_a_known_one_that_is_absent_is_asked_about(String written, String absent, String meant) {
        List<Problem> problems =
                read(set(set(toAGroup(), absent, "absent"), written, "\"x\"")).problems();

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("giving360.unknown-field"))
                .map(Problem::remedy)
                .containsExactly(meant.isEmpty() ? null : "Did you mean '" + meant + "'?");
    }

    @Test
    void a_field_near_one_that_is_present_is_not_asked_about() {
        assertThat(problemsWith("/award_date", "\"x\"").get(0).remedy()).isNull();
    }

    @Test
    void notes_of_one_kind_are_folded_and_name_the_first_value() {
        JsonNode[] grants = {
            set(award("a", "360G-w12-1", "2024-01-01"), "/amountAwarded", "499.999"),
            set(award("b", "360G-w12-2", "2024-01-01"), "/amountAwarded", "18.001"),
        };

        assertThat(read(grants).problems()).singleElement().satisfies(note -> {
            assertThat(Packages.pointer(note)).isEqualTo("/grants/0/amountAwarded");
            assertThat(note.sentence())
                    .startsWith(
                            "amountAwarded is 499.999, with more than the 2 decimals that GBP has, and is read as 499.99.")
                    .endsWith("Found in 2 grants, here first.");
        });
    }

    @Test
    void errors_are_not_folded_and_come_before_notes() {
        JsonNode[] grants = {
            set(set(award("a", "360G-w12-1", "2024-01-01"), "/title", "1"), "/ward", "1"),
            set(award("b", "360G-w12-2", "2024-01-01"), "/title", "1"),
        };

        assertThat(read(grants).problems())
                .map(Packages::pointer)
                .containsExactly("/grants/0/title", "/grants/1/title", "/grants/0/ward");
    }

    @Test
    void more_errors_than_anybody_reads_are_counted() {
        JsonNode[] grants = IntStream.range(0, Findings.MOST_ERRORS + 7)
                .mapToObj(index -> Packages.json("1"))
                .toArray(JsonNode[]::new);

        List<Problem> problems = Giving360.read(new JsonDocument("grants.json", packageOf(grants), List.of()))
                .problems();

        assertThat(problems).hasSize(Findings.MOST_ERRORS + 1);
        assertThat(problems.get(Findings.MOST_ERRORS)).satisfies(last -> {
            assertThat(Packages.line(last)).isEqualTo("error giving360.too-many-problems ");
            assertThat(last.sentence()).isEqualTo("There are 7 more problems than are listed here.");
        });
    }

    @Test
    void more_kinds_of_notes_than_anybody_reads_are_counted() {
        ObjectNode grant = toAGroup();
        IntStream.range(0, Findings.MOST_NOTES + 7).forEach(index -> grant.put("unheard-of-" + index, 1));

        List<Problem> problems = read(grant).problems();

        assertThat(problems)
                .filteredOn(note -> note.severity() == Severity.NOTE)
                .hasSize(Findings.MOST_NOTES + 1);
        assertThat(problems).map(Packages::line).contains("note giving360.too-many-problems ");
    }

    @Test
    void a_file_of_five_megabytes_is_read_in_seconds_whatever_its_faults() {
        ObjectNode faulty = award("same", "360G-w12-all", "2024-01-01");
        set(faulty, "/title", "1");
        set(faulty, "/ward", "1");
        int grants = 5_000_000 / faulty.toString().length();
        JsonNode[] all = IntStream.range(0, grants)
                .mapToObj(index -> {
                    ObjectNode grant = faulty.deepCopy();
                    return grant.put("awardDate", "%04d-01-01".formatted(1 + index));
                })
                .toArray(JsonNode[]::new);
        String text = packageOf(all).toString();

        assertThat(assertTimeout(Duration.ofSeconds(5), () -> readText(text))
                        .value()
                        .grants())
                .hasSize(grants);
    }
}
