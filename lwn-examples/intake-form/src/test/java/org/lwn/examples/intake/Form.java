package org.lwn.examples.intake;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;

/** What residents fill in, by the names of the controls. */
public final class Form {
    /** Stands in for something that nobody else would read. */
    static final String PRIVATE = "sunflowers behind the tower";

    private static final ImmutableMap<String, String> PROJECT = ImmutableMap.<String, String>builder()
            .put("boardConnection", "NONE")
            .put("earlierAwards", "no")
            .put("benefit.statement", "Young people paint a mural of " + PRIVATE + ".")
            .put("benefit.peopleInTheArea", "40")
            .put("activityLocations.0.postcode", "W12 7RJ")
            .put("priorities", "youth")
            .put("excludedPurposes", "NONE")
            .put("childrenTakePart", "no")
            .put("adultsAtRiskTakePart", "no")
            .putAll(date("startsOn", 1, 9, 2026))
            .putAll(date("endsOn", 30, 11, 2026))
            .put("amountRequested", "£1,200")
            .put("budget.lines.0.heading", "Paint")
            .put("budget.lines.0.cost", "700")
            .put("budget.lines.1.heading", "Room")
            .put("budget.lines.1.cost", "500.00")
            .put("budget.otherFunding", "no")
            .putAll(date("reportPlan.midPoint", 15, 10, 2026))
            .putAll(date("reportPlan.endPoint", 15, 12, 2026))
            .put("declarationAccepted", "yes")
            .put("dataNoticeAccepted", "yes")
            .buildOrThrow();

    private Form() {}

    /** All answers of a resident against whom no rule stands. */
    public static ImmutableMap<String, String> resident() {
        return ImmutableMap.<String, String>builder()
                .put("applicant.kind", "RESIDENT")
                .put("applicant.age", "34")
                .put("applicant.postcode", "W12 7RJ")
                .putAll(PROJECT)
                .buildOrThrow();
    }

    /** All answers of a group that works with children, whom others pay too. */
    static ImmutableMap<String, String> group() {
        Map<String, String> project = Maps.filterKeys(
                PROJECT,
                name -> !name.equals("childrenTakePart")
                        && !name.equals("budget.otherFunding")
                        && !name.equals("amountRequested"));
        return ImmutableMap.<String, String>builder()
                .put("applicant.kind", "GROUP")
                .put("applicant.organisation.postcode", "W12 7RJ")
                .put("applicant.organisation.governingDocument", "yes")
                .put("applicant.organisation.committee.unrelatedMembers", "5")
                .put("applicant.organisation.bankAccount.inOrganisationsName", "yes")
                .put("applicant.organisation.bankAccount.signatories", "2")
                .put("applicant.organisation.bankAccount.signatoriesRelated", "no")
                .put("applicant.organisation.safeguardingPolicy", "yes")
                .putAll(project)
                .put("childrenTakePart", "yes")
                .put("amountRequested", "1000")
                .put("budget.otherFunding", "yes")
                .put("budget.otherFunding.0.from", "A shop")
                .put("budget.otherFunding.0.amount", "200")
                .buildOrThrow();
    }

    static ImmutableMap<String, String> date(String name, int day, int month, int year) {
        return ImmutableMap.of(
                name + ".day",
                String.valueOf(day),
                name + ".month",
                String.valueOf(month),
                name + ".year",
                String.valueOf(year));
    }

    /** Those answers with another. */
    static ImmutableMap<String, String> with(Map<String, String> answers, String name, String answer) {
        return ImmutableMap.<String, String>builder()
                .putAll(answers)
                .put(name, answer)
                .buildKeepingLast();
    }
}
