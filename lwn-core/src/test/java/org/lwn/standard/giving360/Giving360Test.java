package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.grant;
import static org.lwn.standard.giving360.Packages.json;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.readText;
import static org.lwn.standard.giving360.Packages.toAGroup;
import static org.lwn.standard.giving360.Packages.toAResident;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.Award;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.Group;
import org.lwn.grant.Resident;
import org.lwn.json.JsonDocument;
import org.lwn.json.Reading;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.organisation.Organisation;
import org.lwn.organisation.OrganisationId;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

class Giving360Test {

    @Test
    void a_package_without_fault_is_read_without_a_problem() {
        Reading<GrantsPackage> reading = read(toAGroup(), toAResident());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().version()).isEqualTo("1.4");
        assertThat(reading.value().grants()).hasSize(2);
    }

    @Test
    void a_grant_to_a_group_becomes_a_past_application() {
        PublishedGrant grant = grant(toAGroup());

        assertThat(grant.application())
                .isEqualTo(GrantApplication.builder("360G-w12-0001")
                        .applicant(new Group(
                                "GB-CHC-1234567",
                                new Organisation(
                                        "Example Growers",
                                        List.of(
                                                OrganisationId.of("GB-CHC-1234567"),
                                                OrganisationId.of("GB-COH-01234567")),
                                        null,
                                        Postcode.of("W12 7RJ"),
                                        null,
                                        null,
                                        null,
                                        null)))
                        .title("Seed library")
                        .amountRequested(Money.parse("GBP 1500.00"))
                        .startsOn(LocalDate.of(2024, 5, 1))
                        .endsOn(LocalDate.of(2024, 10, 31))
                        .activityLocations(List.of(
                                new Location("White City", null, AreaCode.unstated("E05013749")),
                                new Location(null, null, null)))
                        .earlierAwards(List.of())
                        .build());
    }

    @Test
    void what_was_awarded_is_kept_beside_what_was_applied_for() {
        PublishedGrant grant = grant(toAGroup());

        assertThat(grant.awardDate()).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(grant.award())
                .isEqualTo(new Award(
                        "360G-w12-0001", Money.parse("GBP 1200.00"), LocalDate.of(2024, 3, 31), null, List.of()));
    }

    @Test
    void a_grant_to_an_individual_becomes_an_application_by_a_resident_of_whom_only_the_reference_is_kept() {
        assertThat(grant(toAResident()).application().applicant())
                .isEqualTo(new Resident("360G-w12-person-2", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4"})
    void the_versions_from_1_0_to_1_4_are_known(String version) {
        Reading<GrantsPackage> reading =
                readText("{ \"version\": \"" + version + "\", \"grants\": [ " + Packages.TO_A_GROUP + " ] }");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().version()).isEqualTo(version);
    }

    @Test
    void a_file_that_does_not_say_its_version_is_read() {
        Reading<GrantsPackage> reading = readText("{ \"grants\": [ " + Packages.TO_A_GROUP + " ] }");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().version()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "1.5", "1.4.3", "v1.4"})
    void any_other_version_is_read_with_a_warning(String version) {
        Reading<GrantsPackage> reading =
                readText("{ \"version\": \"" + version + "\", \"grants\": [ " + Packages.TO_A_GROUP + " ] }");

        assertThat(reading.problems())
                .map(Packages::line)
                .containsExactly("warning giving360.unknown-version /version");
        assertThat(reading.value().grants()).hasSize(1);
    }

    @Test
    void a_publisher_must_have_a_name() {
        assertThat(readText("{ \"publisher\": {}, \"grants\": [ " + Packages.TO_A_GROUP + " ] }")
                        .problems())
                .map(Packages::line)
                .containsExactly("error giving360.missing-field /publisher/name");
    }

    @Test
    void the_fields_that_a_package_has_are_known() {
        Reading<GrantsPackage> reading = readText("""
                {
                  "version": "1.4", "title": "Grants", "description": "All", "issued": "2024-01-01",
                  "modified": "2024-01-02", "identifier": "w12", "downloadURL": "https://example.org/d",
                  "accessURL": "https://example.org/a", "license": "https://example.org/l", "extensions": [ "x" ],
                  "publisher": { "name": "Example Fund", "identifier": "GB-CHC-1234567",
                                 "website": "https://example.org", "logo": "https://example.org/logo" },
                  "grants": [ %s ]
                }
                """.formatted(Packages.TO_A_GROUP));

        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_grant_that_is_no_object_is_a_problem_and_the_others_are_read() {
        Reading<GrantsPackage> reading = read(toAGroup(), json("\"none\""), toAResident());

        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.wrong-type /grants/1");
        assertThat(reading.value().grants())
                .map(PublishedGrant::at)
                .containsExactly(Pointer.of("/grants/0"), Pointer.of("/grants/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"grants\"", "17", "null", "true"})
    void a_document_that_is_no_object_gives_no_package_and_says_so(String text) {
        Reading<GrantsPackage> reading = Giving360.read(new JsonDocument("grants.json", json(text), List.of()));

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.wrong-type ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ \"grants\": null }"})
    void a_package_without_grants_gives_no_package_and_says_so(String text) {
        Reading<GrantsPackage> reading = readText(text);

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.missing-field /grants");
    }

    @Test
    void a_package_whose_grants_are_no_list_gives_no_package_and_says_so() {
        Reading<GrantsPackage> reading = readText("{ \"grants\": {} }");

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.wrong-type /grants");
    }

    @Test
    void a_package_of_no_grants_is_read_and_said_to_be_empty() {
        Reading<GrantsPackage> reading = readText("{ \"grants\": [] }");

        assertThat(reading.value().grants()).isEmpty();
        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.missing-field /grants");
    }

    @Test
    void the_documents_own_problems_come_first() {
        Problem duplicate =
                Problem.error(new Place.InJson("grants.json", Pointer.ROOT), "json.duplicate", "Twice.", null);

        assertThat(Giving360.read(new JsonDocument("grants.json", json("{}"), List.of(duplicate)))
                        .problems())
                .hasSize(2)
                .first()
                .isEqualTo(duplicate);
    }

    @Test
    void every_problem_names_the_document() {
        assertThat(read(json("1")).problems())
                .allMatch(problem -> problem.place().document().equals("grants.json"));
    }

    @Test
    void an_object_with_grants_looks_like_a_package() {
        assertThat(Giving360.looksLikePackage(json("{ \"grants\": 1 }"))).isTrue();
        assertThat(Giving360.looksLikePackage(json("{ \"grant\": [] }"))).isFalse();
        assertThat(Giving360.looksLikePackage(json("[ { \"grants\": [] } ]"))).isFalse();
    }
}
