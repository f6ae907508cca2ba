package org.lwn.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void aCitationMayHaveFromOneToTwoHundredCharacters() {
        assertThat(Source.of("0")).hasToString("0");
        assertThat(Source.of("x".repeat(200)).citation()).hasSize(200);
    }

    @Test
    void aBlankCitationIsRefused() {
        assertThatThrownBy(() -> Source.of(" ")).hasMessageContaining("1 to 200 characters");
    }

    @Test
    void aLongerCitationIsRefused() {
        assertThatThrownBy(() -> Source.of("x".repeat(201))).hasMessageContaining("1 to 200 characters");
    }
}
