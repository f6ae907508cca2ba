package org.lwn.rules.cli;

import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.FirstStepOption;
import org.lwn.campaign.FirstSteps;
import org.lwn.campaign.GroupModel;
import org.lwn.campaign.JournalAct;
import org.lwn.campaign.JournalEntry;
import org.lwn.campaign.ListeningApproach;
import org.lwn.campaign.Objective;
import org.lwn.campaign.Preparation;
import org.lwn.campaign.Target;

/** A listening and social action campaign: what it is meant to be, and then what was done. */
final class CampaignText {
    private final Names names;

    CampaignText(Names names) {
        this.names = names;
    }

    void write(Outline section, Campaign campaign) {
        section.field("Of", campaign.network() == null ? null : names.network(campaign.network()));
        section.field(
                "Community",
                Phrases.joined(
                        campaign.community(), Phrases.after("named ", Phrases.onDay(campaign.communityNamedOn()))));
        section.list("Localities", names.neighbourhoods(campaign.localities()));
        section.field(
                "Launched",
                Phrases.joined(
                        Phrases.onDay(campaign.launchedOn()),
                        campaign.launchedAt() == null ? null : "at the " + names.meeting(campaign.launchedAt())));
        section.list(
                "Objectives",
                campaign.objectives().stream().map(CampaignText::objective).toList());
        target(section, campaign.target());
        section.field("First day", campaign.startsOn() == null ? null : Phrases.day(campaign.startsOn()));
        section.field("Last day", campaign.endsOn() == null ? null : Phrases.day(campaign.endsOn()));
        section.field("Why fewer were heard than meant", campaign.shortfallExplained());
        approach(section, campaign.approach());
        preparation(section, campaign.preparation());
        groups(section, campaign.groupModel());
        Outline first = section.heading("First steps by locality:");
        campaign.firstSteps().forEach(steps -> firstSteps(first, steps));
        new TeamText(names).write(section, campaign);
        new HeardText(names).write(section, campaign);
        new ActionText(names).write(section, campaign);
        section.list(
                "Signed off",
                campaign.journal().stream().map(CampaignText::entry).toList());
    }

    private static String entry(JournalEntry entry) {
        return Phrases.with(
                "step " + entry.step().number()
                        + (entry.act() == JournalAct.SIGNED_OFF ? " " : " taken back ")
                        + Phrases.onDay(entry.on()) + " by a " + Terms.of(entry.by()),
                Phrases.and(entry.evidence().stream()
                        .map(shown -> Text.count(shown.items()) + " in " + shown.at()
                                + (shown.latest() == null ? "" : " up to " + Phrases.day(shown.latest())))
                        .toList()));
    }

    private static String objective(Objective objective) {
        return Phrases.joined(
                objective.whatFor(),
                Phrases.after("to reach ", objective.whomToReach()),
                Phrases.after("agreed ", Phrases.onDay(objective.agreedOn())));
    }

    private static void target(Outline section, @Nullable Target target) {
        if (target != null) {
            section.field(
                    "Target",
                    Text.count(target.people(), "person", "people")
                            + (target.from() == null ? "" : " from " + target.from()) + " heard by "
                            + Phrases.day(target.by()));
        }
    }

    private static void approach(Outline section, @Nullable ListeningApproach approach) {
        if (approach == null) {
            return;
        }
        Outline listening = section.heading("Listening:");
        listening.field("Form", String.join(" or ", Terms.of(approach.forms())));
        listening.list("Channels", Terms.of(approach.channels()));
        listening.field(
                "Length",
                approach.longestMinutes() == null
                        ? null
                        : "up to " + Text.count(approach.longestMinutes(), "minute", "minutes"));
        listening.list("To learn", Terms.of(approach.purposes()));
        listening.list("Settled first", Terms.of(approach.objectivesFirst()));
        listening.flag(approach.alwaysOn(), "Always on, not a snapshot", "A snapshot, not always on");
        listening.list("Also from", Terms.of(approach.alwaysOnSources()));
        listening.list("Participatory appraisal", Terms.of(approach.appraisal()));
        listening.list("Action planning settles", Terms.of(approach.actionPlanning()));
    }

    private static void preparation(Outline section, @Nullable Preparation preparation) {
        if (preparation != null) {
            Outline training = section.point("Training of listeners, " + Phrases.date(preparation.when()) + ":");
            training.list("Who", preparation.who());
            training.list("In", Terms.of(preparation.topics()));
            training.flag(
                    preparation.outreachOnceConfident(),
                    "Outreach begins once they feel confident",
                    "Outreach does not wait until they feel confident");
        }
    }

    private static void groups(Outline section, @Nullable GroupModel model) {
        if (model == null) {
            return;
        }
        Outline groups = section.point(Phrases.marked("Local Action Groups", model.standing()) + ":");
        groups.list(
                "They",
                model.functions().stream()
                        .map(function -> Phrases.marked(Terms.of(function.function()), function.standing()))
                        .toList());
        groups.list("Steered by", model.steeredBy());
        groups.flag(model.informedByStories(), "Stories that were heard feed them", "Stories do not feed them");
        groups.flag(model.boundToOutsideTargets(), "Bound to others' targets", "Bound to nobody else's targets (KPIs)");
        groups.flag(model.asksWhoIsNotInTheRoom(), "They ask who is not in the room", "They do not ask who is missing");
    }

    private void firstSteps(Outline first, FirstSteps steps) {
        Outline locality = first.point(Phrases.with(
                names.neighbourhood(steps.locality()),
                steps.topic(),
                steps.membersWithHubs() == null
                        ? null
                        : Text.count(steps.membersWithHubs(), "member has a hub", "members have hubs")));
        for (FirstStepOption option : steps.options()) {
            Outline way = locality.point(Phrases.marked(option.title(), option.standing()));
            way.list("At", option.places().stream().map(names::asset).toList());
            way.list("Steps", option.steps());
        }
    }
}
