package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.togetherness.BenefitCoverage;
import org.lwn.rules.togetherness.TogethernessCase;
import org.lwn.system.NeighbourhoodSystem;

/** Lesson 5: whom do our groups leave out? */
public final class Lesson05WhomWeLeaveOut {
    private Lesson05WhomWeLeaveOut() {}

    /** Prints how many activities serve each benefit in each neighbourhood, and what the rules make of that. */
    public static void main(String[] arguments) throws IOException {
        String json = """
            {
              "format": "lwn-system/1", "id": "canalside", "name": "Canalside",
              "document": {"source": "practice", "kind": "STUDY_SUMMARY", "title": "What our groups do"},
              "neighbourhoods": [
                {"id": "towpath", "name": "Towpath", "kind": "NEIGHBOURHOOD"},
                {"id": "wharf", "name": "Wharf", "kind": "NEIGHBOURHOOD"}],
              "activities": [
                {"id": "lunch", "title": "Lunch for residents", "kind": "GROUP", "standing": "ESTABLISHED",
                 "neighbourhood": "towpath", "style": "DOES_FOR", "benefits": ["CONNECTED", "SUPPORTED"]},
                {"id": "choir", "title": "Choir", "kind": "GROUP", "standing": "ESTABLISHED",
                 "neighbourhood": "wharf", "style": "DONE_BY", "benefits": ["CONNECTED", "BELONGING"]},
                {"id": "open-house", "title": "Open house", "kind": "SPACE", "standing": "INTENDED",
                 "neighbourhood": "wharf", "style": "DOES_WITH", "benefits": ["WELCOMED"]}]
            }
            """;
        NeighbourhoodSystem canalside = LwnJson.read(NeighbourhoodSystem.class, LwnJson.parse("canalside.json", json))
                .orThrow();
        TogethernessCase work =
                TogethernessCase.of(canalside, LocalDate.of(2026, 5, 1)).get(0);
        for (BenefitCoverage coverage : work.coverage()) {
            System.out.print(coverage.neighbourhood() == null ? "everywhere" : coverage.neighbourhood());
            coverage.rows().forEach(row -> System.out.print("  " + row.benefit() + " " + row.number()));
            System.out.println();
        }
        try (CaseRules<TogethernessCase> rules = Packs.TOGETHERNESS.shipped()) {
            for (Finding finding : RuleFate.findings(rules.review(work))) {
                System.out.println(finding.effect() + "  " + finding.message());
            }
        }
    }
}
