package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.system.GrantScheme;
import org.lwn.togetherness.FundedWork;

/** Grants that are made, and what single ones pay for. */
final class GrantsText {
    private GrantsText() {}

    static void write(Outline section, List<GrantScheme> schemes, Names names) {
        for (GrantScheme scheme : schemes) {
            Outline grants = section.point(scheme.programme() + ": made by " + names.actor(scheme.by()));
            grants.field("Paid for by", scheme.fundedBy() == null ? null : names.actor(scheme.fundedBy()));
            grants.field("Awards", awards(scheme));
            grants.list("Open to", Terms.of(scheme.openTo()));
            grants.flag(
                    scheme.benefitMustBeShown(),
                    "Projects must be able to show a benefit to the community",
                    "Projects need not show a benefit");
            grants.flag(scheme.takesApplications(), "People apply", "Nobody applies");
            grants.flag(
                    scheme.useIsMonitored(),
                    "The use of the money is monitored",
                    "The use of the money is not monitored");
            grants.list("Reports by every funded project", Terms.of(scheme.reports()));
            grants.field("The reports are for", scheme.reportsAreFor());
        }
    }

    static void funded(Outline section, List<FundedWork> funded, Names names) {
        for (FundedWork one : funded) {
            Outline work = section.point(Phrases.with(
                    Phrases.marked(one.title(), one.standing()),
                    one.amount() == null ? null : Phrases.money(one.amount()),
                    Phrases.after("awarded ", Phrases.onDay(one.awardedOn())),
                    Phrases.after("by the programme ", one.programme())));
            work.field("What is done", one.description());
            work.list("Priorities", names.priorities(one.priorities()));
            work.field("In", one.neighbourhood() == null ? null : names.neighbourhood(one.neighbourhood()));
            work.field("From", one.startsOn() == null ? null : Phrases.day(one.startsOn()));
            work.field("Until", one.endsOn() == null ? null : Phrases.day(one.endsOn()));
            work.list("So that people are", Terms.of(one.benefits()));
            work.field("Who acts", one.style() == null ? null : Terms.of(one.style()));
        }
    }

    private static @Nullable String awards(GrantScheme scheme) {
        if (scheme.minimumAward() != null && scheme.maximumAward() != null) {
            return Phrases.money(scheme.minimumAward()) + " to " + Phrases.money(scheme.maximumAward());
        }
        if (scheme.minimumAward() != null) {
            return Phrases.money(scheme.minimumAward()) + " or more";
        }
        return scheme.maximumAward() == null ? null : "up to " + Phrases.money(scheme.maximumAward());
    }
}
