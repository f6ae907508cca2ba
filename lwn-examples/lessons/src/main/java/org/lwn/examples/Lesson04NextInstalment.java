package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import org.lwn.grant.FundedProject;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.packs.Packs;

/** Lesson 4: "The second half of the grant is due today. May I pay it, and what do I ask the group for?" */
public final class Lesson04NextInstalment {
    private Lesson04NextInstalment() {}

    /** Prints what is due from a funded project, and why its next instalment is held. */
    public static void main(String[] arguments) throws IOException {
        String json = """
            {"programme": "w12-community-grants", "useIsFollowed": true, "reportsRequired": ["MID_POINT", "END_POINT"],
             "peoplePromised": 50,
             "award": {"amount": {"amount": 1000, "currency": "GBP"}, "awardedOn": "2026-01-10",
                       "reportPlan": {"midPoint": "2026-05-01", "endPoint": "2026-08-15"},
                       "reports": [{"kind": "MID_POINT", "receivedOn": "2026-04-28", "outcomes": "two walks held"}]},
             "instalments": [
                {"amount": {"amount": 600, "currency": "GBP"}, "dueOn": "2026-01-15", "paidOn": "2026-01-15"},
                {"amount": {"amount": 400, "currency": "GBP"}, "dueOn": "2026-05-10", "after": "MID_POINT"}]}
            """;
        FundedProject project = LwnJson.read(FundedProject.class, LwnJson.parse("walks.json", json))
                .orThrow();
        MonitoringCase today = MonitoringCase.of(project, MonitoringPolicy.usual(), LocalDate.of(2026, 5, 10));

        today.calendar().forEach(due -> System.out.println(due.on() + " " + due.what() + " " + due.state()));
        try (CaseRules<MonitoringCase> rules = Packs.GRANT_MONITORING.shipped()) {
            for (Finding finding : RuleFate.findings(rules.review(today))) {
                System.out.println(finding.who() + ": " + finding.message());
            }
        }
    }
}
