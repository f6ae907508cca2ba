package org.lwn.impact;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.TeamRole;
import org.lwn.impact.Impact.Line;
import org.lwn.impact.Impact.Measure;
import org.lwn.impact.Impact.Section;
import org.lwn.impact.Impact.Subject;
import org.lwn.impact.Impact.Topic;
import org.lwn.impact.Ledger.Dated;
import org.lwn.network.CountedAs;
import org.lwn.problem.Pointer;
import org.lwn.provenance.Count;
import org.lwn.wellbeing.ActivePeople;
import org.lwn.wellbeing.ActiveRole;

/** How many people organise, lead and change things. */
final class ActiveFigures {
    private ActiveFigures() {}

    static Section organisers(Ledger ledger) {
        List<Line> lines = new ArrayList<>();
        Dated<ActivePeople> counted = ledger.dated(
                Pointer.ROOT.child("activePeople"),
                ledger.system.activePeople(),
                people -> subject(people.role()),
                ActivePeople::when);
        for (ActiveRole role : ActiveRole.values()) {
            List<ActivePeople> then = counted.within().stream()
                    .filter(people -> people.role() == role)
                    .toList();
            then.forEach(people -> lines.add(new Line(
                    Measure.ACTIVE_PEOPLE, null, subject(role), people.when(), ledger.alone(people.people()))));
            if (then.isEmpty()) {
                lines.add(new Line(
                        Measure.ACTIVE_PEOPLE,
                        null,
                        subject(role),
                        null,
                        new Figure.Unknown(gap(ledger, role), counted.list())));
            }
        }
        for (int index = 0; index < ledger.system.campaigns().size(); index++) {
            team(
                    ledger,
                    ledger.system.campaigns().get(index),
                    Pointer.ROOT.child("campaigns").child(index).child("team"),
                    lines);
        }
        return new Section(Topic.ORGANISERS_AND_CHANGE_MAKERS, ImmutableList.copyOf(lines), ImmutableList.of());
    }

    private static Subject subject(Enum<?> role) {
        return new Subject(role.name(), role.name());
    }

    private static Figure.Gap gap(Ledger ledger, ActiveRole role) {
        List<ActivePeople> all = ledger.system.activePeople().stream()
                .filter(people -> people.role() == role)
                .toList();
        if (all.isEmpty()) {
            return Figure.Gap.NOT_RECORDED;
        }
        return all.stream().anyMatch(people -> ledger.period.lies(people.when()) == Period.Lies.UNCLEAR)
                ? Figure.Gap.DATE_UNCLEAR
                : Figure.Gap.NONE_IN_THE_PERIOD;
    }

    private static void team(Ledger ledger, Campaign campaign, Pointer where, List<Line> lines) {
        Subject within = new Subject(campaign.id().value(), campaign.title());
        List<TeamMember> team = campaign.team().stream()
                .filter(member -> wasIn(member, ledger.period))
                .toList();
        if (team.isEmpty()) {
            Figure.Gap gap = campaign.team().isEmpty() ? Figure.Gap.NOT_RECORDED : Figure.Gap.NONE_IN_THE_PERIOD;
            lines.add(new Line(Measure.TEAM, within, null, null, new Figure.Unknown(gap, where)));
            return;
        }
        lines.add(new Line(Measure.TEAM, within, null, null, ledger.alone(Count.exactly(team.size()))));
        ImmutableList<TeamRole> roles = ImmutableList.copyOf(TeamRole.values());
        ImmutableList<OptionalInt> shown = ledger.shown(
                team.size(), roles.stream().map(role -> inRole(team, role)).toList());
        for (int index = 0; index < roles.size(); index++) {
            Figure people = figure(ledger, shown.get(index), where);
            lines.add(new Line(Measure.TEAM_ROLE, within, subject(roles.get(index)), null, people));
        }
    }

    private static int inRole(List<TeamMember> team, TeamRole role) {
        return Math.toIntExact(
                team.stream().filter(member -> member.roles().contains(role)).count());
    }

    private static Figure figure(Ledger ledger, OptionalInt people, Pointer where) {
        if (people.isEmpty()) {
            return ledger.withheld();
        }
        return people.getAsInt() == 0
                ? new Figure.Unknown(Figure.Gap.NOT_RECORDED, where)
                : new Figure.Counted(Count.exactly(people.getAsInt()), CountedAs.PEOPLE, 1, 1);
    }

    /** Whoever noted no day of joining always was in it. */
    private static boolean wasIn(TeamMember member, Period period) {
        return (member.joinedOn() == null || !member.joinedOn().isAfter(period.to()))
                && (member.leftOn() == null || member.leftOn().isAfter(period.from()));
    }
}
