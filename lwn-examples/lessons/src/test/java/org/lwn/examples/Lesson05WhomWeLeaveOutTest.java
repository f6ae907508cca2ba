package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson05WhomWeLeaveOutTest {
    @Test
    void nobody_is_celebrated_and_each_neighbourhood_lacks_what_the_other_has() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson05WhomWeLeaveOut.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "everywhere  CONNECTED 2  WELCOMED 0  BELONGING 1  CELEBRATED 0  SUPPORTED 1",
                        "towpath  CONNECTED 1  WELCOMED 0  BELONGING 0  CELEBRATED 0  SUPPORTED 1",
                        "wharf  CONNECTED 1  WELCOMED 0  BELONGING 1  CELEBRATED 0  SUPPORTED 0",
                        "ADVICE  Activities and grants that make people welcome: 0, of at least 1. Think of a"
                                + " safe place for newcomers and for people in crisis.",
                        "ADVICE  Activities and grants that celebrate people: 0, of at least 1. Ask who does"
                                + " much and is never thanked, volunteers among them.",
                        "ADVICE  One or more of towpath, wharf lack what there is enough of elsewhere:"
                                + " belonging, supported. Ask residents there what they would like to start.",
                        "MISSING  It is not said what the work as a whole is good for. Ask residents what it"
                                + " does for them, and agencies what it does for them.",
                        "ADVICE  Activities done otherwise than does with, done by: lunch. Ask those who come"
                                + " what they want to take on.");
    }
}
