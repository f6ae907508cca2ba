package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "community-centre", "north-2022-06-06"})
    void lower_case_words_joined_by_hyphens_are_a_name(String name) {
        assertThat(Id.<Object>of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "a b", "-a", "a-", "a--b", "café", "a_b", "a\n"})
    void anything_else_is_refused_with_an_example(String name) {
        assertThatThrownBy(() -> Id.<Object>of(name)).hasMessageEndingWith("Write it as community-centre.");
    }

    @Test
    void a_name_has_a_hundred_characters_at_most() {
        assertThat(Id.<Object>of("a".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> Id.<Object>of("a".repeat(101))).hasMessageContaining("100 characters");
    }

    @Test
    void names_are_put_in_order_by_their_letters() {
        assertThat(Id.<Object>of("a")).isLessThan(Id.of("b")).isEqualByComparingTo(Id.of("a"));
    }
}
