package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson09LastWordTest {

    @Test
    void people_have_the_last_word_and_say_what_they_go_against() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson09LastWord.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "10 March, the rules: INELIGIBLE",
                        "17 March, the panel declines:",
                        "  You asked for £450, and this programme awards £500 or more. Ask for at least £500.",
                        "  We found nobody else who could pay for it either.",
                        "To award £450 goes against: [OUTCOME, AWARD_LIMITS]",
                        "31 March: PanelDecision[id=boxes-panel, application=boxes-1, decidedOn=2026-03-17,"
                                + " verdict=Decline[]]",
                        "30 April: PanelDecision[id=boxes-appeal, application=boxes-1, decidedOn=2026-04-02,"
                                + " verdict=Award[amount=GBP 450.00]]",
                        "  2026-06-01 MID_POINT_REPORT",
                        "  2026-08-14 END_POINT_REPORT");
    }
}
