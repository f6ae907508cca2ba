package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.grant;
import static org.lwn.standard.giving360.Packages.grantWith;
import static org.lwn.standard.giving360.Packages.problemsWith;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAGroup;
import static org.lwn.standard.giving360.Packages.toAResident;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.Group;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

class RecipientsAndPlacesTest {

    @ParameterizedTest(name = "id {0}, charity {1}, company {2}: {3}")
    @CsvSource({
        "GB-CHC-1234567, absent, absent, [GB-CHC-1234567]",
        "GB-CHC-1234567, 1234567, absent, [GB-CHC-1234567]",
        "360G-w12-7, 1234567, 01234567, '[360G-w12-7, GB-CHC-1234567, GB-COH-01234567]'",
        "360G-w12-7, GB-CHC-1234567, GB-COH-01234567, '[360G-w12-7, GB-CHC-1234567, GB-COH-01234567]'",
        "360G-w12-7, SC012345, absent, '[360G-w12-7, GB-SC-SC012345]'",
        "360G-w12-7, ' 1234567 ', absent, '[360G-w12-7, GB-CHC-1234567]'",
        "Growers 7, 1234567, absent, [GB-CHC-1234567]",
        "360G-w12-7, Exempt, 1234, [360G-w12-7]",
        "GB-CHC-12, absent, absent, []",
    })
    void an_organisation_has_the_identifiers_that_are_valid_each_once(
            String id, String charity, String company, String expected) {
        ObjectNode grant = set(toAGroup(), "/recipientOrganization/0/id", quoted(id));
        set(grant, "/recipientOrganization/0/charityNumber", quoted(charity));
        set(grant, "/recipientOrganization/0/companyNumber", quoted(company));

        Group group = (Group) grant(grant).application().applicant();
        assertThat(group.organisation().identifiers()).hasToString(expected);
        assertThat(group.reference()).isEqualTo(id);
    }

    @Test
    void of_several_recipients_the_first_is_read_with_a_note() {
        String two = "[ { \"id\": \"360G-w12-7\", \"name\": \"A\" }, { \"id\": \"360G-w12-8\", \"name\": \"B\" } ]";

        assertThat(grantWith("/recipientOrganization", two)
                        .application()
                        .applicant()
                        .reference())
                .isEqualTo("360G-w12-7");
        assertThat(problemsWith("/recipientOrganization", two))
                .map(Packages::line)
                .containsExactly("note giving360.only-first-read /grants/0/recipientOrganization/1");
    }

    @Test
    void of_an_organisation_and_an_individual_the_organisation_is_read() {
        assertThat(grantWith("/recipientIndividual", "{ \"id\": \"360G-w12-9\", \"name\": \"A\" }")
                        .application()
                        .applicant())
                .isInstanceOf(Group.class);
    }

    @Test
    void a_malformed_postcode_counts_as_not_answered() {
        assertThat(grantWith("/recipientOrganization/0/postalCode", "\"W12\"")
                        .application()
                        .applicant()
                        .postcode())
                .isNull();
    }

    @Test
    void no_location_is_not_answered_and_an_empty_list_is_an_answer() {
        assertThat(grantWith("/beneficiaryLocation", "absent").application().activityLocations())
                .isNull();
        assertThat(grantWith("/beneficiaryLocation", "\"here\"").application().activityLocations())
                .isNull();
        assertThat(grantWith("/beneficiaryLocation", "[]").application().activityLocations())
                .isEmpty();
    }

    @Test
    void an_area_code_is_of_no_stated_edition_and_any_other_code_is_left_out() {
        assertThat(grantWith("/beneficiaryLocation/1", "{ \"geoCode\": \"e09000013\" }")
                        .application()
                        .activityLocations())
                .element(1)
                .isEqualTo(new Location(null, null, AreaCode.unstated("E09000013")));
        assertThat(grantWith("/beneficiaryLocation/1", "{ \"geoCode\": \"Oxford 008B\" }")
                        .application()
                        .activityLocations())
                .element(1)
                .isEqualTo(new Location(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postalCode", "postcode"})
    void a_location_may_have_a_postcode_which_the_standard_has_no_field_for(String field) {
        assertThat(grantWith("/beneficiaryLocation/1", "{ \"" + field + "\": \"w127rj\" }")
                        .application()
                        .activityLocations())
                .element(1)
                .isEqualTo(new Location(null, Postcode.of("W12 7RJ"), null));
    }

    @ParameterizedTest(name = "{0} stands at {1}")
    @CsvSource({
        "/id, /id",
        "/title, /title",
        "/amountRequested, /amountAppliedFor",
        "/startsOn, /plannedDates/0/startDate",
        "/endsOn, /plannedDates/0/endDate",
        "/applicant, /recipientOrganization/0",
        "/applicant/reference, /recipientOrganization/0/id",
        "/applicant/postcode, /recipientOrganization/0/postalCode",
        "/applicant/organisation, /recipientOrganization/0",
        "/applicant/organisation/name, /recipientOrganization/0/name",
        "/applicant/organisation/postcode, /recipientOrganization/0/postalCode",
        "/applicant/organisation/identifiers, /recipientOrganization/0/id",
        "/applicant/organisation/identifiers/0, /recipientOrganization/0/id",
        "/applicant/organisation/identifiers/1, /recipientOrganization/0/companyNumber",
        "/activityLocations, /beneficiaryLocation",
        "/activityLocations/0, /beneficiaryLocation/0",
        "/activityLocations/0/name, /beneficiaryLocation/0/name",
        "/activityLocations/0/area, /beneficiaryLocation/0/geoCode",
        "/activityLocations/1, /beneficiaryLocation/1",
        "/activityLocations/1/name, ''",
        "/budget, ''",
        "/earlierAwards, ''",
        "'', ''",
    })
    void a_field_of_the_application_stands_somewhere_in_the_file_or_else_is_the_grants(String field, String place) {
        PublishedGrant grant = read(toAResident(), toAGroup()).value().grants().get(1);

        assertThat(grant.inFile(Pointer.of(field))).isEqualTo(Pointer.of("/grants/1" + place));
    }

    @Test
    void the_amount_requested_stands_where_it_was_read() {
        assertThat(inFile("/amountAppliedFor", "0", "/amountRequested")).isEqualTo("/grants/0/amountAwarded");
        assertThat(inFile("/amountAppliedFor", "\"abc\"", "/amountRequested")).isEqualTo("/grants/0/amountAwarded");
        assertThat(inFile("/amountAwarded", "absent", "/amountRequested")).isEqualTo("/grants/0/amountAppliedFor");
    }

    @Test
    void a_value_that_could_not_be_read_still_has_its_place() {
        assertThat(inFile("/plannedDates/0/startDate", "\"01/05/2024\"", "/startsOn"))
                .isEqualTo("/grants/0/plannedDates/0/startDate");
    }

    @Test
    void a_field_that_the_file_does_not_have_is_the_grants() {
        assertThat(inFile("/plannedDates", "absent", "/startsOn")).isEqualTo("/grants/0");
        assertThat(inFile("/recipientOrganization/0/postalCode", "absent", "/applicant/organisation/postcode"))
                .isEqualTo("/grants/0");
    }

    @Test
    void a_location_that_is_skipped_does_not_shift_the_places_of_the_others() {
        assertThat(inFile("/beneficiaryLocation/0", "17", "/activityLocations/0"))
                .isEqualTo("/grants/0/beneficiaryLocation/1");
    }

    @Test
    void an_individual_stands_at_recipient_individual() {
        PublishedGrant grant = grant(toAResident());

        assertThat(grant.inFile(Pointer.of("/applicant"))).isEqualTo(Pointer.of("/grants/0/recipientIndividual"));
        assertThat(grant.inFile(Pointer.of("/applicant/reference")))
                .isEqualTo(Pointer.of("/grants/0/recipientIndividual/id"));
        assertThat(grant.inFile(Pointer.of("/applicant/postcode"))).isEqualTo(Pointer.of("/grants/0"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /recipientIndividual                       | "Zebedee Quill"
                    /recipientIndividual                       | ["Zebedee Quill"]
                    /recipientIndividual/name                  | ["Zebedee Quill"]
                    /recipientIndividual/postcode              | "Zebedee Quill"
                    /recipientIndividual/id                    | {"Quill": "Zebedee Quill"}
                    /recipientOrganization                     | ["Zebedee Quill"]
                    /recipientOrganization                     | [{"id": "Zebedee Quill", "name": ["Zebedee Quill"]}]
                    /recipientOrganization                     | [{"id": "1", "name": "A", "postalCode": "Zebedee Quill"}]
                    /recipientOrganization                     | [{"id": "1", "name": "A", "charityNumber": "Zebedee Quill"}]
                    /recipientOrganization                     | [{"id": "1", "name": "A", "telephone": 2079460000}]
                    /recipientOrganization                     | [{"id": "1", "name": "A", "email": ["Zebedee Quill"]}]
                    /title                                     | ["Zebedee Quill"]
                    /grantProgramme                            | "Zebedee Quill"
                    """)
    void no_name_or_contact_detail_stands_in_a_problem(String pointer, String value) {
        assertThat(read(set(toAResident(), pointer, value)).problems())
                .isNotEmpty()
                .map(Problem::message)
                .noneMatch(message -> message.contains("Quill") || message.contains("2079460000"));
    }

    private static String inFile(String pointer, String value, String field) {
        return grantWith(pointer, value).inFile(Pointer.of(field)).value();
    }

    private static String quoted(String text) {
        return text.equals("absent") ? text : "\"" + text + "\"";
    }
}
