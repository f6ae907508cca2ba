package org.lwn.rules.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.PracticeConversation;
import org.lwn.campaign.Question;
import org.lwn.campaign.Safety;
import org.lwn.campaign.TeamMember;
import org.lwn.json.Id;

/** Who listens in a campaign, with what questions and methods, and how people are kept safe. */
final class TeamText {
    private final Names names;

    TeamText(Names names) {
        this.names = names;
    }

    void write(Outline section, Campaign campaign) {
        section.list("Team", campaign.team().stream().map(TeamText::member).toList());
        section.list(
                "Questions",
                campaign.questions().stream().map(TeamText::question).toList());
        section.list(
                "Methods", campaign.methods().stream().map(TeamText::method).toList());
        safety(section, campaign.safety());
        section.list(
                "Practice", campaign.practice().stream().map(TeamText::practice).toList());
    }

    private static String member(TeamMember member) {
        return Phrases.with(
                member.id().value(),
                Phrases.and(Terms.of(member.roles())),
                Phrases.after("joined ", Phrases.onDay(member.joinedOn())),
                Phrases.after("left ", Phrases.onDay(member.leftOn())),
                Phrases.after(
                        "trained in ",
                        Phrases.and(member.training().stream()
                                .map(done -> Terms.of(done.topic()) + " (" + Phrases.day(done.completedOn()) + ")")
                                .toList())));
    }

    private static String question(Question question) {
        String written = question.writtenOn() == null ? "" : ", written " + Phrases.onDay(question.writtenOn());
        String revised = question.revisedOn() == null ? "" : ", revised " + Phrases.onDay(question.revisedOn());
        return question.text() + " (" + Terms.of(question.purpose()) + written + revised + ")";
    }

    private static String method(EngagementMethod method) {
        return Phrases.with(
                method.title(),
                method.form() == null ? null : Terms.of(method.form()),
                method.channel() == null ? null : Terms.of(method.channel()),
                Phrases.after("place: ", method.place()),
                Phrases.after("tool: ", method.tool()),
                Phrases.after("chosen ", Phrases.onDay(method.chosenOn())));
    }

    private void safety(Outline section, @Nullable Safety safety) {
        if (safety == null) {
            return;
        }
        Outline kept = section.point("Safety:");
        kept.field(
                "Safeguarding lead",
                safety.safeguardingLead() == null
                        ? "nobody yet"
                        : safety.safeguardingLead().value());
        safety.riskAssessments()
                .forEach(assessment ->
                        kept.field("Risks assessed " + Phrases.onDay(assessment.on()), methods(assessment.methods())));
        safety.loneWorking()
                .forEach(arranged -> kept.field(
                        "Lone working, arranged " + Phrases.onDay(arranged.on()),
                        Phrases.joined(arranged.arrangement(), methods(arranged.methods()))));
    }

    private String methods(List<Id<EngagementMethod>> methods) {
        return methods.isEmpty()
                ? "for no method"
                : "for " + Phrases.and(methods.stream().map(names::method).toList());
    }

    private static String practice(PracticeConversation practice) {
        return Phrases.joined(
                practice.listener().value() + " " + Phrases.onDay(practice.on()),
                Phrases.after("learnt: ", practice.learnt()));
    }
}
