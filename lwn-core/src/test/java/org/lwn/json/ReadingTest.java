package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.ReportKind;
import org.lwn.neighbourhood.Location;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

class ReadingTest {

    /** Every form a component can have that the models do not have yet. */
    record Sampler(
            int count,
            @Nullable Long large,
            Map<String, List<Integer>> named,
            @Nullable Map<ReportKind, Money> byKind,
            @JsonProperty("given-name") @Nullable String givenName,
            @Nullable Pair<Money> pair) {}

    record Pair<T>(T first, T second) {}

    record Moment(Instant at) {}

    record Holder(@Nullable GrantApplication application) {}

    record Fussy(int number) {
        Fussy {
            Math.multiplyExact(number, 2);
        }
    }

    @Test
    void allProblemsComeBackAtOnceInTheOrderOfTheDocument() throws Exception {
        String form = """
                {
                  "endsOn": "2026-02-30",
                  "titel": "A garden",
                  "amountRequested": {"amount": 1e500, "currency": "gbp", "amount": 5},
                  "benefit": {"peopleInTheArea": -4, "statement": 12},
                  "activityLocations": [{"postcode": "nowhere"}, {"name": 5}, null],
                  "applicant": {"kind": "RESIDENT", "age": 200, "shoes": 43},
                  "startsOn": "1 April",
                  "budget": {"lines": [{"cost": {"amount": 1.234, "currency": "GBP"}}], "otherFunding": {}},
                  "endsOn": "2026-03-01"
                }
                """;

        List<Problem> problems = problems(GrantApplication.class, form);

        assertThat(problems)
                .extracting(problem -> pointer(problem) + " " + problem.code())
                .containsExactly(
                        "/endsOn json.duplicate-key",
                        "/endsOn json.invalid-date",
                        "/titel json.unknown-field",
                        "/amountRequested/amount json.number-out-of-range",
                        "/amountRequested/amount json.duplicate-key",
                        "/amountRequested/currency json.unknown-value",
                        "/benefit/statement json.wrong-type",
                        "/activityLocations/0/postcode json.invalid-value",
                        "/activityLocations/1/name json.wrong-type",
                        "/activityLocations/2 json.null",
                        "/applicant/age json.invalid-value",
                        "/applicant/shoes json.unknown-field",
                        "/startsOn json.invalid-date",
                        "/budget/lines/0/cost/amount json.invalid-value",
                        "/budget/otherFunding json.wrong-type",
                        "/format json.format",
                        "/id json.missing-field");
    }

    @Test
    void tenElementsComeInTheOrderOfTheirNumbersNotOfTheirDigits() throws Exception {
        String list = "{\"id\":\"a\",\"format\":\"lwn-application/1\",\"priorities\":[1,1,1,1,1,1,1,1,1,1,1]}";

        assertThat(problems(GrantApplication.class, list))
                .extracting(ReadingTest::pointer)
                .startsWith("/priorities/0", "/priorities/1", "/priorities/2")
                .endsWith("/priorities/9", "/priorities/10");
    }

    @Test
    void aWholeDocumentWithoutAFormatIsReadWithANote() throws Exception {
        Reading<GrantApplication> reading =
                LwnJson.read(GrantApplication.class, LwnJson.parse("form", "{\"id\":\"a\"}"));

        assertThat(reading.orThrow().id()).isEqualTo("a");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.NOTE);
            assertThat(pointer(problem)).isEqualTo("/format");
            assertThat(problem.remedy()).isEqualTo("Begin it with \"format\": \"lwn-application/1\".");
        });
    }

    @Test
    void aDocumentInsideAnotherNeedsNoFormat() throws Exception {
        assertThat(problems(Holder.class, "{\"application\":{\"id\":\"a\"}}")).isEmpty();
    }

    @Test
    void aDocumentInsideAnotherMayHaveItsFormatButNoWrongOne() throws Exception {
        assertThat(problems(Holder.class, "{\"application\":{\"format\":\"lwn-application/1\",\"id\":\"a\"}}"))
                .isEmpty();
        assertThat(problems(Holder.class, "{\"application\":{\"format\":\"x/1\",\"id\":\"a\"}}"))
                .extracting(ReadingTest::pointer)
                .containsExactly("/application/format");
    }

    @Test
    void aTypeWithoutAFormatHasNoSuchField() throws Exception {
        assertThat(problems(Holder.class, "{\"format\":\"x/1\"}"))
                .extracting(Problem::code)
                .containsExactly("json.unknown-field");
    }

    @Test
    void problemsInsideAnElementBeginWithItsPlace() throws Exception {
        JsonDocument document = LwnJson.parse("list", "[[], {\"b\": [{\"name\": 5}]}]");
        Place.InJson place = new Place.InJson("list", Pointer.of("/1/b/0"));

        Reading<Location> reading = LwnJson.read(Location.class, document.root().at("/1/b/0"), place);

        assertThat(reading.problems()).extracting(ReadingTest::pointer).containsExactly("/1/b/0/name");
        assertThat(reading.problems())
                .extracting(problem -> problem.place().document())
                .containsExactly("list");
    }

    @Test
    void aValueLostInParsingIsReportedAgainWhereOnlyItsElementIsRead() throws Exception {
        JsonDocument document = LwnJson.parse("list", "[{\"vintage\": 1e999, \"code\": \"E09000013\"}]");
        Place.InJson place = new Place.InJson("list", Pointer.of("/0"));

        var reading = LwnJson.read(
                org.lwn.neighbourhood.AreaCode.class, document.root().get(0), place);

        assertThat(reading.value()).isNull();
        assertThat(reading.problems()).isEqualTo(document.problems()).hasSize(1);
    }

    @Test
    void ofTwoMembersWithOneNameTheTreeKeepsTheFirst() throws Exception {
        assertThat(LwnJson.parse("d", "{\"a\":1,\"b\":2,\"a\":3}").root()).hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void mapsGenericsAndRenamedComponentsAreRead() throws Exception {
        String json = "{\"count\":3,\"large\":3000000000,\"named\":{\"b\":[2],\"a\":[]},"
                + "\"byKind\":{\"END_POINT\":{\"amount\":1,\"currency\":\"GBP\"}},\"given-name\":\"Ann\","
                + "\"pair\":{\"first\":{\"amount\":1,\"currency\":\"GBP\"},\"second\":{\"amount\":2,\"currency\":\"GBP\"}}}";

        Sampler read = LwnJson.read(Sampler.class, LwnJson.parse("s", json)).orThrow();

        assertThat(read)
                .isEqualTo(new Sampler(
                        3,
                        3_000_000_000L,
                        Map.of("b", List.of(2), "a", List.of()),
                        Map.of(ReportKind.END_POINT, Samples.pounds("1.00")),
                        "Ann",
                        new Pair<>(Samples.pounds("1.00"), Samples.pounds("2.00"))));
        assertThat(read.named().keySet()).containsExactly("b", "a");
        assertThat(LwnJson.read(Sampler.class, LwnJson.parse("s", LwnJson.write(read)))
                        .orThrow())
                .isEqualTo(read);
    }

    @Test
    void problemsInMapsAndGenericsHaveTheirPlaces() throws Exception {
        String json = "{\"count\":null,\"named\":{\"b\":[2,\"x\"],\"a\":null},\"byKind\":{\"END\":{}},"
                + "\"givenName\":\"Ann\",\"pair\":{\"first\":5}}";

        assertThat(problems(Sampler.class, json))
                .extracting(problem -> pointer(problem) + " " + problem.code())
                .containsExactly(
                        "/count json.null",
                        "/named/b/1 json.wrong-type",
                        "/named/a json.null",
                        "/byKind/END json.unknown-value",
                        "/byKind/END/amount json.missing-field",
                        "/byKind/END/currency json.missing-field",
                        "/givenName json.unknown-field",
                        "/pair/first json.wrong-type",
                        "/pair/second json.missing-field");
    }

    @Test
    void whateverAConstructorThrowsIsAProblem() throws Exception {
        assertThat(problems(Fussy.class, "{\"number\":2000000000}"))
                .singleElement()
                .hasToString("form#: error: json.invalid-value integer overflow");
    }

    @Test
    void aTypeThatNoDocumentCanHoldIsAProgrammersMistake() throws Exception {
        JsonDocument document = LwnJson.parse("d", "{}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LwnJson.read(Thread.class, document))
                .withMessageContaining("java.lang.Thread");
    }

    @Test
    void orThrowListsEveryProblemOnALine() throws Exception {
        Reading<Location> reading =
                LwnJson.read(Location.class, LwnJson.parse("form", "{\"nam\":\"x\",\"postcode\":5}"));

        assertThatThrownBy(reading::orThrow)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("form#/nam: error: json.unknown-field There is no field 'nam' here. Did you mean 'name'?\n"
                        + "form#/postcode: error: json.wrong-type 5 is a number, but postcode takes text."
                        + " Write it in double quotes: \"5\".")
                .extracting(thrown -> ((InvalidDocumentException) thrown).problems())
                .isEqualTo(reading.problems());
    }

    @Test
    void noMoreThanAThousandProblemsAreListedAndTheRestCounted() throws Exception {
        String json = "{\"priorities\":[" + "0,".repeat(4999) + "0]}";

        List<Problem> problems = problems(GrantApplication.class, json);

        assertThat(problems).hasSize(1001);
        // 5000 elements, a missing id and a missing format
        assertThat(problems.get(1000).sentence())
                .isEqualTo("There are 4002 more problems than the 1000 that are listed.");
    }

    @Test
    void manyUnknownNamesInOneObjectAreReportedInGoodTime() throws Exception {
        StringBuilder json = new StringBuilder("{\"id\":\"a\"");
        for (int name = 0; name < 200_000; name++) {
            json.append(",\"n").append(name).append("\":0");
        }

        assertThat(problems(GrantApplication.class, json.append('}').toString()))
                .hasSize(1001);
    }

    @Test
    void aLongValueIsQuotedShort() throws Exception {
        String json = "{\"id\":\"a\",\"startsOn\":\"" + "x".repeat(90_000) + "\"}";

        assertThat(problems(GrantApplication.class, json))
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(200));
    }

    @Test
    void aMomentIsReadAsItIsWrittenAndNotOtherwise() throws Exception {
        Moment moment = new Moment(Instant.parse("2026-04-30T09:15:00.25Z"));

        assertThat(LwnJson.read(Moment.class, LwnJson.parse("form", LwnJson.write(moment)))
                        .value())
                .isEqualTo(moment);
        assertThat(problems(Moment.class, "{\"at\": \"2026-04-30 09:15\"}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "'2026-04-30 09:15' is not a moment. Write the day and the time in Greenwich, such as"
                                        + " \"2026-04-30T09:15:00Z\"."));
        assertThat(problems(Moment.class, "{\"at\": 1777540500}"))
                .extracting(Problem::code)
                .containsExactly("json.wrong-type");
    }

    private static List<Problem> problems(Class<?> type, String json) throws UnreadableJsonException {
        return LwnJson.read(type, LwnJson.parse("form", json)).problems();
    }

    private static String pointer(Problem problem) {
        return ((Place.InJson) problem.place()).pointer().value();
    }
}
