package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Action;
import org.lwn.campaign.Analysis;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignReport;
import org.lwn.campaign.CampaignTerms;
import org.lwn.campaign.Channel;
import org.lwn.campaign.ConsentState;
import org.lwn.campaign.ContactDetails;
import org.lwn.campaign.Conversation;
import org.lwn.campaign.Dispatch;
import org.lwn.campaign.EngagementMethod;
import org.lwn.campaign.Feedback;
import org.lwn.campaign.GroupMeeting;
import org.lwn.campaign.Issue;
import org.lwn.campaign.ListeningPurpose;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.campaign.Objective;
import org.lwn.campaign.PracticeConversation;
import org.lwn.campaign.Preparation;
import org.lwn.campaign.Question;
import org.lwn.campaign.ReportAudience;
import org.lwn.campaign.Safety;
import org.lwn.campaign.TeamMember;
import org.lwn.campaign.TeamRole;
import org.lwn.campaign.Theme;
import org.lwn.campaign.Trained;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.network.TrainingTopic;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;

/**
 * One campaign as it stood at the end of a day: the fact that the rules about campaigns speak of. What is dated later does
 * not count; what has no day counts on every day. Identifiers stand in the order of their letters, so that the order of the
 * document changes nothing. Immutable.
 */
public final class CampaignCase {
    private final Campaign campaign;
    private final CampaignTerms terms;
    private final LocalDate on;
    private final ImmutableSet<Id<Conversation>> tooEarly;

    private CampaignCase(Campaign campaign, CampaignTerms terms, LocalDate on, Collection<Id<Conversation>> tooEarly) {
        this.campaign = campaign;
        this.terms = terms;
        this.on = on;
        this.tooEarly = ImmutableSet.copyOf(tooEarly);
    }

    /** The campaign as it stood on the day, with the thresholds that held on it. */
    public static CampaignCase of(Campaign campaign, CampaignPolicy policy, LocalDate on) {
        Objects.requireNonNull(campaign, "campaign");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new CampaignCase(campaign.on(on), policy.on(on), on, ImmutableSet.of());
    }

    /** The same case, of which it is known which conversations were held before safety was considered. */
    public CampaignCase withTooEarly(Collection<Id<Conversation>> conversations) {
        return new CampaignCase(campaign, terms, on, conversations);
    }

    /** The campaign as it stood on the day. */
    @Answers
    public Campaign campaign() {
        return campaign;
    }

    /** The policy's thresholds in force on the day. */
    @Settings
    public CampaignTerms policy() {
        return terms;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** Whether the campaign's last day is over; not if it has none. */
    @DerivedFrom("/endsOn")
    public boolean hasEnded() {
        return campaign.lastDay() != null && on.isAfter(campaign.lastDay());
    }

    /** Listeners in the team. */
    @DerivedFrom("/team")
    public List<Id<TeamMember>> listeners() {
        return ids(inTheTeam(TeamRole.LISTENER), TeamMember::id);
    }

    /** Coordinators in the team. */
    @DerivedFrom("/team")
    public List<Id<TeamMember>> coordinators() {
        return ids(inTheTeam(TeamRole.COORDINATOR), TeamMember::id);
    }

    /** Whether an objective says what the campaign is for. */
    @DerivedFrom("/objectives")
    public boolean saysWhatFor() {
        return campaign.objectives().stream().map(Objective::whatFor).anyMatch(Objects::nonNull);
    }

    /** Whether an objective says whom the campaign is to reach, or the target from whom people are to be heard. */
    @DerivedFrom({"/objectives", "/target"})
    public boolean saysWhomToReach() {
        return (campaign.target() != null && campaign.target().from() != null)
                || campaign.objectives().stream().map(Objective::whomToReach).anyMatch(Objects::nonNull);
    }

    /** Purposes that the policy asks for and no question has. */
    @DerivedFrom("/questions")
    public List<ListeningPurpose> purposesNotCovered() {
        Set<ListeningPurpose> covered = set(campaign.questions().stream().map(Question::purpose));
        return orNone(terms.purposes()).stream()
                .filter(purpose -> !covered.contains(purpose))
                .collect(ImmutableList.toImmutableList());
    }

    /** Methods by which people talk with each other. */
    @DerivedFrom("/methods")
    public List<Id<EngagementMethod>> conversationMethods() {
        return methods(method -> method.form() != null);
    }

    /** Methods by which people talk with each other and of which it is not settled how people are reached. */
    @DerivedFrom("/methods")
    public List<Id<EngagementMethod>> methodsWithoutChannel() {
        return methods(method -> method.form() != null && method.channel() == null);
    }

    /** Methods by which people talk with each other and that have neither a place nor a tool. */
    @DerivedFrom("/methods")
    public List<Id<EngagementMethod>> methodsWithoutPlaceOrTool() {
        return methods(method -> method.form() != null && method.place() == null && method.tool() == null);
    }

    /** Chosen methods that no risk assessment covers. */
    @DerivedFrom("/safety/riskAssessments")
    public List<Id<EngagementMethod>> methodsNotAssessed() {
        Set<Id<EngagementMethod>> covered =
                set(safety().riskAssessments().stream().flatMap(assessment -> assessment.methods().stream()));
        return methods(method -> !covered.contains(method.id()));
    }

    /** Face-to-face methods for which nothing is arranged for those who meet people alone. */
    @DerivedFrom("/safety/loneWorking")
    public List<Id<EngagementMethod>> methodsWithoutLoneWorking() {
        Set<Id<EngagementMethod>> covered =
                set(safety().loneWorking().stream().flatMap(arranged -> arranged.methods().stream()));
        return methods(method -> method.channel() == Channel.FACE_TO_FACE && !covered.contains(method.id()));
    }

    /** Whom to turn to when somebody may be at risk; null if nobody is named who is in the team. */
    @DerivedFrom("/safety/safeguardingLead")
    public @Nullable Id<TeamMember> safeguardingLead() {
        Id<TeamMember> lead = safety().safeguardingLead();
        return campaign.team().stream().anyMatch(member -> member.id().equals(lead) && member.belongsOn(on))
                ? lead
                : null;
    }

    /** Listeners in the team who have not done all of the training that the policy asks for. */
    @DerivedFrom("/team")
    public List<Id<TeamMember>> listenersNotTrained() {
        return ids(inTheTeam(TeamRole.LISTENER).filter(listener -> !isTrained(listener, on)), TeamMember::id);
    }

    /** Listeners in the team who have practised less often than the policy asks for. */
    @DerivedFrom("/practice")
    public List<Id<TeamMember>> listenersNotPractised() {
        int least = terms.practicePerListener() == null ? 0 : terms.practicePerListener();
        return ids(
                inTheTeam(TeamRole.LISTENER)
                        .filter(listener -> campaign.practice().stream()
                                        .filter(practised ->
                                                practised.listener().equals(listener.id()))
                                        .count()
                                < least),
                TeamMember::id);
    }

    /** Whether something was learnt from practising: it is noted, or a question was changed since the first practice. */
    @DerivedFrom("/practice")
    public boolean practiceTaught() {
        Optional<LocalDate> first =
                campaign.practice().stream().map(PracticeConversation::on).min(Comparator.naturalOrder());
        return campaign.practice().stream().anyMatch(practised -> practised.learnt() != null)
                || (first.isPresent()
                        && campaign.questions().stream()
                                .map(Question::revisedOn)
                                .anyMatch(revised -> revised != null && !revised.isBefore(first.get())));
    }

    /** How many people were heard. */
    @DerivedFrom("/conversations")
    @Unit("people")
    public int peopleHeard() {
        return campaign.peopleHeard();
    }

    /** Conversations of which there is no record yet. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsNotRecorded() {
        return conversations(held -> held.recordedOn() == null);
    }

    /** Conversations that were recorded later than the policy allows, and nobody has said why. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsRecordedLate() {
        Integer days = terms.recordWithinDays();
        return conversations(held -> days != null
                && held.recordedOn() != null
                && held.recordedOn().isAfter(held.on().plusDays(days))
                && held.delayExplained() == null);
    }

    /**
     * Conversations in which somebody agreed to stay in touch and of which there are no contact details with consent;
     * those whose details were erased after consent was withdrawn are settled.
     */
    @DerivedFrom("/contacts")
    public List<Id<Conversation>> conversationsWithoutContact() {
        Set<Id<Conversation>> settled = set(campaign.contacts().stream()
                .filter(contact -> isWithdrawn(contact) || (isConsented(contact) && contact.isHeldOn(on)))
                .map(ContactDetails::conversation));
        return conversations(held -> Boolean.TRUE.equals(held.agreedToStayInTouch()) && !settled.contains(held.id()));
    }

    /** Contact details that are held. */
    @DerivedFrom("/contacts")
    public List<Id<ContactDetails>> contactsHeld() {
        return contacts(contact -> contact.isHeldOn(on));
    }

    /** Contact details that are held without consent. */
    @DerivedFrom("/contacts")
    public List<Id<ContactDetails>> contactsWithoutConsent() {
        return contacts(contact -> contact.isHeldOn(on) && !isConsented(contact));
    }

    /** Contact details that are held on or after the day by which they were to be deleted. */
    @DerivedFrom("/contacts")
    public List<Id<ContactDetails>> contactsKeptTooLong() {
        return contacts(contact -> contact.isHeldOn(on) && contact.keptTooLongOn(on));
    }

    /** Themes that were agreed in a session of analysis. */
    @DerivedFrom("/analyses")
    public List<Id<Theme>> agreedThemes() {
        return agreedThemes(campaign.analyses().stream());
    }

    /** Themes that were agreed only where fewer residents took part than the policy asks for. */
    @DerivedFrom("/analyses")
    public List<Id<Theme>> themesWithoutResidents() {
        List<Id<Theme>> withResidents = agreedThemes(campaign.analyses().stream()
                .filter(analysis -> terms.residentsShare() == null
                        || analysis.residentsShare().compareTo(terms.residentsShare()) >= 0));
        return agreedThemes().stream()
                .filter(theme -> !withResidents.contains(theme))
                .collect(ImmutableList.toImmutableList());
    }

    /** Issues that residents have not put in order with others. */
    @DerivedFrom("/rankings")
    public List<Id<Issue>> issuesNotRanked() {
        Set<Id<Issue>> ranked = set(campaign.rankings().stream()
                .filter(ranking -> ranking.residents() > 0)
                .flatMap(ranking -> ranking.ranked().stream()));
        return issues(issue -> !ranked.contains(issue.id()));
    }

    /** Chosen issues of which it is not settled how the community is mobilised around them. */
    @DerivedFrom("/issues")
    public List<Id<Issue>> issuesWithoutMobilisation() {
        return issues(issue -> issue.chosen() && issue.mobilisation() == null);
    }

    /** Actions that nobody is to do. */
    @DerivedFrom("/actions")
    public List<Id<Action>> actionsWithoutWho() {
        return actions(action -> action.who() == null);
    }

    /** Actions that have no last day. */
    @DerivedFrom("/actions")
    public List<Id<Action>> actionsWithoutDay() {
        return actions(action -> action.byWhen() == null);
    }

    /** Actions of which it is not said what they take. */
    @DerivedFrom("/actions")
    public List<Id<Action>> actionsWithoutResources() {
        return actions(action -> action.resources().isEmpty());
    }

    /** Groups that have not ended. */
    @DerivedFrom("/groups")
    public List<Id<LocalActionGroup>> actingGroups() {
        return ids(acting(), LocalActionGroup::id);
    }

    /** Groups that have not ended and whose next meeting has no day to come, or no place. After the campaign's last day, one after that day will do. */
    @DerivedFrom("/groups")
    public List<Id<LocalActionGroup>> groupsWithoutNextMeeting() {
        LocalDate reference = hasEnded() && campaign.lastDay() != null ? campaign.lastDay() : on;
        return groups(meeting ->
                meeting == null || meeting.on() == null || meeting.on().isBefore(reference) || meeting.place() == null);
    }

    /** Groups that have not ended and have a next meeting for which nobody is nominated to write the notes. */
    @DerivedFrom("/groups")
    public List<Id<LocalActionGroup>> groupsWithoutNoteWriter() {
        return groups(meeting -> meeting != null && meeting.noteWriter() == null);
    }

    /** Conversations held on the day of the first analysis or later; none if there was no analysis. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsSinceAnalysis() {
        Optional<LocalDate> first =
                campaign.analyses().stream().map(Analysis::on).min(Comparator.naturalOrder());
        return conversations(held -> first.isPresent() && !held.on().isBefore(first.get()));
    }

    /** How many days ago the last conversation was held; null if none was. */
    @DerivedFrom("/conversations")
    @Unit("days")
    public @Nullable Integer daysSinceConversation() {
        return campaign.conversations().stream()
                .map(Conversation::on)
                .max(Comparator.naturalOrder())
                .map(last -> Math.toIntExact(ChronoUnit.DAYS.between(last, on)))
                .orElse(null);
    }

    /** Conversations that no analysis has reached: they were held after the last day that any of them covers. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsNotAnalysed() {
        Optional<LocalDate> last =
                campaign.analyses().stream().map(Analysis::cutOff).max(Comparator.naturalOrder());
        return conversations(held -> last.isEmpty() || held.on().isAfter(last.get()));
    }

    /** Those to whom the policy says a report goes and none went. */
    @DerivedFrom("/reports")
    public List<ReportAudience> audiencesNotReached() {
        Set<ReportAudience> reached = set(campaign.reports().stream()
                .map(CampaignReport::sent)
                .flatMap(List::stream)
                .map(Dispatch::to));
        return orNone(terms.reportTo()).stream()
                .filter(audience -> !reached.contains(audience))
                .collect(ImmutableList.toImmutableList());
    }

    /** Those who may be contacted and were not told what came of it. */
    @DerivedFrom("/feedback")
    public List<Id<ContactDetails>> contactsNotToldBack() {
        Set<Id<ContactDetails>> told =
                set(campaign.feedback().stream().map(Feedback::to).flatMap(List::stream));
        return contacts(contact -> contact.usableOn(on) && contact.isHeldOn(on) && !told.contains(contact.id()));
    }

    /** Conversations held on a day on which safety had not been considered as far as the step asks for. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsTooEarly() {
        return conversations(held -> tooEarly.contains(held.id()));
    }

    /** Conversations that lasted longer than the policy allows. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsTooLong() {
        Integer longest = terms.longestMinutes();
        return conversations(held -> longest != null && held.lengthMinutes() != null && held.lengthMinutes() > longest);
    }

    /** Conversations held by somebody who had not done all of the training by then. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsUntrained() {
        return conversations(held -> campaign.team().stream()
                .noneMatch(member -> member.id().equals(held.listener()) && isTrained(member, held.on())));
    }

    /** Whether listeners are trained, by the day, in all that the policy asks for, and outreach begins once they feel confident. */
    @DerivedFrom("/preparation")
    public boolean trainsBeforeOutreach() {
        Preparation preparation = campaign.preparation();
        return preparation != null
                && Boolean.TRUE.equals(preparation.outreachOnceConfident())
                && !preparation.when().earliest().isAfter(on)
                && preparation.topics().containsAll(orNone(terms.trainingTopics()));
    }

    /** Conversations in which a child or an adult may be at risk. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> conversationsAtRisk() {
        return conversations(held -> Boolean.TRUE.equals(held.childOrAdultAtRisk()));
    }

    /** Face-to-face conversations of one listener alone, for which nothing had been arranged. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> visitsAlone() {
        return visitsUnarranged(held -> held.listenersPresent() != null && held.listenersPresent() == 1);
    }

    /** Face-to-face conversations of which it is not noted whether one listener was alone, with nothing arranged. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> visitsPerhapsAlone() {
        return visitsUnarranged(held -> held.listenersPresent() == null);
    }

    /** Face-to-face conversations. */
    @DerivedFrom("/conversations")
    public List<Id<Conversation>> visits() {
        return visits(held -> true);
    }

    private List<Id<Conversation>> visits(Predicate<Conversation> which) {
        Set<Id<EngagementMethod>> faceToFace =
                ImmutableSet.copyOf(methods(method -> method.channel() == Channel.FACE_TO_FACE));
        return conversations(held -> faceToFace.contains(held.method()) && which.test(held));
    }

    private List<Id<Conversation>> visitsUnarranged(Predicate<Conversation> which) {
        return visits(held -> which.test(held)
                && safety().loneWorking().stream()
                        .noneMatch(arranged -> arranged.methods().contains(held.method())
                                && !arranged.on().isAfter(held.on())));
    }

    private boolean isTrained(TeamMember member, LocalDate day) {
        Set<TrainingTopic> done = set(member.training().stream()
                .filter(trained -> !trained.completedOn().isAfter(day))
                .map(Trained::topic));
        return done.containsAll(orNone(terms.trainingTopics()));
    }

    private static boolean isConsented(ContactDetails contact) {
        return contact.consent().state() == ConsentState.GIVEN;
    }

    private boolean isWithdrawn(ContactDetails contact) {
        return !contact.isHeldOn(on)
                && (contact.consent().state() == ConsentState.REVOKED
                        || contact.consent().state() == ConsentState.REFUSED);
    }

    private Safety safety() {
        return campaign.safety() == null ? new Safety(ImmutableList.of(), null, ImmutableList.of()) : campaign.safety();
    }

    private Stream<TeamMember> inTheTeam(TeamRole role) {
        return campaign.team().stream().filter(member -> member.roles().contains(role) && member.belongsOn(on));
    }

    private static List<Id<Theme>> agreedThemes(Stream<Analysis> analyses) {
        return analyses.flatMap(analysis -> analysis.agreedThemes().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private List<Id<EngagementMethod>> methods(Predicate<EngagementMethod> which) {
        return ids(campaign.methods().stream().filter(which), EngagementMethod::id);
    }

    private List<Id<Conversation>> conversations(Predicate<Conversation> which) {
        return ids(campaign.conversations().stream().filter(which), Conversation::id);
    }

    private List<Id<ContactDetails>> contacts(Predicate<ContactDetails> which) {
        return ids(campaign.contacts().stream().filter(which), ContactDetails::id);
    }

    private List<Id<Issue>> issues(Predicate<Issue> which) {
        return ids(campaign.issues().stream().filter(which), Issue::id);
    }

    private List<Id<Action>> actions(Predicate<Action> which) {
        return ids(campaign.actions().stream().filter(which), Action::id);
    }

    private Stream<LocalActionGroup> acting() {
        return campaign.groups().stream().filter(group -> group.endedOn() == null);
    }

    private List<Id<LocalActionGroup>> groups(Predicate<@Nullable GroupMeeting> which) {
        return ids(acting().filter(group -> which.test(group.nextMeeting())), LocalActionGroup::id);
    }

    private static <T> List<Id<T>> ids(Stream<T> all, Function<T, Id<T>> id) {
        return all.map(id).sorted().collect(ImmutableList.toImmutableList());
    }

    private static <T> Set<T> set(Stream<T> all) {
        return all.collect(ImmutableSet.toImmutableSet());
    }

    private static <T> Collection<T> orNone(@Nullable List<T> list) {
        return list == null ? ImmutableList.of() : list;
    }
}
