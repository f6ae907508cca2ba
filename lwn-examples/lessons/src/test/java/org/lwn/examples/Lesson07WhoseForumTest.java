package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson07WhoseForumTest {
    @Test
    void of_a_young_forum_the_list_and_the_training_are_missing() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson07WhoseForum.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "RESIDENTS: The forum needs a local list, with every entry confirmed within 180 days. Find"
                                + " somebody to keep it.",
                        "COORDINATOR: No training is noted in mental health first aid, mental health awareness. Ask the"
                                + " health service or the council to give it.");
    }
}
