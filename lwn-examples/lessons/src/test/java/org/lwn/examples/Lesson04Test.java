package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson04Test {

    @Test
    void the_next_instalment_is_held_for_a_report_that_does_not_say_what_was_spent() throws IOException {
        assertThat(printed().lines())
                .containsExactly(
                        "2026-01-15 INSTALMENT DONE",
                        "2026-05-01 MID_POINT_REPORT DONE",
                        "2026-05-10 INSTALMENT HELD",
                        "2026-08-15 END_POINT_REPORT LATER",
                        "GRANT_HOLDER: These reports do not say what was spent, in the award's currency: mid point. Give the"
                                + " sum so far.",
                        "GRANT_HOLDER: The instalment of £400 is held until these reports are there and whole: mid point."
                                + " Send them.");
    }

    private static String printed() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson04NextInstalment.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
