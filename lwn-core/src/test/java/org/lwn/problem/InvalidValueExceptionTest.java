package org.lwn.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InvalidValueExceptionTest {

    @Test
    void theMessageNamesFieldValueLimitAndRemedy() {
        InvalidValueException refused = new InvalidValueException("age", 200, "is from 0 to 130", "Give an age.");

        assertThat(refused).hasMessage("age is 200, but must be a value that is from 0 to 130. Give an age.");
        assertThat(refused.sentence()).isEqualTo("age is 200, but must be a value that is from 0 to 130.");
        assertThat(refused.field()).isEqualTo("age");
        assertThat(refused.limit()).isEqualTo("is from 0 to 130");
        assertThat(refused.remedy()).isEqualTo("Give an age.");
    }

    @Test
    void textIsQuotedAndCutAfterSixtyCharacters() {
        assertThat(new InvalidValueException("id", "x".repeat(61), "is short", "Shorten it."))
                .hasMessageStartingWith("id is '" + "x".repeat(60) + "…', but");
        assertThat(new InvalidValueException("id", "x".repeat(60), "is short", "Shorten it."))
                .hasMessageStartingWith("id is '" + "x".repeat(60) + "', but");
    }

    @Test
    void aMissingValueIsCalledMissing() {
        assertThat(new InvalidValueException("id", null, "is given", "Give it."))
                .hasMessageStartingWith("id is missing, but");
    }

    @Test
    void bothBoundsAreInside() {
        assertThatCode(() -> {
                    InvalidValueException.requireBetween("n", 1, 1, 3);
                    InvalidValueException.requireBetween("n", 3, 1, 3);
                    InvalidValueException.requireAtLeast("n", 1, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void oneBeyondABoundIsRefused() {
        assertThatThrownBy(() -> InvalidValueException.requireBetween("n", 0, 1, 3))
                .hasMessageContaining("from 1 to 3");
        assertThatThrownBy(() -> InvalidValueException.requireBetween("n", 4, 1, 3))
                .hasMessageContaining("n is 4");
        assertThatThrownBy(() -> InvalidValueException.requireAtLeast("n", 0, 1))
                .hasMessageContaining("1 or more");
    }

    @Test
    void nullIsWithinEveryBound() {
        assertThatCode(() -> {
                    InvalidValueException.requireBetween("n", null, 1, 3);
                    InvalidValueException.requireAtLeast("n", null, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_text_is_a_label_and_not_an_essay() {
        InvalidValueException.requireText("title", null);
        InvalidValueException.requireText("title", "x".repeat(200));

        assertThatThrownBy(() -> InvalidValueException.requireText("title", "x".repeat(201)))
                .hasMessageContaining("from 1 to 200 characters");
        assertThatThrownBy(() -> InvalidValueException.requireTexts("means", java.util.List.of("a", " ")))
                .hasMessageStartingWith("means is ' '");
    }

    @Test
    void what_is_listed_twice_is_named() {
        InvalidValueException.requireDistinct("stages", java.util.List.of("a", "b"));

        assertThatThrownBy(() -> InvalidValueException.requireDistinct("stages", java.util.List.of("a", "b", "a")))
                .hasMessage("stages is 'a', but must be a value that is listed once. Leave out the second.");
    }

    @Test
    void a_value_below_a_component_says_where_it_stands() {
        InvalidValueException refused =
                InvalidValueException.at(Pointer.of("/a/0/b"), "b", "x", "is known", "Write a known one.");

        assertThat(refused.place()).isEqualTo(Pointer.of("/a/0/b"));
        assertThat(refused.field()).isEqualTo("b");
        assertThat(new InvalidValueException("b", "x", "is known", "Write it.").place())
                .isNull();
    }
}
