package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.Applicant;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.grant.Group;
import org.lwn.grant.Resident;
import org.lwn.neighbourhood.AreaCode;
import org.lwn.neighbourhood.Location;
import org.lwn.neighbourhood.Postcode;
import org.lwn.organisation.OrganisationId;
import org.lwn.provenance.Source;

class RoundTripTest {

    static Stream<Object> models() {
        return Stream.of(
                Samples.application(),
                incomplete(),
                Samples.programme(),
                Samples.programme().on(LocalDate.of(2026, 4, 1)),
                Samples.programme().on(LocalDate.of(2026, 3, 31)),
                Samples.award(),
                Samples.award().reports().get(0),
                Samples.group(),
                Samples.resident(),
                Samples.gardeners(),
                Samples.neighbourhood(),
                Samples.application().budget(),
                Samples.application().benefit(),
                Samples.application().reportPlan(),
                Location.at("W12 7RJ"),
                AreaCode.unstated("E09000013"),
                Postcode.of("W12 7RJ"),
                OrganisationId.of("GB-CHC-1164883"),
                Source.of("000"),
                Samples.pounds("500.00"),
                Samples.GBP,
                LocalDate.of(2026, 2, 28),
                "text",
                true,
                5);
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsWrittenIsReadBackEqual(Object model) throws Exception {
        Reading<?> reading = LwnJson.read(model.getClass(), LwnJson.parse("model", LwnJson.write(model)));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.orThrow()).isEqualTo(model);
    }

    @ParameterizedTest
    @MethodSource("models")
    void writingWhatWasReadGivesTheSameText(Object model) throws Exception {
        String written = LwnJson.writeLine(model);

        assertThat(LwnJson.writeLine(LwnJson.read(model.getClass(), LwnJson.parse("model", written))
                        .orThrow()))
                .isEqualTo(written)
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theMapperOfHostsReadsWhatIsWritten(Object model) throws Exception {
        String written = LwnJson.mapper().writeValueAsString(model);

        assertThat((Object) LwnJson.mapper().readValue(written, model.getClass()))
                .isEqualTo(model);
    }

    @Test
    void listsKeepTheirOrder() throws Exception {
        GrantApplication read = LwnJson.read(
                        GrantApplication.class,
                        LwnJson.parse("form", "{\"id\":\"a\",\"priorities\":[\"c\",\"a\",\"b\",\"a\"]}"))
                .orThrow();

        assertThat(read.priorities()).containsExactly("c", "a", "b", "a");
    }

    @Test
    void anApplicantIsReadAsWhatItsKindSays() throws Exception {
        assertThat(LwnJson.read(Applicant.class, LwnJson.parse("form", "{\"kind\":\"RESIDENT\",\"age\":30}"))
                        .orThrow())
                .isEqualTo(new Resident(null, 30, null, null));
        assertThat(LwnJson.read(Applicant.class, LwnJson.parse("form", "{\"reference\":\"g\",\"kind\":\"GROUP\"}"))
                        .orThrow())
                .isEqualTo(new Group("g", null));
    }

    @Test
    void oneKindReadByItselfNeedsNotSayItsKind() throws Exception {
        assertThat(LwnJson.read(Resident.class, LwnJson.parse("form", "{\"age\":30}"))
                        .orThrow()
                        .age())
                .isEqualTo(30);
    }

    @Test
    void oneKindReadByItselfRefusesAnother() throws Exception {
        assertThat(LwnJson.read(Resident.class, LwnJson.parse("form", "{\"kind\":\"GROUP\"}"))
                        .problems())
                .singleElement()
                .hasToString("form#/kind: error: json.unknown-value 'GROUP' is not one of RESIDENT."
                        + " Write one of these, in the same letters.");
    }

    @Test
    void listsAndTimelinesThatAreLeftOutAreEmpty() throws Exception {
        GrantProgramme programme = LwnJson.read(
                        GrantProgramme.class,
                        LwnJson.parse("p", "{\"id\":\"p\",\"name\":\"P\",\"funder\":\"F\",\"currency\":\"GBP\"}"))
                .orThrow();

        assertThat(programme.minimumAward().values()).isEmpty();
        assertThat(LwnJson.read(org.lwn.money.Budget.class, LwnJson.parse("b", "{}"))
                        .orThrow()
                        .lines())
                .isEmpty();
    }

    @Test
    void nullIsTheSameAsLeftOutWhereAnAnswerMayBeMissing() throws Exception {
        String explicit = "{\"id\":\"a\",\"title\":null,\"priorities\":null,\"budget\":null}";

        assertThat(LwnJson.read(GrantApplication.class, LwnJson.parse("form", explicit))
                        .orThrow())
                .isEqualTo(LwnJson.read(GrantApplication.class, LwnJson.parse("form", "{\"id\":\"a\"}"))
                        .orThrow());
    }

    @Test
    void anEmptyListStaysAnAnswer() throws Exception {
        assertThat(LwnJson.read(GrantApplication.class, LwnJson.parse("form", "{\"id\":\"a\",\"priorities\":[]}"))
                        .orThrow()
                        .priorities())
                .isEqualTo(List.of());
    }

    @Test
    void amountsMayBeWrittenWithFewerOrEmptyDecimals() throws Exception {
        for (String amount : List.of("500", "500.0", "500.000", "5e2")) {
            assertThat(LwnJson.read(
                                    org.joda.money.Money.class,
                                    LwnJson.parse("m", "{\"currency\":\"GBP\",\"amount\":" + amount + "}"))
                            .orThrow())
                    .isEqualTo(Samples.pounds("500.00"));
        }
    }

    private static GrantApplication incomplete() {
        return GrantApplication.builder("a-2").build();
    }
}
