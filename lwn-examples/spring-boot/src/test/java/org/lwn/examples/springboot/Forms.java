package org.lwn.examples.springboot;

import java.time.LocalDate;

/** Forms that people fill in. */
final class Forms {
    /** Asks for too little, and has only begun. */
    static final String BEGUN = """
            {"title": "A mural by young people", "amountRequested": {"amount": 450, "currency": "GBP"}}
            """;

    private Forms() {}

    /** A form with every answer, which can be taken on that day. */
    static String complete(LocalDate on, String amount, String otherFunding) {
        return """
                {
                  "submittedOn": "%s",
                  "applicant": {"kind": "RESIDENT", "reference": "resident-1", "age": 34, "postcode": "W12 7RJ",
                    "safeguardingPolicy": true},
                  "title": "Football and food for families",
                  "amountRequested": {"amount": %s, "currency": "GBP"},
                  "budget": {
                    "lines": [
                      {"heading": "Coaches", "cost": {"amount": 3000.00, "currency": "GBP"}},
                      {"heading": "Food", "cost": {"amount": 1800.00, "currency": "GBP"}},
                      {"heading": "Pitch hire", "cost": {"amount": 1200.00, "currency": "GBP"}}
                    ],
                    "otherFunding": [{"from": "Local shops", "amount": {"amount": %s, "currency": "GBP"}}]
                  },
                  "startsOn": "%s",
                  "endsOn": "%s",
                  "benefit": {
                    "statement": "Children play football every Saturday while their parents cook and eat together",
                    "peopleInTheArea": 60
                  },
                  "activityLocations": [{"name": "The community centre", "postcode": "W12 7RJ"}],
                  "priorities": ["youth", "bringing-people-together"],
                  "reportPlan": {"midPoint": "%s", "endPoint": "%s"},
                  "excludedPurposes": [],
                  "childrenTakePart": true,
                  "adultsAtRiskTakePart": false,
                  "declarationAccepted": true,
                  "dataNoticeAccepted": true,
                  "boardConnection": "NONE",
                  "earlierAwards": []
                }
                """.formatted(
                        on.minusDays(10),
                        amount,
                        otherFunding,
                        on.plusDays(30),
                        on.plusDays(210),
                        on.plusDays(120),
                        on.plusDays(225));
    }
}
