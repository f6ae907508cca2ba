package org.lwn.examples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.lwn.commissioning.Commissioning;
import org.lwn.commissioning.CommissioningPolicy;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.packs.Packs;

/** Lesson 8: could our neighbourhood's café win the contract that the council is about to put out? */
public final class Lesson08Commissioning {
    private Lesson08Commissioning() {}

    /** Prints what is to be asked of the council while the tender can still be changed. */
    public static void main(String[] arguments) throws IOException {
        String json = """
            {"authority": "council", "tenders": [{
              "id": "lunch-clubs", "title": "Lunch clubs", "publishedOn": "2026-06-01", "closesOn": "2026-06-15",
              "lots": [{"id": "all", "title": "The whole district", "footprint": "DISTRICT"}],
              "criteria": [{"kind": "PRICE", "explicit": true, "scored": true, "weight": 1}]
            }]}
            """;
        Commissioning council = LwnJson.read(Commissioning.class, LwnJson.parse("council.json", json))
                .orThrow();
        CommissioningCase asked = CommissioningCase.of(
                new CommissioningCase.Described(council, List.of(), List.of()),
                CommissioningPolicy.usual(),
                LocalDate.of(2026, 5, 1));
        try (CaseRules<CommissioningCase> rules = Packs.NEIGHBOURHOOD_COMMISSIONING.shipped()) {
            for (Finding finding : RuleFate.findings(rules.review(asked))) {
                if (finding.field().value().equals("/commissioning/tenders")) {
                    System.out.println(finding.effect() + "  " + finding.message());
                }
            }
        }
    }
}
