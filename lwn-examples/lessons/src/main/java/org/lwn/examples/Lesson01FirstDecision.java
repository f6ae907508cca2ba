package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantEligibility;

/** Lesson 1: decide on an application that a resident has only begun to fill in. */
public final class Lesson01FirstDecision {
    private Lesson01FirstDecision() {}

    /** Prints the decision. */
    public static void main(String[] arguments) throws IOException {
        String json = """
            {"id": "mural-1", "title": "A mural by young people", "amountRequested": {"amount": 450, "currency": "GBP"}}
            """;
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            GrantProgramme programme = rules.programme("w12-community-grants");
            GrantApplication application = LwnJson.read(GrantApplication.class, LwnJson.parse("mural.json", json))
                    .orThrow();

            Decision decision = rules.decide(application, programme, LocalDate.of(2026, 5, 1));

            System.out.println(decision.outcome());
            decision.findings().forEach(finding -> System.out.println(finding.field() + "  " + finding.message()));
            System.out.println(decision.waiting().size() + " answers are still to come, the first at "
                    + decision.waiting().get(0));
        }
    }
}
