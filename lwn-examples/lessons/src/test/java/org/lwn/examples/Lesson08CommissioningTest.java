package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson08CommissioningTest {

    @Test
    void the_cafe_hears_what_to_ask_of_the_council() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson08Commissioning.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "BREACH  Tenders offered as one lot for the whole district: lunch-clubs."
                                + " Divide them into lots that a neighbourhood organisation can win.",
                        "ADVICE  Tenders that leave fewer than 30 days to bid: lunch-clubs."
                                + " Give small organisations more time.",
                        "BREACH  Tenders in which no criterion of social value is spelt out and scored: lunch-clubs."
                                + " Add one, such as for money that stays local.");
    }
}
