package org.lwn.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "W12 7RJ, W12 7RJ, W12",
        "w12 7rj, W12 7RJ, W12",
        "W127RJ, W12 7RJ, W12",
        "'  W12   7RJ ', W12 7RJ, W12",
        "M1 1AE, M1 1AE, M1",
        "B33 8TH, B33 8TH, B33",
        "CR2 6XH, CR2 6XH, CR2",
        "DN55 1PT, DN55 1PT, DN55",
        "W1A 0AX, W1A 0AX, W1A",
        "EC1A 1BB, EC1A 1BB, EC1A",
        "gir0aa, GIR 0AA, GIR"
    })
    void everyPublishedFormIsKeptAsPublished(String written, String kept, String district) {
        assertThat(Postcode.of(written)).hasToString(kept);
        assertThat(Postcode.of(written).district()).hasToString(district);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "W12",
                "7RJ",
                "W12 7R",
                "W12 7RJJ",
                "W12 77J",
                "W12 RJ7",
                "W12 7CI",
                "1W2 7RJ",
                "W12-7RJ",
                "Ẃ12 7RJ"
            })
    void whatIsNoPostcodeIsRefused(String written) {
        assertThatThrownBy(() -> Postcode.of(written))
                .hasMessageContaining("'" + written + "'")
                .hasMessageEndingWith("Write it as W12 7RJ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W12", "w12", " W12 ", "N1", "EC1A", "GIR"})
    void aDistrictIsTheFirstHalf(String written) {
        assertThat(PostcodeDistrict.of(written).value()).isUpperCase().doesNotContain(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W", "12", "W12 7RJ", "W123", "WWW1"})
    void whatIsNoDistrictIsRefused(String written) {
        assertThatThrownBy(() -> PostcodeDistrict.of(written)).hasMessageContaining("first half of a postcode");
    }

    @Test
    void postcodesWrittenDifferentlyAreEqual() {
        assertThat(Postcode.of("w127rj")).isEqualTo(Postcode.of("W12 7RJ"));
    }
}
