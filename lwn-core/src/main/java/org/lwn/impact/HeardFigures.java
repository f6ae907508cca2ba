package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Breakdown;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.HeardBy;
import org.lwn.campaign.Issue;
import org.lwn.campaign.Theme;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Told;
import org.lwn.impact.Impact.Topic;
import org.lwn.impact.Ledger.Dated;
import org.lwn.network.CountedAs;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.wellbeing.Indicator;
import org.lwn.wellbeing.Observation;

/** What was learnt of the place: what people said, what indicators showed, what research found. */
final class HeardFigures {
    private final Ledger ledger;
    private final List<Line> lines = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private HeardFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    static Section intelligence(Ledger ledger) {
        return new HeardFigures(ledger).section();
    }

    private Section section() {
        List<Campaign> campaigns = ledger.system.campaigns();
        for (int index = 0; index < campaigns.size(); index++) {
            campaign(campaigns.get(index), Pointer.ROOT.child("campaigns").child(index));
        }
        if (campaigns.isEmpty()) {
            lines.add(new Line(
                    Measure.PEOPLE_HEARD,
                    null,
                    null,
                    null,
                    new Figure.Unknown(Figure.Gap.NOT_RECORDED, Pointer.ROOT.child("campaigns"))));
        }
        observations();
        research();
        return new Section(Topic.LOCAL_INTELLIGENCE, ImmutableList.copyOf(lines), ImmutableList.copyOf(told));
    }

    private void campaign(Campaign whole, Pointer place) {
        Subject within = new Subject(whole.id().value(), whole.title());
        heard(whole, within, place.child("conversations"));
        Dated<Issue> chosen = ledger.dated(
                place.child("issues"),
                whole.issues(),
                issue -> new Subject(issue.id().value(), issue.title()),
                issue -> Ledger.day(issue.raisedOn()));
        List<Issue> acted = chosen.within().stream().filter(Issue::chosen).toList();
        Dated<Issue> actedOn = new Dated<>(
                ImmutableList.copyOf(acted),
                chosen.unclear().stream().filter(Issue::chosen).collect(ImmutableList.toImmutableList()),
                chosen.recorded(),
                chosen.list());
        lines.add(new Line(Measure.ISSUES_CHOSEN, within, null, null, actedOn.count()));
        acted.forEach(issue -> told.add(new Told(
                new Subject(issue.id().value(), issue.title()),
                Ledger.day(issue.raisedOn()),
                null,
                ImmutableList.of())));
    }

    private void heard(Campaign whole, Subject within, Pointer where) {
        ImmutableList<Conversation> then = whole.conversations().stream()
                .filter(conversation -> ledger.period.contains(conversation.on()))
                .collect(ImmutableList.toImmutableList());
        if (then.isEmpty()) {
            Figure.Gap gap = whole.conversations().isEmpty() ? Figure.Gap.NOT_RECORDED : Figure.Gap.NONE_IN_THE_PERIOD;
            lines.add(new Line(Measure.PEOPLE_HEARD, within, null, null, new Figure.Unknown(gap, where)));
            return;
        }
        Campaign campaign = whole.toBuilder().conversations(then).build();
        lines.add(new Line(
                Measure.PEOPLE_HEARD, within, null, null, ledger.alone(Count.exactly(campaign.peopleHeard()))));
        Map<String, String> places = campaign.localities().stream()
                .map(ledger::neighbourhood)
                .collect(ImmutableMap.toImmutableMap(Subject::id, Subject::title));
        breakdown(campaign, HeardBy.LOCALITY, Measure.HEARD_IN_LOCALITY, within, places, where);
        Map<String, String> themes = campaign.themes().stream()
                .collect(ImmutableMap.toImmutableMap(theme -> theme.id().value(), Theme::title));
        breakdown(campaign, HeardBy.THEME, Measure.HEARD_ON_THEME, within, themes, where);
    }

    private void breakdown(
            Campaign campaign, HeardBy by, Measure measure, Subject within, Map<String, String> titles, Pointer where) {
        for (Breakdown.Group group : Breakdown.of(campaign, by, ledger.terms).groups()) {
            String id = group.id();
            Figure people = people(group, where);
            if (id != null) {
                Subject of = new Subject(id, titles.getOrDefault(id, id));
                lines.add(new Line(measure, within, of, null, people));
            } else if (!(people instanceof Figure.Unknown)) {
                lines.add(new Line(measure, within, null, null, people));
            }
        }
    }

    /** That nobody is recorded is not that nobody was heard. */
    private Figure people(Breakdown.Group group, Pointer where) {
        if (group.people() == null) {
            return ledger.withheld();
        }
        return group.people() == 0
                ? new Figure.Unknown(Figure.Gap.NONE_IN_THE_PERIOD, where)
                : new Figure.Counted(Count.exactly(group.people()), CountedAs.PEOPLE, 1, 1);
    }

    private void observations() {
        Map<String, String> titles = ledger.system.indicators().stream()
                .collect(ImmutableMap.toImmutableMap(indicator -> indicator.id().value(), Indicator::title));
        Dated<Observation> seen = ledger.dated(
                Pointer.ROOT.child("observations"),
                ledger.system.observations(),
                observation -> {
                    String id = observation.indicator().value();
                    return new Subject(id, titles.getOrDefault(id, id));
                },
                Observation::when);
        if (seen.within().isEmpty()) {
            lines.add(new Line(Measure.OBSERVED, null, null, null, new Figure.Unknown(seen.gap(), seen.list())));
        }
        for (Observation observation : seen.within()) {
            String id = observation.indicator().value();
            lines.add(new Line(
                    Measure.OBSERVED,
                    where(observation),
                    new Subject(id, titles.getOrDefault(id, id)),
                    observation.when(),
                    portion(observation, seen.list())));
        }
    }

    private @Nullable Subject where(Observation observation) {
        if (observation.neighbourhood() != null) {
            return ledger.neighbourhood(observation.neighbourhood());
        }
        return ledger.system.authorities().stream()
                .filter(authority -> authority.id().equals(observation.authority()))
                .findFirst()
                .map(authority -> new Subject(authority.id().value(), authority.name()))
                .orElse(null);
    }

    /** A share of few people tells of them, and so does one that leaves few. */
    private Figure portion(Observation observation, Pointer list) {
        if (observation.share() == null) {
            return new Figure.Unknown(Figure.Gap.NOT_SAID, list);
        }
        Count asked = observation.asked();
        if (asked != null) {
            int people = observation
                    .share()
                    .portion()
                    .multiply(BigDecimal.valueOf(asked.number()))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact();
            if (ledger.isSmall(people) || ledger.isSmall(asked.number() - people)) {
                return ledger.withheld();
            }
        }
        return new Figure.Portion(observation.share(), asked);
    }

    /** Findings have no date. */
    private void research() {
        boolean anyFinding = ledger.system.research().stream()
                .anyMatch(research -> !research.findings().isEmpty());
        lines.add(new Line(
                Measure.FINDINGS,
                null,
                null,
                null,
                new Figure.Unknown(
                        anyFinding ? Figure.Gap.DATE_UNCLEAR : Figure.Gap.NOT_RECORDED,
                        Pointer.ROOT.child("research"))));
    }
}
