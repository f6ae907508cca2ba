package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.AgendaItem;
import org.lwn.network.Forum;
import org.lwn.network.ForumMeeting;
import org.lwn.network.ForumMinutes;
import org.lwn.network.ForumNeed;
import org.lwn.network.ForumProject;
import org.lwn.network.StyleShift;

/** A forum of residents: its rules, who leads, and what is needed. */
final class ForumText {
    private final Names names;

    ForumText(Names names) {
        this.names = names;
    }

    void write(Outline section, Forum forum) {
        section.list("Meets in", names.neighbourhoods(forum.neighbourhoods()));
        section.field("How far it has come", forum.maturity() == null ? null : Terms.of(forum.maturity()));
        Outline rules = section.heading("Ground rules (" + forum.groundRules().size() + "):");
        Terms.of(forum.groundRules()).forEach(rules::point);
        section.list("Made up of", Terms.of(forum.madeUpOf()));
        section.list("They lead on", Terms.of(forum.leadsOn()));
        leading(section, forum.leading());
        Outline needs = section.heading("Agreed needs (" + forum.needs().size() + "):");
        forum.needs().forEach(need -> need(needs, need));
        section.list("Projects", forum.projects().stream().map(this::project).toList());
        Outline meetings = section.heading("Meetings:");
        forum.meetings().forEach(meeting -> meeting(meetings, meeting));
    }

    private static void leading(Outline section, @Nullable StyleShift leading) {
        if (leading != null) {
            section.field(
                    "Leading",
                    Phrases.joined(
                            Phrases.after("away from ", quoted(leading.from())),
                            Phrases.after("to ", quoted(leading.to())),
                            leading.betterStill() == null
                                    ? null
                                    : "better still " + quoted(List.of(leading.betterStill()))));
        }
    }

    private static String quoted(List<? extends Enum<?>> styles) {
        return Phrases.and(
                Terms.of(styles).stream().map(style -> "\"" + style + "\"").toList());
    }

    private void need(Outline needs, ForumNeed kind) {
        Outline need = needs.point(Terms.title(kind.kind()));
        need.field("Led by", Phrases.and(Terms.of(kind.ledBy())));
        need.field(
                "Provided by",
                Phrases.joined(Phrases.and(Terms.of(kind.providedBy())), Phrases.and(names.actors(kind.providers()))));
        need.list("Training", Terms.of(kind.training()));
        need.field("List", kind.directory() == null ? null : names.directory(kind.directory()));
        need.field("Until", kind.until() == null ? null : Terms.of(kind.until()));
        need.flag(kind.met(), "It is met", "It is not met");
    }

    private String project(ForumProject project) {
        return project.place() == null ? project.title() : project.title() + " at " + names.asset(project.place());
    }

    private static void meeting(Outline meetings, ForumMeeting held) {
        Outline meeting = meetings.point(Phrases.day(held.on()));
        meeting.list("Agenda", held.agenda().stream().map(ForumText::item).toList());
        minutes(meeting, held.minutes());
    }

    private static String item(AgendaItem item) {
        return item.title() + " (" + Terms.of(item.kind()) + " led by " + Terms.of(item.ledBy()) + ")";
    }

    private static void minutes(Outline meeting, @Nullable ForumMinutes minutes) {
        if (minutes == null) {
            return;
        }
        meeting.list(
                "Spoke",
                minutes.speakingShares().stream()
                        .map(share -> share.participant() + " (" + Terms.of(share.sector()) + ") "
                                + Phrases.percent(share.share()))
                        .toList());
        meeting.field("Facilitated by", sector(minutes.facilitatedBy()));
        meeting.field("Decided by", sector(minutes.decidedBy()));
        meeting.field("The plan came from", sector(minutes.planFrom()));
        meeting.field("Who acted", minutes.style() == null ? null : quoted(List.of(minutes.style())));
    }

    private static @Nullable String sector(@Nullable Sector sector) {
        return sector == null ? null : Terms.of(sector);
    }
}
