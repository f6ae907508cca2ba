package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson11FillingInAFormTest {

    @Test
    void a_resident_is_told_what_is_wrong_and_asked_what_still_matters() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson11FillingInAForm.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "/applicant/age  You gave your age as 17, and a person who applies must be 18 or older."
                                + " Ask an adult or a group to apply for your project.",
                        "/amountRequested/amount  Write a number in digits, such as 500.00, without any sign or word.",
                        "What is your postcode? Your answer is needed to check this: “The applicant is not from the area”.",
                        "What does the project cost? Your answer is needed to check this: “The budget does not add up”,"
                                + " “One heading takes most of the budget”.",
                        "TO_CORRECT");
    }
}
