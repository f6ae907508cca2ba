package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lwn.grant.Award;
import org.lwn.money.Budget;
import org.lwn.neighbourhood.Location;

class WritingTest {

    record Share(BigDecimal share) {}

    record Entries(Map<String, Integer> entries) {}

    @Test
    void peopleReadOneMemberALine() {
        Award award = new Award(null, Samples.pounds("500.00"), LocalDate.of(2026, 4, 1), null, List.of());

        assertThat(LwnJson.write(award)).isEqualTo("""
                        {
                          "amount": {
                            "amount": 500.00,
                            "currency": "GBP"
                          },
                          "awardedOn": "2026-04-01",
                          "reports": []
                        }
                        """);
    }

    @Test
    void aDocumentBeginsWithItsFormat() {
        assertThat(LwnJson.writeLine(Samples.application()))
                .startsWith("{\"format\":\"lwn-application/1\",\"id\":\"a-1\",");
        assertThat(LwnJson.write(Samples.programme())).startsWith("{\n  \"format\": \"lwn-programme/1\",\n  \"id\"");
    }

    @Test
    void whatHasNoFormatNamesNone() {
        assertThat(LwnJson.writeLine(Location.at("W12 7RJ"))).isEqualTo("{\"postcode\":\"W12 7RJ\"}");
    }

    @Test
    void objectsInsideEmptyListsAndAfterThemAreIndentedAlike() {
        assertThat(LwnJson.write(List.of(List.of(), Map.of(), List.of(1))))
                .isEqualTo("[\n  [],\n  {},\n  [\n    1\n  ]\n]\n");
    }

    @Test
    void numbersAreWrittenPlain() {
        assertThat(LwnJson.writeLine(new Share(new BigDecimal("1E+3")))).isEqualTo("{\"share\":1000}");
        assertThat(LwnJson.writeLine(new Share(new BigDecimal("0.0000000001")))).isEqualTo("{\"share\":0.0000000001}");
        assertThat(LwnJson.writeLine(new Share(new BigDecimal("0.80")))).isEqualTo("{\"share\":0.80}");
    }

    @Test
    void derivedAnswersAreNotWritten() {
        assertThat(LwnJson.writeLine(new Budget(List.of(), List.of()))).isEqualTo("{\"lines\":[],\"otherFunding\":[]}");
    }

    @Test
    void aHashIsSixtyFourLowerCaseHexadecimalDigits() {
        assertThat(LwnJson.sha256(Samples.programme())).matches("[0-9a-f]{64}");
    }

    @Test
    void theHashOfKnownJsonIsItsSha256() {
        // printf '{"postcode":"W12 7RJ"}' | sha256sum
        assertThat(LwnJson.sha256(Location.at("W12 7RJ")))
                .isEqualTo("55f19fc7fe86e273cfcec5f6ae9e03319359281648be7aae634e9ec056330d2d");
    }

    @Test
    void equalValuesHaveEqualHashes() {
        assertThat(LwnJson.sha256(Samples.programme())).isEqualTo(LwnJson.sha256(Samples.programme()));
        assertThat(LwnJson.sha256(new Entries(ImmutableMap.of("a", 1, "b", 2))))
                .isEqualTo(LwnJson.sha256(new Entries(ImmutableMap.of("b", 2, "a", 1))));
    }

    @Test
    void zerosAtTheEndOfANumberDoNotChangeTheHash() {
        String hash = LwnJson.sha256(new Share(new BigDecimal("100")));

        assertThat(LwnJson.sha256(new Share(new BigDecimal("100.00")))).isEqualTo(hash);
        assertThat(LwnJson.sha256(new Share(new BigDecimal("1E2")))).isEqualTo(hash);
        assertThat(LwnJson.sha256(new Share(new BigDecimal("100.01")))).isNotEqualTo(hash);
    }

    @Test
    void anotherOrderOfAListChangesTheHash() {
        assertThat(LwnJson.sha256(List.of(1, 2))).isNotEqualTo(LwnJson.sha256(List.of(2, 1)));
    }
}
