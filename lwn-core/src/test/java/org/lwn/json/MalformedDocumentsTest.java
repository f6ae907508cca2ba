package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/** Documents that are JSON but hold one thing that they cannot: each gives exactly that one error. */
class MalformedDocumentsTest {
    private static final List<Arguments> ROWS = new ArrayList<>();

    private static final String PROGRAMME =
            "'format':'lwn-programme/1','id':'p','name':'P','funder':'F','currency':'GBP'";

    static {
        // The document as a whole
        whole("[]", "", "json.wrong-type", "A list is given, but the document takes an object.", "in braces");
        whole("'a-1'", "", "json.wrong-type", "'a-1' is text", "in braces");
        whole("null", "", "json.null", "the document is null", "Give an object");
        whole("{'format':'lwn-application/1'}", "/id", "json.missing-field", "id is missing.", "it takes text");
        whole(
                "{'format':'lwn-programme/1','id':'a'}",
                "/format",
                "json.format",
                "'lwn-programme/1' is not lwn-application/1",
                "lwn-application");
        whole(
                "{'format':'lwn-application/2','id':'a'}",
                "/format",
                "json.format",
                "version that is not known",
                "newer release");
        whole("{'format':1,'id':'a'}", "/format", "json.format", "The format is not", "\"lwn-application/1\"");

        // Members
        application("'titel':'x'", "/titel", "json.unknown-field", "'titel'", "Did you mean 'title'?");
        application("'Title':'x'", "/Title", "json.unknown-field", "'Title'", "Did you mean 'title'?");
        application("'zzzzzz':'x'", "/zzzzzz", "json.unknown-field", "'zzzzzz'", "Use one of: id, submittedOn");
        application("'a/b~c':1", "/a~1b~0c", "json.unknown-field", "'a/b~c'", "Use one of");
        application("'id':'b'", "/id", "json.duplicate-key", "'id' stands more than once", "Keep one");
        application(
                "'budget':{'lines':[{'heading':'x','heading':'y'}]}",
                "/budget/lines/0/heading",
                "json.duplicate-key",
                "'heading'",
                "Keep one");
        application(
                "'budget':{'lines':[{'heading':'x','heading':1e9999}]}",
                "/budget/lines/0/heading",
                "json.duplicate-key",
                "",
                "Keep one");
        application("'" + "n".repeat(201) + "':1", "", "json.too-long", "201 characters", "short name");
        application("'\\udc00':1", "", "json.invalid-text", "half of a character", "whole character");

        // Nulls
        application("'budget':{'lines':null}", "/budget/lines", "json.null", "lines is null", "[]");
        application(
                "'priorities':['health',null]",
                "/priorities/1",
                "json.null",
                "each of priorities is null",
                "Give text");
        application(
                "'amountRequested':{'amount':null,'currency':'GBP'}",
                "/amountRequested/amount",
                "json.null",
                "amount is null",
                "a number");
        application("'applicant':{'kind':null}", "/applicant/kind", "json.null", "kind is null", "RESIDENT, GROUP");
        programme("'budget':null", "/budget", "json.null", "budget is null", "a list");

        // Text, yes and no
        application("'title':5", "/title", "json.wrong-type", "5 is a number, but title takes text.", "\"5\"");
        application("'title':true", "/title", "json.wrong-type", "true is true or false", "\"true\"");
        application("'title':['x']", "/title", "json.wrong-type", "A list is given", "double quotes");
        application(
                "'title':'" + "x".repeat(100_001) + "'",
                "/title",
                "json.too-long",
                "100001 characters, but text has 100000",
                "Shorten");
        application("'title':'\\ud83d'", "/title", "json.invalid-text", "half of a character", "\\ud83d\\ude00");
        application(
                "'childrenTakePart':'true'",
                "/childrenTakePart",
                "json.wrong-type",
                "'true' is text",
                "Write true without quotes.");
        application(
                "'childrenTakePart':'yes'", "/childrenTakePart", "json.wrong-type", "'yes' is text", "true or false");
        application("'childrenTakePart':1", "/childrenTakePart", "json.wrong-type", "1 is a number", "true or false");

        // Lists and objects
        application(
                "'priorities':'health'",
                "/priorities",
                "json.wrong-type",
                "'health' is text, but priorities takes a list.",
                "square brackets");
        application(
                "'priorities':{'0':'health'}",
                "/priorities",
                "json.wrong-type",
                "An object is given",
                "square brackets");
        application(
                "'budget':[]", "/budget", "json.wrong-type", "A list is given, but budget takes an object.", "braces");
        application("'applicant':'Ann'", "/applicant", "json.wrong-type", "'Ann' is text", "\"kind\"");

        // Numbers
        application(
                "'benefit':{'peopleInTheArea':'12'}",
                "/benefit/peopleInTheArea",
                "json.wrong-type",
                "'12' is text",
                "Write 12 without quotes.");
        application(
                "'benefit':{'peopleInTheArea':'a dozen'}",
                "/benefit/peopleInTheArea",
                "json.wrong-type",
                "takes a whole number",
                "digits");
        application(
                "'benefit':{'peopleInTheArea':12.5}",
                "/benefit/peopleInTheArea",
                "json.wrong-type",
                "12.5 is a number, but",
                "Round it");
        application(
                "'benefit':{'peopleInTheArea':12.0}",
                "/benefit/peopleInTheArea",
                "json.wrong-type",
                "12.0",
                "Write 12 without a fraction.");
        application(
                "'benefit':{'peopleInTheArea':3000000000}",
                "/benefit/peopleInTheArea",
                "json.number-out-of-range",
                "3000000000",
                "to 2147483647");
        application(
                "'benefit':{'peopleInTheArea':99999999999999999999}",
                "/benefit/peopleInTheArea",
                "json.number-out-of-range",
                "99999999999999999999",
                "to 2147483647");
        application(
                "'benefit':{'peopleInTheArea':-1}",
                "/benefit/peopleInTheArea",
                "json.invalid-value",
                "is -1",
                "from 0");
        application(
                "'benefit':{'peopleInTheArea':1e999999999}",
                "/benefit/peopleInTheArea",
                "json.number-out-of-range",
                "1e999999999",
                "fewer digits");
        application(
                "'benefit':{'peopleInTheArea':1e99999999999999999999}",
                "/benefit/peopleInTheArea",
                "json.number-out-of-range",
                "exponents from -100 to 100",
                "fewer");
        application(
                "'amountRequested':{'amount':1E-101,'currency':'GBP'}",
                "/amountRequested/amount",
                "json.number-out-of-range",
                "1E-101",
                "fewer");
        application(
                "'amountRequested':{'amount':" + "9".repeat(41) + ",'currency':'GBP'}",
                "/amountRequested/amount",
                "json.number-out-of-range",
                "40 digits at most",
                "fewer");
        application(
                "'amountRequested':{'amount':0." + "1".repeat(5000) + ",'currency':'GBP'}",
                "/amountRequested/amount",
                "json.number-out-of-range",
                "0.1111",
                "fewer");

        // Dates
        application(
                "'startsOn':'2026-02-30'", "/startsOn", "json.invalid-date", "February 2026 has 28 days", "calendar");
        application("'startsOn':'2026-13-01'", "/startsOn", "json.invalid-date", "months are 01 to 12", "calendar");
        application(
                "'startsOn':'31/04/2026'",
                "/startsOn",
                "json.invalid-date",
                "'31/04/2026' is not a date.",
                "such as 2026-04-30");
        application(
                "'startsOn':'30/04/2026'", "/startsOn", "json.invalid-date", "'30/04/2026'", "Write it as 2026-04-30");
        application("'startsOn':'2026-4-1'", "/startsOn", "json.invalid-date", "'2026-4-1'", "Write it as 2026-04-01");
        application(
                "'startsOn':'2026-04-30T09:00:00Z'", "/startsOn", "json.invalid-date", "T09", "Write it as 2026-04-30");
        application("'startsOn':''", "/startsOn", "json.invalid-date", "''", "year-month-day");
        application("'startsOn':'+2026-04-30'", "/startsOn", "json.invalid-date", "'+2026-04-30'", "year-month-day");
        application(
                "'startsOn':[2026,4,1]",
                "/startsOn",
                "json.wrong-type",
                "A list is given, but startsOn takes a date.",
                "2026-04-30");
        application("'startsOn':20260401", "/startsOn", "json.wrong-type", "20260401 is a number", "2026-04-30");

        // Choices
        application(
                "'boardConnection':'none'",
                "/boardConnection",
                "json.unknown-value",
                "'none' is not one of NONE",
                "Write it as 'NONE'");
        application(
                "'boardConnection':'BORD_MEMBER'",
                "/boardConnection",
                "json.unknown-value",
                "HOUSEHOLD_OF_BOARD_MEMBER",
                "Did you mean 'BOARD_MEMBER'?");
        application("'boardConnection':0", "/boardConnection", "json.wrong-type", "0 is a number", "double quotes");
        application(
                "'excludedPurposes':['FUN']",
                "/excludedPurposes/0",
                "json.unknown-value",
                "'FUN' is not one of PARTY_POLITICAL",
                "one of these");
        application(
                "'applicant':{'kind':'PERSON'}",
                "/applicant/kind",
                "json.unknown-value",
                "RESIDENT, GROUP",
                "one of these");
        application(
                "'applicant':{'age':30}",
                "/applicant/kind",
                "json.missing-field",
                "kind is missing",
                "RESIDENT, GROUP");
        application(
                "'applicant':{'kind':'GROUP','age':30}",
                "/applicant/age",
                "json.unknown-field",
                "'age'",
                "kind, reference, organisation");

        application("'applicant':{'kind':1e999}", "/applicant/kind", "json.number-out-of-range", "1e999", "fewer");
        whole("{'format':1e999,'id':'a'}", "/format", "json.number-out-of-range", "1e999", "fewer");
        whole("{'format':null,'id':'a'}", "/format", "json.null", "format is null", "lwn-application/1");

        // Values with a form of their own
        application(
                "'applicant':{'kind':'GROUP','organisation':{'identifiers':['GB-CHC-12']}}",
                "/applicant/organisation/identifiers/0",
                "json.invalid-value",
                "'GB-CHC-12'",
                "leading zeros");
        application(
                "'applicant':{'kind':'GROUP','organisation':{'identifiers':[1164883]}}",
                "/applicant/organisation/identifiers/0",
                "json.wrong-type",
                "takes text",
                "\"1164883\"");
        application(
                "'applicant':{'kind':'RESIDENT','postcode':'W12'}",
                "/applicant/postcode",
                "json.invalid-value",
                "full United Kingdom postcode",
                "W12 7RJ");
        application(
                "'applicant':{'kind':'RESIDENT','age':131}",
                "/applicant/age",
                "json.invalid-value",
                "age is 131",
                "from 0 to 130");
        application(
                "'activityLocations':[{'area':{'code':'W12'}}]",
                "/activityLocations/0/area/code",
                "json.invalid-value",
                "'W12'",
                "E09000013");
        programme(
                "'minimumAge':[{'value':18,'source':''}]",
                "/minimumAge/0/source",
                "json.invalid-value",
                "citation",
                "short citation");
        programme(
                "'minimumAge':[{'value':18}]",
                "/minimumAge/0/source",
                "json.missing-field",
                "source is missing",
                "takes text");
        programme(
                "'minimumAge':[{'value':18,'from':'2026-01-01','source':'000'},{'value':16,'source':'000'}]",
                "/minimumAge",
                "json.invalid-value",
                "after 2026-01-01",
                "order of their days");
        programme(
                "'minimumAge':18",
                "/minimumAge",
                "json.wrong-type",
                "18 is a number, but minimumAge takes a list.",
                "square brackets");
        programme(
                "'dominantHeadingShare':[{'value':1.5,'source':'000'}]",
                "/dominantHeadingShare",
                "json.invalid-value",
                "1.5",
                "0.75");
        programme(
                "'areaOfBenefit':[{'value':{'name':'x'},'source':'000'}]",
                "/areaOfBenefit/0/value/postcodeDistricts",
                "json.invalid-value",
                "at least one district",
                "W12");

        // Money
        application(
                "'amountRequested':'£500'",
                "/amountRequested",
                "json.wrong-type",
                "'£500' is text",
                "{\"amount\": 500.00, \"currency\": \"GBP\"}");
        application(
                "'amountRequested':500",
                "/amountRequested",
                "json.wrong-type",
                "500 is a number",
                "\"currency\": \"GBP\"");
        application(
                "'amountRequested':{'amount':'500','currency':'GBP'}",
                "/amountRequested/amount",
                "json.wrong-type",
                "'500' is text",
                "Write 500 without quotes.");
        application(
                "'amountRequested':{'amount':500}",
                "/amountRequested/currency",
                "json.missing-field",
                "currency is missing",
                "\"GBP\"");
        application(
                "'amountRequested':{'currency':'GBP'}",
                "/amountRequested/amount",
                "json.missing-field",
                "amount is missing",
                "a number");
        application(
                "'amountRequested':{'amount':5.125,'currency':'GBP'}",
                "/amountRequested/amount",
                "json.invalid-value",
                "5.125",
                "Write 5.13");
        application(
                "'amountRequested':{'amount':5.5,'currency':'JPY'}",
                "/amountRequested/amount",
                "json.invalid-value",
                "JPY, which has 0",
                "Write 6");
        application(
                "'amountRequested':{'amount':5,'currency':'gbp'}",
                "/amountRequested/currency",
                "json.unknown-value",
                "'gbp' is not the code",
                "capital letters");
        application(
                "'amountRequested':{'amount':5,'currency':'£'}",
                "/amountRequested/currency",
                "json.unknown-value",
                "'£'",
                "such as GBP");
        application(
                "'amountRequested':{'amount':5,'currency':826}",
                "/amountRequested/currency",
                "json.wrong-type",
                "826 is a number",
                "\"GBP\"");
        application(
                "'amountRequested':{'amount':5,'currency':'GBP','pence':1}",
                "/amountRequested/pence",
                "json.unknown-field",
                "'pence'",
                "amount, currency");
        programme(
                "'minimumAward':[{'value':{'amount':5,'currency':'EUR'},'source':'000'}]",
                "/minimumAward",
                "json.invalid-value",
                "'EUR 5.00'",
                "in GBP");
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("rows")
    void eachFaultIsOneErrorAtItsPlaceWithARemedy(
            Class<?> type, String json, String pointer, String code, String sentence, String remedy) throws Exception {
        Reading<?> reading = LwnJson.read(type, LwnJson.parse("form", json));

        assertThat(reading.value()).isNull();
        assertThat(reading.hasErrors()).isTrue();
        assertThat(reading.problems()).hasSize(1);
        Problem problem = reading.problems().get(0);
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.place()).isEqualTo(new Place.InJson("form", Pointer.of(pointer)));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.sentence()).contains(sentence).hasSizeLessThan(250);
        assertThat(problem.remedy()).contains(remedy);
    }

    static Stream<Arguments> rows() {
        return ROWS.stream();
    }

    private static void application(String member, String pointer, String code, String sentence, String remedy) {
        whole("{'format':'lwn-application/1','id':'a-1'," + member + "}", pointer, code, sentence, remedy);
    }

    private static void whole(String json, String pointer, String code, String sentence, String remedy) {
        ROWS.add(Arguments.of(GrantApplication.class, json.replace('\'', '"'), pointer, code, sentence, remedy));
    }

    private static void programme(String member, String pointer, String code, String sentence, String remedy) {
        String json = "{" + PROGRAMME + "," + member + "}";
        ROWS.add(Arguments.of(GrantProgramme.class, json.replace('\'', '"'), pointer, code, sentence, remedy));
    }
}
