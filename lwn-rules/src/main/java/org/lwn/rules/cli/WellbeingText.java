package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Outcome;
import org.lwn.json.Id;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.wellbeing.Evaluation;
import org.lwn.wellbeing.ImpactReport;
import org.lwn.wellbeing.Indicator;
import org.lwn.wellbeing.Observation;
import org.lwn.wellbeing.WellbeingRound;

/** How it is seen whether life is good, and whether work makes it better. */
final class WellbeingText {
    private final Names names;

    WellbeingText(Names names) {
        this.names = names;
    }

    void write(Outline section, NeighbourhoodSystem system) {
        system.measurements().forEach(measurement -> {
            Outline way = section.point(Phrases.marked(Terms.title(measurement.kind()), measurement.standing()));
            way.list("Factors (" + measurement.factors().size() + ")", Terms.of(measurement.factors()));
            way.list("Ways (" + measurement.ways().size() + ")", Terms.of(measurement.ways()));
        });
        evaluation(section, system.evaluation());
        impactReport(section, system.impactReport());
        rankings(section, system);
        section.list(
                "People by role",
                system.activePeople().stream()
                        .map(people -> Terms.of(people.role()) + ", " + Phrases.count(people.people()) + ", "
                                + Phrases.when(people.when()))
                        .toList());
        section.list("Outcomes", system.outcomes().stream().map(this::outcome).toList());
        section.list(
                "Stories",
                system.stories().stream()
                        .map(story -> Phrases.with(
                                story.title(),
                                story.neighbourhood() == null ? null : names.neighbourhood(story.neighbourhood()),
                                Phrases.either(story.mayBeShared(), "may be shared", "may not be shared"),
                                Phrases.after("told ", Phrases.when(story.toldOn()))))
                        .toList());
        section.list(
                "What prevention costs",
                system.preventionCosts().stream()
                        .map(cost -> cost.title() + ": " + Phrases.money(cost.prevention()) + " against "
                                + Phrases.money(cost.lateIntervention()) + " for late intervention, which saves "
                                + Phrases.money(cost.saved()))
                        .toList());
    }

    private void rankings(Outline section, NeighbourhoodSystem system) {
        for (WellbeingRound round : system.wellbeingRounds()) {
            Outline ranked = section.point(Phrases.with(
                    "Ranking " + round.id() + ": " + round.title(),
                    round.neighbourhood() == null ? null : names.neighbourhood(round.neighbourhood()),
                    Phrases.when(round.when()),
                    Text.count(round.people(), "person", "people"),
                    round.comparedWith() == null ? null : "compared with " + round.comparedWith(),
                    Phrases.either(round.samePeople(), "by the same people", "not by the same people")));
            round.places()
                    .forEach(given -> ranked.point("Place " + given.place() + ", " + Terms.of(given.factor()) + ": "
                            + Text.count(given.people(), "person", "people")));
        }
    }

    private String outcome(Outcome outcome) {
        return Phrases.with(
                outcome.what(),
                outcome.neighbourhood() == null ? null : names.neighbourhood(outcome.neighbourhood()),
                Phrases.when(outcome.when()),
                Phrases.after(
                        "through: ",
                        Phrases.and(
                                outcome.actions().stream().map(names::action).toList())),
                Phrases.after(
                        "paid for by: ",
                        Phrases.and(outcome.grants().stream().map(Id::value).toList())));
    }

    private void evaluation(Outline section, @Nullable Evaluation evaluation) {
        if (evaluation != null) {
            Outline judged = section.point(Phrases.marked("Evaluation", evaluation.standing()));
            judged.list("It is", Terms.of(evaluation.qualities()));
            judged.list("A plan for each of", names.neighbourhoods(evaluation.planFor()));
        }
    }

    private static void impactReport(Outline section, @Nullable ImpactReport report) {
        if (report != null) {
            section.point(Phrases.marked("Impact reports", report.standing()))
                    .list("They tell", Terms.of(report.contents()));
        }
    }

    void observations(Outline section, NeighbourhoodSystem system) {
        for (Indicator indicator : system.indicators()) {
            Outline measured = section.point(
                    indicator.factor() == null
                            ? indicator.title()
                            : indicator.title() + " (" + Terms.of(indicator.factor()) + ")");
            List<Observation> seen = system.observations().stream()
                    .filter(observation -> observation.indicator().equals(indicator.id()))
                    .toList();
            seen.forEach(observation -> measured.field(where(observation), seen(observation)));
        }
    }

    private String where(Observation observation) {
        if (observation.neighbourhood() != null) {
            return names.neighbourhood(observation.neighbourhood());
        }
        return observation.authority() == null ? "Somewhere" : names.authority(observation.authority());
    }

    private static String seen(Observation observation) {
        String said = Phrases.joined(
                observation.share() == null ? null : Phrases.share(observation.share()),
                observation.amongOthers() == null ? null : Terms.of(observation.amongOthers()),
                Phrases.after("compared within ", observation.comparedWithin()),
                observation.asked() == null ? null : Phrases.count(observation.asked()) + " asked",
                Phrases.when(observation.when()));
        return said.isEmpty() ? "nothing said" : said;
    }
}
