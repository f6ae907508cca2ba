package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson06YearOfMeetingsTest {
    @Test
    void two_hosts_take_turns_and_a_review_comes_within_half_a_year_of_the_last() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson06YearOfMeetings.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(23)
                .startsWith(
                        "2023-10-02 [north] feeling safe, voluntary-action-islington",
                        "2023-10-09 [central] feeling safe, octopus-community-networks",
                        "2023-10-16 [south] feeling safe, voluntary-action-islington",
                        "2023-11-27 [north] health and wellbeing, octopus-community-networks")
                .contains("2024-03-04 [north, central, south] joint review");
    }
}
