package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.campaign.Action;
import org.lwn.campaign.ActionGrant;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignReport;
import org.lwn.campaign.Outcome;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Told;
import org.lwn.impact.Impact.Topic;
import org.lwn.impact.Ledger.Dated;
import org.lwn.json.Id;
import org.lwn.problem.Pointer;
import org.lwn.wellbeing.Story;

/** What came of the work, and stories of it. */
final class OutcomeFigures {
    /** A story that is not to be shared has no title here. */
    private static final Subject UNTITLED = new Subject("story", "a story");

    private OutcomeFigures() {}

    static Section outcomes(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        Dated<Outcome> outcomes = ledger.dated(
                Pointer.ROOT.child("outcomes"),
                ledger.system.outcomes(),
                outcome -> new Subject(outcome.id().value(), outcome.what()),
                Outcome::when);
        lines.add(new Line(Measure.OUTCOMES, null, null, null, outcomes.count()));
        for (int index = 0; index < ledger.system.campaigns().size(); index++) {
            campaign(
                    ledger,
                    ledger.system.campaigns().get(index),
                    Pointer.ROOT.child("campaigns").child(index),
                    lines);
        }
        for (int index = 0; index < ledger.system.grants().size(); index++) {
            String programme = ledger.system.grants().get(index).programme();
            lines.add(new Line(
                    Measure.PROJECT_REPORTS,
                    new Subject(programme, programme),
                    null,
                    null,
                    new Figure.Unknown(
                            Figure.Gap.HELD_ELSEWHERE,
                            Pointer.ROOT.child("grants").child(index).child("reports"))));
        }
        Map<Id<?>, Subject> through = through(ledger);
        return new Section(
                Topic.TANGIBLE_OUTCOMES,
                ImmutableList.copyOf(lines),
                outcomes.within().stream()
                        .map(outcome -> told(ledger, outcome, through))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Told told(Ledger ledger, Outcome outcome, Map<Id<?>, Subject> through) {
        return new Told(
                new Subject(outcome.id().value(), outcome.what()),
                outcome.when(),
                outcome.neighbourhood() == null ? null : ledger.neighbourhood(outcome.neighbourhood()),
                Stream.concat(outcome.actions().stream(), outcome.grants().stream())
                        .map(id -> through.getOrDefault(id, new Subject(id.value(), id.value())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Map<Id<?>, Subject> through(Ledger ledger) {
        Map<Id<?>, Subject> through = new HashMap<>();
        ledger.system.campaigns().stream()
                .flatMap(campaign -> campaign.actions().stream())
                .forEach(action -> through.put(action.id(), named(action)));
        return through;
    }

    private static Subject named(Action action) {
        return new Subject(action.id().value(), action.what());
    }

    private static void campaign(Ledger ledger, Campaign campaign, Pointer place, List<Line> lines) {
        Subject within = new Subject(campaign.id().value(), campaign.title());
        Dated<Action> done = done(ledger, campaign, place);
        lines.add(new Line(Measure.ACTIONS_DONE, within, null, null, done.count()));
        Dated<ActionGrant> awarded = ledger.dated(
                place.child("grants"),
                campaign.grants(),
                grant -> new Subject(grant.id().value(), grant.id().value()),
                grant -> Ledger.day(grant.awardedOn()));
        lines.add(new Line(Measure.GRANTS_AWARDED, within, null, null, awarded.count()));
        money(awarded, within, lines);
        Dated<CampaignReport> reports = ledger.dated(
                place.child("reports"),
                campaign.reports(),
                report -> new Subject(report.id().value(), report.title()),
                report -> Ledger.day(report.on()));
        lines.add(new Line(Measure.REPORTS, within, null, null, reports.count()));
    }

    /** What is not done yet has no day, and is none of those whose day is unclear. */
    private static Dated<Action> done(Ledger ledger, Campaign campaign, Pointer place) {
        ImmutableList<Action> done = campaign.actions().stream()
                .filter(action -> action.doneOn() != null && ledger.period.contains(action.doneOn()))
                .collect(ImmutableList.toImmutableList());
        return new Dated<>(done, ImmutableList.of(), !campaign.actions().isEmpty(), place.child("actions"));
    }

    private static void money(Dated<ActionGrant> awarded, Subject within, List<Line> lines) {
        Map<CurrencyUnit, List<Money>> amounts = new TreeMap<>();
        for (ActionGrant grant : awarded.within()) {
            if (grant.amount() != null) {
                amounts.computeIfAbsent(grant.amount().getCurrencyUnit(), currency -> new ArrayList<>())
                        .add(grant.amount());
            }
        }
        int all = awarded.within().size() + awarded.unclear().size();
        amounts.forEach((currency, known) -> lines.add(new Line(
                Measure.GRANT_MONEY, within, null, null, new Figure.Paid(Money.total(known), known.size(), all))));
        if (amounts.isEmpty()) {
            Figure.Gap gap = awarded.within().isEmpty() ? awarded.gap() : Figure.Gap.NOT_SAID;
            lines.add(new Line(Measure.GRANT_MONEY, within, null, null, new Figure.Unknown(gap, awarded.list())));
        }
    }

    static Section stories(Ledger ledger) {
        Dated<Story> stories = ledger.dated(
                Pointer.ROOT.child("stories"), ledger.system.stories(), OutcomeFigures::named, Story::toldOn);
        return new Section(
                Topic.STORIES,
                ImmutableList.of(new Line(Measure.STORIES, null, null, null, stories.count())),
                stories.within().stream()
                        .filter(OutcomeFigures::mayBeShared)
                        .map(story -> new Told(
                                named(story),
                                story.toldOn(),
                                story.neighbourhood() == null ? null : ledger.neighbourhood(story.neighbourhood()),
                                ImmutableList.of()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean mayBeShared(Story story) {
        return Boolean.TRUE.equals(story.mayBeShared());
    }

    private static Subject named(Story story) {
        return mayBeShared(story) ? new Subject(story.id().value(), story.title()) : UNTITLED;
    }
}
