package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.MonitoringPolicy;
import org.lwn.json.Id;
import org.lwn.json.LwnJson;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.MachineDecision;
import org.lwn.rules.grant.PanelDecision;
import org.lwn.rules.grant.PanelHistory;
import org.lwn.rules.grant.PanelOverride;
import org.lwn.rules.grant.Verdict;
import org.lwn.rules.monitoring.MonitoringCase;

/** Lesson 9: "Who has the last word?" The rules bar an application, a panel declines it, and trustees hear an appeal. */
public final class Lesson09LastWord {
    private static final String TOO_LITTLE = "grant.amount.below-minimum";

    private Lesson09LastWord() {}

    /** Prints what the applicant is told, what the trustees must say to award all the same, and what stands when. */
    public static void main(String[] arguments) throws IOException {
        try (GrantEligibility rules = GrantEligibility.shipped()) {
            GrantCase boxes =
                    GrantCase.of(application(), rules.programme("w12-community-grants"), LocalDate.of(2026, 3, 10));
            Decision decision = rules.decide(boxes);
            MachineDecision machine = MachineDecision.of(boxes, decision);
            System.out.println("10 March, the rules: " + machine.outcome());

            PanelDecision declined = declined(machine);
            System.out.println("17 March, the panel declines:");
            declined.reasonsToTell(decision).forEach(reason -> System.out.println("  " + reason));

            Verdict award = new Verdict.Award(Money.parse("GBP 450"));
            System.out.println("To award £450 goes against: " + PanelOverride.neededFor(award, machine));
            PanelDecision awarded = awarded(machine, award, declined.id());

            PanelHistory history = PanelHistory.EMPTY.with(declined).with(awarded);
            System.out.println("31 March: " + history.standingOn(LocalDate.of(2026, 3, 31)));
            System.out.println("30 April: " + history.standingOn(LocalDate.of(2026, 4, 30)));
            MonitoringCase followed = MonitoringCase.of(
                    awarded.fundedProject(boxes), MonitoringPolicy.usual(), LocalDate.of(2026, 4, 30));
            followed.calendar().forEach(due -> System.out.println("  " + due.on() + " " + due.what()));
        }
    }

    private static PanelDecision declined(MachineDecision machine) {
        return new PanelDecision(
                Id.of("boxes-panel"),
                machine,
                LocalDate.of(2026, 3, 17),
                "grants panel",
                new Verdict.Decline(),
                "We found nobody else who could pay for it either.",
                List.of(TOO_LITTLE),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static PanelDecision awarded(MachineDecision machine, Verdict award, Id<PanelDecision> appealed) {
        return new PanelDecision(
                Id.of("boxes-appeal"),
                machine,
                LocalDate.of(2026, 4, 2),
                "trustees",
                award,
                "The least that we award spares us paperwork, and here there is hardly any.",
                List.of(),
                List.of(TOO_LITTLE),
                List.of(PanelOverride.OUTCOME, PanelOverride.AWARD_LIMITS),
                List.of("treasurer"),
                new PanelDecision.Appeal(appealed, "The panel did not look at what the landing saves us in repairs."));
    }

    private static GrantApplication application() throws IOException {
        String json = """
            {"id": "boxes-1", "submittedOn": "2026-03-03", "title": "Window boxes for one landing",
             "applicant": {"kind": "RESIDENT", "reference": "resident-23", "age": 67, "postcode": "W12 0AF"},
             "amountRequested": {"amount": 450, "currency": "GBP"},
             "budget": {"lines": [{"heading": "Boxes", "cost": {"amount": 250, "currency": "GBP"}},
                                  {"heading": "Plants", "cost": {"amount": 200, "currency": "GBP"}}]},
             "startsOn": "2026-04-09", "endsOn": "2026-07-30", "activityLocations": [{"postcode": "W12 7AB"}],
             "benefit": {"statement": "Neighbours plant their landing.", "peopleInTheArea": 30},
             "priorities": ["bringing-people-together"], "excludedPurposes": [], "earlierAwards": [],
             "reportPlan": {"midPoint": "2026-06-01", "endPoint": "2026-08-14"}, "boardConnection": "NONE",
             "childrenTakePart": false, "adultsAtRiskTakePart": false,
             "declarationAccepted": true, "dataNoticeAccepted": true}
            """;
        return LwnJson.read(GrantApplication.class, LwnJson.parse("boxes.json", json))
                .orThrow();
    }
}
