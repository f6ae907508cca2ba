package org.lwn.campaign;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;

/**
 * What a campaign means to do, on a day: who does what by when, issue by issue, when its groups meet, and which actions are
 * overdue or orphaned. What it consists in: 004; what is overdue or orphaned: practice.
 *
 * @param on the day
 * @param issues the chosen issues, in the campaign's order
 * @param groups the groups that there are on the day, in the campaign's order
 * @param overdue actions not done whose last day is over, the latest first
 * @param orphaned actions not done that nobody can be asked for, in the campaign's order; one may have several reasons
 */
public record ActionPlan(
        LocalDate on,
        ImmutableList<IssuePlan> issues,
        ImmutableList<GroupPlan> groups,
        ImmutableList<Overdue> overdue,
        ImmutableList<Orphan> orphaned) {
    private static final Pattern MEMBER = Pattern.compile("(coordinator|listener|safeguarding-lead|analyst)-[0-9]+");

    /**
     * What is to be done on a chosen issue.
     *
     * @param issue the issue, with how the community is mobilised around it
     * @param actions the actions on it, the earliest last day first, those without one last
     * @param resources what they take, each once
     */
    public record IssuePlan(Issue issue, ImmutableList<Action> actions, ImmutableSet<String> resources) {}

    /**
     * When a group meets next.
     *
     * @param group which group
     * @param next its next meeting, on the day or later or on a day not settled, with who writes the notes; null if none is
     *     planned
     */
    public record GroupPlan(
            LocalActionGroup group, @Nullable GroupMeeting next) {}

    /**
     * An action whose last day is over.
     *
     * @param action the action
     * @param days for how many days, 1 or more
     */
    public record Overdue(Action action, long days) {}

    /**
     * An action that nobody can be asked for any more, or never could.
     *
     * @param action the action
     * @param reason why
     */
    public record Orphan(Action action, Reason reason) {}

    /** Why an action is orphaned. A role that is none of the team's, such as a group's secretary, cannot be checked and is no reason. */
    public enum Reason {
        /** The campaign has no such issue. */
        ISSUE_UNKNOWN,
        /** The campaign does not act on the issue, or no longer. */
        ISSUE_NOT_CHOSEN,
        /** The campaign has no such group. */
        GROUP_UNKNOWN,
        /** The group has ended. */
        GROUP_ENDED,
        /** It names a team member, such as listener-3, whom the team never had. */
        MEMBER_UNKNOWN,
        /** The team member whom it names is not in the team on the day. */
        MEMBER_NOT_IN_TEAM,
        /** It names a role of the team, such as coordinator, which nobody has on the day. */
        ROLE_VACANT,
        /** It names neither a role nor a group. */
        NOBODY_NAMED
    }

    /** The plan of a campaign as it stood at the end of that day. */
    public static ActionPlan of(Campaign campaign, LocalDate on) {
        Campaign then = campaign.on(on);
        ImmutableList<Action> open = then.actions().stream()
                .filter(action -> action.doneOn() == null)
                .collect(ImmutableList.toImmutableList());
        return new ActionPlan(
                on,
                then.issues().stream()
                        .filter(Issue::chosen)
                        .map(issue -> issuePlan(then, issue))
                        .collect(ImmutableList.toImmutableList()),
                then.groups().stream()
                        .filter(group -> group.endedOn() == null)
                        .map(group -> new GroupPlan(group, nextMeeting(group, on)))
                        .collect(ImmutableList.toImmutableList()),
                open.stream()
                        .flatMap(action -> Stream.ofNullable(action.byWhen())
                                .filter(last -> last.isBefore(on))
                                .map(last -> new Overdue(action, ChronoUnit.DAYS.between(last, on))))
                        .sorted(Comparator.comparingLong(Overdue::days).reversed())
                        .collect(ImmutableList.toImmutableList()),
                open.stream()
                        .flatMap(action ->
                                reasons(then, campaign.team(), action, on).map(reason -> new Orphan(action, reason)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static IssuePlan issuePlan(Campaign campaign, Issue issue) {
        ImmutableList<Action> actions = campaign.actions().stream()
                .filter(action -> action.issue().equals(issue.id()))
                .sorted(Comparator.comparing(Action::byWhen, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(ImmutableList.toImmutableList());
        return new IssuePlan(
                issue,
                actions,
                actions.stream().flatMap(action -> action.resources().stream()).collect(ImmutableSet.toImmutableSet()));
    }

    private static @Nullable GroupMeeting nextMeeting(LocalActionGroup group, LocalDate on) {
        GroupMeeting next = group.nextMeeting();
        return next != null && (next.on() == null || !next.on().isBefore(on)) ? next : null;
    }

    private static Stream<Reason> reasons(Campaign then, List<TeamMember> team, Action action, LocalDate on) {
        return Stream.of(
                        reasonOfIssue(then, action),
                        reasonOfGroup(then, action.group()),
                        reasonOfPerson(team, action, on))
                .filter(Objects::nonNull);
    }

    private static @Nullable Reason reasonOfIssue(Campaign then, Action action) {
        Optional<Issue> issue = then.issues().stream()
                .filter(one -> one.id().equals(action.issue()))
                .findFirst();
        return issue.isEmpty() ? Reason.ISSUE_UNKNOWN : issue.get().chosen() ? null : Reason.ISSUE_NOT_CHOSEN;
    }

    private static @Nullable Reason reasonOfGroup(Campaign then, @Nullable Id<LocalActionGroup> named) {
        if (named == null) {
            return null;
        }
        Optional<LocalActionGroup> group =
                then.groups().stream().filter(one -> one.id().equals(named)).findFirst();
        return group.isEmpty() ? Reason.GROUP_UNKNOWN : group.get().endedOn() != null ? Reason.GROUP_ENDED : null;
    }

    private static @Nullable Reason reasonOfPerson(List<TeamMember> team, Action action, LocalDate on) {
        if (action.who() == null) {
            return action.group() == null ? Reason.NOBODY_NAMED : null;
        }
        String who = Ascii.toLowerCase(action.who().strip()).replace(' ', '-');
        Optional<TeamMember> member =
                team.stream().filter(one -> one.id().value().equals(who)).findFirst();
        if (member.isPresent()) {
            return member.get().belongsOn(on) ? null : Reason.MEMBER_NOT_IN_TEAM;
        }
        if (MEMBER.matcher(who).matches()) {
            return Reason.MEMBER_UNKNOWN;
        }
        return Stream.of(TeamRole.values())
                .filter(role -> Ascii.toLowerCase(role.name()).replace('_', '-').equals(who))
                .findFirst()
                .filter(role -> team.stream()
                        .noneMatch(one -> one.belongsOn(on) && one.roles().contains(role)))
                .map(vacant -> Reason.ROLE_VACANT)
                .orElse(null);
    }
}
