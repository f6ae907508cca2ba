package org.lwn.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Lesson03Test {

    @Test
    void a_campaign_goes_through_all_thirteen_steps_and_a_newcomer_opens_three_again() throws IOException {
        assertThat(printed()).isEqualTo("""
            2026-01-05  No objective is noted yet that says what the campaign is for. Say it in an objective.
            2026-01-07  Step 1 is signed off: Build a listening team and identify your community
            2026-01-07  No question is noted yet to find out: what people care about, what they want to do, whether they would lead. Write one for each.
            2026-01-11  Step 2 is signed off: Create a list of questions to gather information
            2026-01-11  Ways to hold a conversation that are noted as settled: 0. Choose 1 or more.
            2026-01-12  Step 3 is signed off: Choose engagement methods
            2026-01-12  No risk assessment covers: calls, stall. Assess what may go wrong.
            2026-01-22  Step 4 is signed off: Consider safety
            2026-01-22  Each listener practises at least this often: 1. These have not: listener-1, listener-2. Plan a practice conversation with each.
            2026-01-26  Step 5 is signed off: Practise with "warm" contacts
            2026-01-26  People noted as heard: 0. The target is 3 by 30 June 2026. Hold more conversations.
            2026-02-24  Step 6 is signed off: Do it!
            2026-02-24  Conversations without a record: 1. Write the records.
            2026-02-26  Step 7 is signed off: Record responses
            2026-02-26  Conversations that agreed to stay in touch and have no contact details with consent: 1. Ask for them.
            2026-02-27  Step 8 is signed off: Collect contact details
            2026-02-27  No agreed theme is noted yet. Invite residents to a session that looks at what was heard and agrees on themes.
            2026-03-01  Step 9 is signed off: Collaborative data analysis
            2026-03-01  No issue is noted yet that came out of the themes. Ask residents what they want to change.
            2026-03-04  Step 10 is signed off: Issue prioritisation
            2026-03-04  No action is noted yet. Plan what is to be done about an issue that was chosen.
            2026-03-06  Step 11 is signed off: Action planning
            2026-03-06  No conversation is noted since the first analysis. Hold another conversation.
            2026-03-15  Step 12 is signed off: Keep listening and keep analysing
            2026-03-15  No report is noted yet. Write down what was heard and what came of it.
            2026-03-19  Step 13 is signed off: Reporting and dissemination
            Step 4 is re-opened: These listeners have not done all of the training (listening, data protection, safeguarding): listener-3. Train them before they listen.
            Step 5 is re-opened: Each listener practises at least this often: 1. These have not: listener-3. Plan a practice conversation with each.
            Step 6 is re-opened: These listeners have not done all of the training (listening, data protection, safeguarding): listener-3. Train them before they listen.
            """);
    }

    private static String printed() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Lesson03ThirteenSteps.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
