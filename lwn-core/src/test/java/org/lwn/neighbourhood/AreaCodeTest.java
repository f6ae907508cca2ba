package org.lwn.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"E09000013", "e09000013", "W06000015", "S12000036", "N09000003", "K02000001"})
    void aLetterAndEightDigitsAreACode(String code) {
        assertThat(AreaCode.unstated(code).code()).hasSize(9).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E0900001", "E090000130", "X09000013", "09000013E", "00BE"})
    void anythingElseIsRefused(String code) {
        assertThatThrownBy(() -> AreaCode.unstated(code)).hasMessageContaining("a letter and eight digits");
    }

    @Test
    void anEditionIsAYearFrom2001To2100() {
        assertThat(AreaCode.of("E09000013", 2001).vintage()).isEqualTo(2001);
        assertThat(AreaCode.of("E09000013", 2100).vintage()).isEqualTo(2100);
        assertThatThrownBy(() -> AreaCode.of("E09000013", 2000)).hasMessageContaining("vintage is 2000");
        assertThatThrownBy(() -> AreaCode.of("E09000013", 2101)).hasMessageContaining("vintage is 2101");
    }

    @Test
    void oneCodeOfTwoEditionsIsTwoAreas() {
        assertThat(AreaCode.of("E09000013", 2021)).isNotEqualTo(AreaCode.of("E09000013", 2024));
        assertThat(AreaCode.of("E09000013", 2021)).isNotEqualTo(AreaCode.unstated("E09000013"));
    }
}
