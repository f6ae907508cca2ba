package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Action;
import org.lwn.campaign.ActionGrant;
import org.lwn.campaign.Analysis;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignReport;
import org.lwn.campaign.GroupMeeting;
import org.lwn.campaign.Issue;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.campaign.Ranking;
import org.lwn.campaign.Theme;
import org.lwn.json.Id;

/** What came of what was heard in a campaign. */
final class ActionText {
    private final Names names;

    ActionText(Names names) {
        this.names = names;
    }

    void write(Outline section, Campaign campaign) {
        section.list("Themes", campaign.themes().stream().map(Theme::title).toList());
        section.list(
                "Analyses", campaign.analyses().stream().map(this::analysis).toList());
        section.list("Issues", campaign.issues().stream().map(this::issue).toList());
        section.list("Rankings", campaign.rankings().stream().map(this::ranking).toList());
        section.list("Actions", campaign.actions().stream().map(this::action).toList());
        section.list("Grants", campaign.grants().stream().map(this::grant).toList());
        Outline groups = section.heading("Groups that act:");
        campaign.groups().forEach(group -> group(groups, group));
        section.list("Reports", campaign.reports().stream().map(this::report).toList());
        section.list(
                "Told what came of it",
                campaign.feedback().stream()
                        .map(told -> Text.count(told.to().size(), "person", "people") + " " + Phrases.onDay(told.on()))
                        .toList());
    }

    private String analysis(Analysis analysis) {
        return Phrases.joined(
                Phrases.day(analysis.on()) + " of what was heard up to " + Phrases.day(analysis.cutOff()),
                analysis.interim() ? "interim" : "final",
                Text.count(analysis.residents()) + " residents of " + Text.count(analysis.people(), "person", "people")
                        + " (" + Phrases.percent(analysis.residentsShare()) + ")",
                Phrases.after(
                        "agreed on ",
                        Phrases.and(analysis.agreedThemes().stream()
                                .map(names::theme)
                                .toList())));
    }

    private String issue(Issue issue) {
        return Phrases.with(
                issue.title() + (issue.chosen() ? " (chosen)" : " (not chosen)"),
                Phrases.after("raised ", Phrases.onDay(issue.raisedOn())),
                Phrases.after(
                        "from ",
                        Phrases.and(issue.themes().stream().map(names::theme).toList())),
                issue.mobilisation());
    }

    private String ranking(Ranking ranking) {
        return Phrases.with(
                Phrases.day(ranking.on()) + " by " + Text.count(ranking.residents(), "resident", "residents"),
                issues(ranking.order()),
                Phrases.after(
                        "ballots: ",
                        Phrases.and(ranking.ballots().stream()
                                .map(ballot -> issues(ballot.order()) + " (" + Text.count(ballot.people()) + ")")
                                .toList())));
    }

    private String issues(List<Id<Issue>> issues) {
        return String.join(", ", issues.stream().map(names::issue).toList());
    }

    private String grant(ActionGrant grant) {
        return Phrases.with(
                grant.amount() == null ? "amount not said" : Phrases.money(grant.amount()),
                Phrases.after("awarded ", Phrases.onDay(grant.awardedOn())),
                Phrases.after("award ", grant.award()),
                Phrases.after("by the programme ", grant.programme()),
                Phrases.after("for: ", actions(grant.actions())));
    }

    private String actions(List<Id<Action>> actions) {
        return Phrases.and(actions.stream().map(names::action).toList());
    }

    private String action(Action action) {
        return Phrases.with(
                action.what(),
                "for " + names.issue(action.issue()),
                Phrases.after("planned ", Phrases.onDay(action.plannedOn())),
                Phrases.after("by ", action.who()),
                action.group() == null ? null : "with the group " + names.group(action.group()),
                action.byWhen() == null ? null : "until " + Phrases.day(action.byWhen()),
                Phrases.after("with ", Phrases.and(action.resources())),
                Phrases.after("done ", Phrases.onDay(action.doneOn())));
    }

    private void group(Outline groups, LocalActionGroup group) {
        Outline acting = groups.point(Phrases.with(
                group.name(),
                group.locality() == null ? null : names.neighbourhood(group.locality()),
                Phrases.after("formed ", Phrases.onDay(group.formedOn())),
                Phrases.after("ended ", Phrases.onDay(group.endedOn()))));
        acting.list("Met", group.meetings().stream().map(ActionText::meeting).toList());
        acting.field("Meets next", meeting(group.nextMeeting()));
    }

    private static @Nullable String meeting(@Nullable GroupMeeting meeting) {
        return meeting == null
                ? null
                : Phrases.joined(
                        meeting.on() == null ? "day not settled" : Phrases.day(meeting.on()),
                        meeting.place() == null ? "place not settled" : meeting.place(),
                        meeting.noteWriter() == null
                                ? "nobody to write notes yet"
                                : "notes by " + meeting.noteWriter());
    }

    private String report(CampaignReport report) {
        List<String> sent = report.sent().stream()
                .map(to -> Terms.of(to.to()) + " (" + Phrases.day(to.on()) + ")")
                .toList();
        return Phrases.with(
                report.title() + ", finished " + Phrases.onDay(report.on()),
                Phrases.after("tells of: ", actions(report.actions())),
                Phrases.after("sent to ", Phrases.and(sent)));
    }
}
