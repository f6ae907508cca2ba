package org.lwn.standard.giving360;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.standard.giving360.Packages.grantWith;
import static org.lwn.standard.giving360.Packages.problemsWith;
import static org.lwn.standard.giving360.Packages.read;
import static org.lwn.standard.giving360.Packages.set;
import static org.lwn.standard.giving360.Packages.toAGroup;
import static org.lwn.standard.giving360.Packages.toAResident;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.json.Reading;
import org.lwn.problem.Problem;

class MalformedGrantsTest {

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # in the grant                           | value                  | severity, code and place
                    /id                                      | absent                 | error giving360.missing-field /grants/0/id
                    /id                                      | null                   | error giving360.missing-field /grants/0/id
                    /id                                      | "  "                   | error giving360.missing-field /grants/0/id
                    /id                                      | 17                     | error giving360.wrong-type /grants/0/id
                    /title                                   | absent                 | error giving360.missing-field /grants/0/title
                    /title                                   | ["a"]                  | error giving360.wrong-type /grants/0/title
                    /description                             | null                   | error giving360.missing-field /grants/0/description
                    /currency                                | absent                 | error giving360.missing-field /grants/0/currency
                    /currency                                | 826                    | error giving360.wrong-type /grants/0/currency
                    /currency                                | "QQQ"                  | error giving360.unknown-currency /grants/0/currency
                    /currency                                | "£"                    | error giving360.unknown-currency /grants/0/currency
                    /amountAwarded                           | absent                 | error giving360.missing-field /grants/0/amountAwarded
                    /amountAwarded                           | "1200"                 | error giving360.wrong-type /grants/0/amountAwarded
                    /amountAwarded                           | true                   | error giving360.wrong-type /grants/0/amountAwarded
                    /amountAwarded                           | 12345678901234567      | error giving360.invalid-amount /grants/0/amountAwarded
                    /amountAppliedFor                        | [1500]                 | error giving360.wrong-type /grants/0/amountAppliedFor
                    /amountAppliedFor                        | 1e20                   | error giving360.invalid-amount /grants/0/amountAppliedFor
                    /amountAppliedFor                        | null                   | note giving360.null-field /grants/0/amountAppliedFor
                    /amountDisbursed                         | 1e300                  | error json.number-out-of-range /grants/0/amountDisbursed
                    /amountDisbursed                         | "600"                  | error giving360.wrong-type /grants/0/amountDisbursed
                    /awardDate                               | absent                 | error giving360.missing-field /grants/0/awardDate
                    /awardDate                               | 45382                  | error giving360.wrong-type /grants/0/awardDate
                    /awardDate                               | "31/03/2024"           | error giving360.invalid-date /grants/0/awardDate
                    /awardDate                               | "2024-02-30"           | error giving360.invalid-date /grants/0/awardDate
                    /awardDate                               | "2024-03"              | error giving360.invalid-date /grants/0/awardDate
                    /plannedDates                            | {}                     | error giving360.wrong-type /grants/0/plannedDates
                    /plannedDates                            | [17]                   | error giving360.wrong-type /grants/0/plannedDates/0
                    /plannedDates/0/startDate                | [2024,5,1]             | error giving360.wrong-type /grants/0/plannedDates/0/startDate
                    /plannedDates/0/startDate                | "1 May"                | error giving360.invalid-date /grants/0/plannedDates/0/startDate
                    /plannedDates/0/startDate                | "2024-05"              | note giving360.partial-date /grants/0/plannedDates/0/startDate
                    /plannedDates/0/endDate                  | "2024"                 | note giving360.partial-date /grants/0/plannedDates/0/endDate
                    /plannedDates/0/endDate                  | "2024-13"              | error giving360.invalid-date /grants/0/plannedDates/0/endDate
                    /plannedDates/0/duration                 | "6"                    | error giving360.wrong-type /grants/0/plannedDates/0/duration
                    /recipientOrganization                   | absent                 | error giving360.missing-field /grants/0/recipientOrganization
                    /recipientOrganization                   | null                   | error giving360.missing-field /grants/0/recipientOrganization
                    /recipientOrganization                   | []                     | error giving360.missing-field /grants/0/recipientOrganization
                    /recipientOrganization                   | {"id":"a","name":"b"}  | error giving360.wrong-type /grants/0/recipientOrganization
                    /recipientOrganization/0                 | null                   | error giving360.wrong-type /grants/0/recipientOrganization/0
                    /recipientOrganization/0/id              | absent                 | error giving360.missing-field /grants/0/recipientOrganization/0/id
                    /recipientOrganization/0/id              | "C 12"                 | note giving360.invalid-identifier /grants/0/recipientOrganization/0/id
                    /recipientOrganization/0/name            | absent                 | error giving360.missing-field /grants/0/recipientOrganization/0/name
                    /recipientOrganization/0/charityNumber   | 1234567                | error giving360.wrong-type /grants/0/recipientOrganization/0/charityNumber
                    /recipientOrganization/0/charityNumber   | "12"                   | note giving360.invalid-identifier /grants/0/recipientOrganization/0/charityNumber
                    /recipientOrganization/0/companyNumber   | "1234567"              | note giving360.invalid-identifier /grants/0/recipientOrganization/0/companyNumber
                    /recipientOrganization/0/postalCode      | "W12"                  | note giving360.invalid-postcode /grants/0/recipientOrganization/0/postalCode
                    /recipientOrganization/0/location/0      | "here"                 | error giving360.wrong-type /grants/0/recipientOrganization/0/location/0
                    /recipientIndividual                     | {"id":"a","name":"b"}  | error giving360.two-recipients /grants/0/recipientIndividual
                    /fundingOrganization                     | absent                 | error giving360.missing-field /grants/0/fundingOrganization
                    /fundingOrganization                     | []                     | error giving360.missing-field /grants/0/fundingOrganization
                    /fundingOrganization/0/name              | 1                      | error giving360.wrong-type /grants/0/fundingOrganization/0/name
                    /beneficiaryLocation                     | "White City"           | error giving360.wrong-type /grants/0/beneficiaryLocation
                    /beneficiaryLocation/1                   | "White City"           | error giving360.wrong-type /grants/0/beneficiaryLocation/1
                    /beneficiaryLocation/0/geoCode           | "Oxford 008B"          | note giving360.unknown-area-code /grants/0/beneficiaryLocation/0/geoCode
                    /beneficiaryLocation/0/latitude          | "51.5"                 | error giving360.wrong-type /grants/0/beneficiaryLocation/0/latitude
                    /relatedActivity/0                       | 1                      | error giving360.wrong-type /grants/0/relatedActivity/0
                    /grantProgramme                          | "Small"                | error giving360.wrong-type /grants/0/grantProgramme
                    /disbursementTransaction/0/value         | "600"                  | error giving360.wrong-type /grants/0/disbursementTransaction/0/value
                    /url                                     | null                   | note giving360.null-field /grants/0/url
                    /ward                                    | "White City"           | note giving360.unknown-field /grants/0/ward
                    """)
    void each_fault_is_reported_once_at_its_place_and_the_grant_is_read(String pointer, String value, String expected) {
        Reading<GrantsPackage> reading = read(set(toAGroup(), pointer, value));

        assertThat(reading.problems()).map(Packages::line).containsExactly(expected);
        assertThat(reading.value().grants()).hasSize(1);
    }

    @Test
    void all_faults_of_a_grant_come_at_once() {
        var grant = toAGroup();
        set(grant, "/title", "null");
        set(grant, "/currency", "absent");
        set(grant, "/awardDate", "\"31/03/2024\"");

        assertThat(read(grant).problems())
                .map(Packages::pointer)
                .containsExactlyInAnyOrder("/grants/0/title", "/grants/0/currency", "/grants/0/awardDate");
    }

    @Test
    void a_grant_without_an_id_is_known_by_its_place() {
        PublishedGrant grant = read(toAResident(), set(toAGroup(), "/id", "17"))
                .value()
                .grants()
                .get(1);

        assertThat(grant.application().id()).isEqualTo("grants/1");
        assertThat(grant.award().id()).isNull();
    }

    @Test
    void an_id_too_long_for_an_application_gives_way_to_the_place() {
        String longest = "\"" + "a".repeat(200) + "\"";
        String tooLong = "\"" + "a".repeat(201) + "\"";

        assertThat(problemsWith("/id", longest)).isEmpty();
        assertThat(problemsWith("/id", tooLong))
                .map(Packages::line)
                .containsExactly("error giving360.invalid-identifier /grants/0/id");
        assertThat(grantWith("/id", tooLong).application().id()).isEqualTo("grants/0");
    }

    @Test
    void two_grants_of_one_id_are_both_kept_and_the_second_is_reported() {
        Reading<GrantsPackage> reading = read(toAGroup(), toAGroup());

        assertThat(reading.value().grants()).hasSize(2);
        assertThat(reading.problems()).map(Packages::line).containsExactly("error giving360.duplicate-id /grants/1/id");
        assertThat(reading.problems().get(0).sentence())
                .contains("'360G-w12-0001'")
                .contains("/grants/0");
    }

    @Test
    void a_grant_without_a_recipient_has_no_applicant() {
        assertThat(grantWith("/recipientOrganization", "absent").application().applicant())
                .isNull();
        assertThat(grantWith("/recipientOrganization", "[]").application().applicant())
                .isNull();
        assertThat(grantWith("/recipientOrganization", "\"us\"").application().applicant())
                .isNull();
    }

    @Test
    void a_recipient_individual_must_have_an_id() {
        assertThat(read(set(toAResident(), "/recipientIndividual/id", "absent")).problems())
                .map(Packages::line)
                .containsExactly("error giving360.missing-field /grants/0/recipientIndividual/id");
    }

    @Test
    void a_sentence_names_the_value_and_the_remedy_says_what_to_write() {
        Problem problem = problemsWith("/amountAwarded", "\"£1,200\"").get(0);

        assertThat(problem.sentence())
                .isEqualTo("amountAwarded is text, '£1,200', but must be a number; it counts as not given.");
        assertThat(problem.remedy())
                .isEqualTo("Write it as 1500.00: no quotation marks, no commas and no currency sign.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "later"})
    void a_long_value_is_shortened_between_two_characters_and_its_line_breaks_are_removed(String word) {
        Problem problem = problemsWith("/awardDate", "\"" + word + "\\n" + "🌱".repeat(100) + "\"")
                .get(0);

        assertThat(problem.sentence()).contains("'" + word + " 🌱").contains("🌱…'");
        assertThat(problem.sentence().length()).isLessThan(200);
    }

    @Test
    void every_error_has_a_remedy() {
        List<Problem> problems = read(
                        set(set(toAGroup(), "/awardDate", "1"), "/currency", "\"gbp\""),
                        set(set(toAGroup(), "/title", "null"), "/amountAwarded", "1e99"),
                        set(toAGroup(), "/recipientOrganization", "absent"))
                .problems();

        assertThat(problems)
                .hasSizeGreaterThan(5)
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }
}
