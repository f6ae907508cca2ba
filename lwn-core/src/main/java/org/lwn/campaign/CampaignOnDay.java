package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;

/** Takes out of a campaign what is dated after a day. */
final class CampaignOnDay {
    private final Campaign whole;
    private final LocalDate day;

    CampaignOnDay(Campaign whole, LocalDate day) {
        this.whole = whole;
        this.day = day;
    }

    Campaign campaign() {
        boolean isNamed = isKnown(whole.communityNamedOn());
        boolean isLaunched = isKnown(whole.launchedOn());
        return whole.toBuilder()
                .community(isNamed ? whole.community() : null)
                .communityNamedOn(isNamed ? whole.communityNamedOn() : null)
                .launchedOn(isLaunched ? whole.launchedOn() : null)
                .launchedAt(isLaunched ? whole.launchedAt() : null)
                .objectives(known(whole.objectives(), Objective::agreedOn))
                .team(known(whole.team(), TeamMember::joinedOn, this::member))
                .questions(known(whole.questions(), Question::writtenOn, this::question))
                .methods(known(whole.methods(), EngagementMethod::chosenOn))
                .safety(whole.safety() == null ? null : safety(whole.safety()))
                .practice(known(whole.practice(), PracticeConversation::on))
                .conversations(known(whole.conversations(), Conversation::on, this::conversation))
                .contacts(contacts())
                .analyses(known(whole.analyses(), Analysis::on))
                .issues(known(whole.issues(), Issue::raisedOn))
                .rankings(known(whole.rankings(), Ranking::on))
                .actions(known(whole.actions(), Action::plannedOn, this::action))
                .grants(known(whole.grants(), ActionGrant::awardedOn))
                .groups(known(whole.groups(), LocalActionGroup::formedOn, this::group))
                .reports(known(whole.reports(), CampaignReport::on, this::report))
                .feedback(known(whole.feedback(), Feedback::on))
                .journal(known(whole.journal(), JournalEntry::on))
                .build();
    }

    private boolean isKnown(@Nullable LocalDate dated) {
        return dated == null || !dated.isAfter(day);
    }

    private @Nullable LocalDate known(@Nullable LocalDate dated) {
        return isKnown(dated) ? dated : null;
    }

    private <T> List<T> known(List<T> all, Function<T, @Nullable LocalDate> date) {
        return known(all, date, UnaryOperator.identity());
    }

    private <T> List<T> known(List<T> all, Function<T, @Nullable LocalDate> date, UnaryOperator<T> asOf) {
        return all.stream().filter(one -> isKnown(date.apply(one))).map(asOf).collect(ImmutableList.toImmutableList());
    }

    private TeamMember member(TeamMember member) {
        return new TeamMember(
                member.id(),
                member.roles(),
                member.joinedOn(),
                known(member.leftOn()),
                known(member.training(), Trained::completedOn));
    }

    private Question question(Question question) {
        return new Question(
                question.id(), question.text(), question.purpose(), question.writtenOn(), known(question.revisedOn()));
    }

    private Safety safety(Safety safety) {
        Id<TeamMember> lead = safety.safeguardingLead();
        boolean isToCome =
                whole.team().stream().anyMatch(member -> member.id().equals(lead) && !isKnown(member.joinedOn()));
        return new Safety(
                known(safety.riskAssessments(), RiskAssessment::on),
                isToCome ? null : lead,
                known(safety.loneWorking(), LoneWorking::on));
    }

    private Conversation conversation(Conversation held) {
        return isKnown(held.recordedOn())
                ? held
                : new Conversation(
                        held.id(),
                        held.on(),
                        held.locality(),
                        held.method(),
                        held.listener(),
                        held.listenersPresent(),
                        held.lengthMinutes(),
                        held.people(),
                        null,
                        null,
                        held.heard(),
                        held.themes(),
                        held.agreedToStayInTouch(),
                        held.childOrAdultAtRisk());
    }

    private List<ContactDetails> contacts() {
        Map<Id<Conversation>, LocalDate> held = whole.conversations().stream()
                .collect(ImmutableMap.toImmutableMap(Conversation::id, Conversation::on, (first, second) -> first));
        return known(whole.contacts(), contact -> held.get(contact.conversation()), contact -> {
            LocalDate asked = held.getOrDefault(contact.conversation(), day);
            return new ContactDetails(
                    contact.id(),
                    contact.conversation(),
                    contact.name(),
                    contact.email(),
                    contact.telephone(),
                    contact.consent().asOf(day, asked),
                    contact.purpose(),
                    contact.forgetOn(),
                    contact.erasedOn());
        });
    }

    private Action action(Action action) {
        return new Action(
                action.id(),
                action.issue(),
                action.plannedOn(),
                action.what(),
                action.who(),
                action.group(),
                action.byWhen(),
                action.resources(),
                known(action.doneOn()));
    }

    private LocalActionGroup group(LocalActionGroup group) {
        GroupMeeting planned = group.nextMeeting();
        Optional<GroupMeeting> next = Stream.concat(Stream.ofNullable(planned), group.meetings().stream())
                .filter(meeting -> meeting.on() != null && meeting.on().isAfter(day))
                .reduce((first, second) -> isBefore(second, first) ? second : first);
        return new LocalActionGroup(
                group.id(),
                group.name(),
                group.locality(),
                group.formedOn(),
                known(group.endedOn()),
                known(group.meetings(), GroupMeeting::on),
                next.orElse(planned));
    }

    private static boolean isBefore(GroupMeeting one, GroupMeeting other) {
        return one.on() != null && other.on() != null && one.on().isBefore(other.on());
    }

    private CampaignReport report(CampaignReport report) {
        return new CampaignReport(
                report.id(), report.title(), report.on(), report.actions(), known(report.sent(), Dispatch::on));
    }
}
