package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void text_is_broken_between_words_and_indented() {
        String words = "word ".repeat(30).strip();

        assertThat(Text.wrapped("  Because: ", "    ", words))
                .hasSize(3)
                .allMatch(line -> line.length() <= Console.WIDTH)
                .first()
                .asString()
                .startsWith("  Because: word");
        assertThat(Text.wrapped("  Because: ", "    ", words).get(1)).startsWith("    word");
    }

    @Test
    void a_word_too_long_for_a_line_is_left_whole() {
        assertThat(Text.wrapped("", "x".repeat(100) + " y")).containsExactly("x".repeat(100), "y");
    }

    @Test
    void an_empty_text_is_one_line() {
        assertThat(Text.wrapped("  ", "")).containsExactly("  ");
    }

    @Test
    void thousands_have_commas_and_one_is_one() {
        assertThat(Text.count(1, "file", "files")).isEqualTo("1 file");
        assertThat(Text.count(12345, "file", "files")).isEqualTo("12,345 files");
    }
}
