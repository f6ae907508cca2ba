package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = Outline.empty();

    @Test
    void a_heading_with_nothing_below_it_is_not_printed() {
        outline.heading("Empty").heading("Also empty").list("Nothing", List.of());
        outline.heading("Full").point("a").point("b");

        assertThat(lines()).containsExactly("", "Full", "  a", "    - b");
    }

    @Test
    void a_field_without_text_and_a_flag_without_an_answer_are_not_printed() {
        Outline part = outline.heading("Part");
        part.field("Nothing", null);
        part.field("Blank", "");
        part.flag(null, "yes", "no");
        part.flag(false, "yes", "no");

        assertThat(lines()).containsExactly("", "Part", "  no");
    }

    @Test
    void a_short_list_is_one_line_and_a_long_one_a_line_for_each() {
        Outline part = outline.heading("Part");
        part.list("Short", List.of("a", "b"));
        part.list("With commas", List.of("a, b", "c"));
        part.list("Single", List.of("a, b"));

        assertThat(lines())
                .containsExactly(
                        "", "Part", "  Short: a, b", "  With commas:", "    - a, b", "    - c", "  Single: a, b");
    }

    @Test
    void long_text_goes_on_deeper_than_it_began() {
        outline.heading("Part").point("a").point("word ".repeat(30).strip());

        assertThat(lines())
                .allMatch(line -> line.length() <= Console.WIDTH)
                .element(4)
                .asString()
                .startsWith("      word");
    }

    private List<String> lines() {
        return outline.lines(new Paint(false));
    }
}
