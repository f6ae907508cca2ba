package org.lwn.rules.forum;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.directory.Service;
import org.lwn.directory.ServiceDirectory;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.network.AgendaItem;
import org.lwn.network.AgendaKind;
import org.lwn.network.Forum;
import org.lwn.network.ForumMaturity;
import org.lwn.network.ForumMeeting;
import org.lwn.network.ForumMinutes;
import org.lwn.network.ForumNeed;
import org.lwn.network.ForumNeedKind;
import org.lwn.network.ForumPolicy;
import org.lwn.network.ForumTerms;
import org.lwn.network.GroundRule;
import org.lwn.network.SpeakingShare;
import org.lwn.network.TrainingSession;
import org.lwn.network.TrainingTopic;
import org.lwn.organisation.WorkingStyle;
import org.lwn.provenance.Standing;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;
import org.lwn.system.NeighbourhoodSystem;

/**
 * One forum on a day: the fact that the rules about forums speak of. A meeting is to come if it has no minutes and its day
 * is not over; it was held if it has minutes. A ground rule counts only for a forum that has it. Immutable.
 */
public final class ForumCase {
    private static final ImmutableSet<Sector> LOCAL_PEOPLE = Sets.immutableEnumSet(Sector.RESIDENTS, Sector.VOLUNTEERS);
    private static final ImmutableSet<Sector> COMMUNITY =
            Sets.immutableEnumSet(Sector.RESIDENTS, Sector.VOLUNTEERS, Sector.COMMUNITY_GROUP);

    private final Forum forum;
    private final ImmutableList<ServiceDirectory> directories;
    private final ImmutableList<Service> services;
    private final ImmutableSet<TrainingTopic> trained;
    private final ForumTerms terms;
    private final LocalDate on;

    private ForumCase(
            Forum forum,
            List<ServiceDirectory> directories,
            List<Service> services,
            Set<TrainingTopic> trained,
            ForumTerms terms,
            LocalDate on) {
        this.forum = forum;
        this.directories = ImmutableList.copyOf(directories);
        this.services = ImmutableList.copyOf(services);
        this.trained = ImmutableSet.copyOf(trained);
        this.terms = terms;
        this.on = on;
    }

    /** The forum by the thresholds that held on the day, with no list of services and no training beside it. */
    public static ForumCase of(Forum forum, ForumPolicy policy, LocalDate on) {
        Objects.requireNonNull(forum, "forum");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new ForumCase(forum, ImmutableList.of(), ImmutableList.of(), ImmutableSet.of(), policy.on(on), on);
    }

    /** A case for each forum of the system, by the usual policy, with the system's lists and training beside it. */
    public static List<ForumCase> of(NeighbourhoodSystem system, LocalDate on) {
        List<TrainingSession> training = system.networks().stream()
                .flatMap(network -> network.training().stream())
                .toList();
        return system.forums().stream()
                .map(forum ->
                        of(forum, ForumPolicy.usual(), on).beside(system.directories(), system.services(), training))
                .collect(ImmutableList.toImmutableList());
    }

    /** The same case beside these lists, the services on them, and the training that was held by its day. */
    public ForumCase beside(List<ServiceDirectory> lists, List<Service> listed, List<TrainingSession> training) {
        Set<TrainingTopic> held = training.stream()
                .filter(session -> !session.when().earliest().isAfter(on))
                .map(TrainingSession::topic)
                .collect(ImmutableSet.toImmutableSet());
        return new ForumCase(forum, lists, listed, held, terms, on);
    }

    /** The forum. */
    @Answers
    public Forum forum() {
        return forum;
    }

    /** The policy's thresholds in force on the day. */
    @Settings
    public ForumTerms policy() {
        return terms;
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** Whether it has every ground rule that there is. */
    @DerivedFrom("/groundRules")
    public boolean hasEveryGroundRule() {
        return forum.groundRules().containsAll(ImmutableList.copyOf(GroundRule.values()));
    }

    /** Needs on which local people are to lead, and nobody else. */
    @DerivedFrom("/needs")
    public List<ForumNeedKind> needsLedByLocalPeople() {
        return forum.needs().stream()
                .filter(need -> !need.ledBy().isEmpty() && LOCAL_PEOPLE.containsAll(need.ledBy()))
                .map(ForumNeed::kind)
                .collect(ImmutableList.toImmutableList());
    }

    /** Meetings to come at which a statutory provider is to present. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> presentationsPlanned() {
        return ids(GroundRule.NO_STATUTORY_PRESENTATIONS, toCome().filter(ForumCase::hasStatutoryPresentation));
    }

    /** Meetings held at which a statutory provider presented, as their agendas say. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> presentationsHeld() {
        return ids(GroundRule.NO_STATUTORY_PRESENTATIONS, held().filter(ForumCase::hasStatutoryPresentation));
    }

    /** Meetings to come of whose agenda statutory people lead a larger share than they may speak. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> agendasDominated() {
        return ids(
                GroundRule.DO_NOT_DOMINATE,
                toCome().filter(meeting -> terms.statutoryShare() != null
                        && BigDecimal.valueOf(items(meeting, item -> item.ledBy() == Sector.STATUTORY))
                                        .compareTo(terms.statutoryShare()
                                                .multiply(BigDecimal.valueOf(
                                                        meeting.agenda().size())))
                                > 0));
    }

    /** Meetings held at which statutory people spoke longer than they may. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> meetingsDominated() {
        return ids(
                GroundRule.DO_NOT_DOMINATE,
                held().filter(meeting -> terms.statutoryShare() != null
                        && shares(meeting)
                                        .filter(share -> share.sector() == Sector.STATUTORY)
                                        .map(SpeakingShare::share)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .compareTo(terms.statutoryShare())
                                > 0));
    }

    /** Meetings held at which one participant spoke longer than anybody may. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> meetingsDominatedByOne() {
        return ids(
                GroundRule.DO_NOT_DOMINATE,
                held().filter(meeting -> terms.participantShare() != null
                        && shares(meeting).anyMatch(share -> share.share().compareTo(terms.participantShare()) > 0)));
    }

    /** Meetings to come that have an agenda of which local people lead nothing. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> agendasOfOthers() {
        return ids(
                GroundRule.RESIDENTS_MEETING,
                toCome().filter(meeting -> !meeting.agenda().isEmpty()
                        && items(meeting, item -> LOCAL_PEOPLE.contains(item.ledBy())) == 0));
    }

    /** Meetings held at which others than local people decided. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> meetingsDecidedByOthers() {
        return ids(
                GroundRule.RESIDENTS_MEETING, held().filter(meeting -> isOf(others(LOCAL_PEOPLE), decidedBy(meeting))));
    }

    /** Meetings to come at which statutory people lead a decision. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> decisionsOfOthersPlanned() {
        return ids(
                GroundRule.PLAN_FROM_COMMUNITY,
                toCome().filter(meeting ->
                        items(meeting, item -> item.kind() == AgendaKind.DECISION && item.ledBy() == Sector.STATUTORY)
                                > 0));
    }

    /** Meetings held at which the plan was not the community's. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> plansOfOthers() {
        return ids(
                GroundRule.PLAN_FROM_COMMUNITY, held().filter(meeting -> isOf(others(COMMUNITY), planFrom(meeting))));
    }

    /** Meetings whose day is over and that have no minutes. */
    @DerivedFrom("/meetings")
    public List<Id<ForumMeeting>> meetingsWithoutMinutes() {
        return ids(forum.meetings().stream()
                .filter(meeting -> meeting.minutes() == null && meeting.on().isBefore(on)));
    }

    /**
     * Where the last meeting held stands between doing to people and being done by them, by what its minutes note: done to
     * them if neither decision nor plan was theirs; for them if one was; with them if both were; by them if they facilitated too.
     * Null if none was held, or it is not noted who decided or whose the plan was.
     */
    @DerivedFrom("/meetings")
    public @Nullable WorkingStyle place() {
        return lastHeld() == null ? null : place(lastHeld());
    }

    /** Where the minutes of the last meeting held say that it stands; null if they do not say. */
    @DerivedFrom("/meetings")
    public @Nullable WorkingStyle placeSaid() {
        ForumMeeting last = lastHeld();
        return last == null || last.minutes() == null ? null : last.minutes().style();
    }

    /** Whether the minutes of the last meeting held place it higher than what they note; not if either is not known. */
    @DerivedFrom("/meetings")
    public boolean saidTooHigh() {
        WorkingStyle place = place();
        WorkingStyle said = placeSaid();
        return place != null && said != null && said.compareTo(place) > 0;
    }

    /** Whether the forum needs a local list and has none that is there, with entries all confirmed lately. */
    @DerivedFrom("/needs")
    public boolean listNeeded() {
        return needs(ForumNeedKind.LOCAL_LIST).anyMatch(need -> !isListed(need));
    }

    /** Training that people need to support each other and that was not held. */
    @DerivedFrom("/needs")
    public List<TrainingTopic> trainingNeeded() {
        return training(topic -> !trained.contains(topic));
    }

    /** Training that people need to support each other and that was held. */
    @DerivedFrom("/needs")
    public List<TrainingTopic> trainingHeld() {
        return training(trained::contains);
    }

    private List<TrainingTopic> training(Predicate<TrainingTopic> which) {
        return needs(ForumNeedKind.EQUIPPED_PEOPLE)
                .flatMap(need -> need.training().stream())
                .filter(which)
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the forum needs support and nobody is named who gives it; not if it runs itself. */
    @DerivedFrom("/needs")
    public boolean supportNeeded() {
        return forum.maturity() != ForumMaturity.SELF_RUNNING
                && needs(ForumNeedKind.CONTINUED_SUPPORT)
                        .anyMatch(need ->
                                need.providers().isEmpty() && need.providedBy().isEmpty());
    }

    /** Whether the forum is said to run itself. */
    @DerivedFrom("/maturity")
    public boolean saidToRunItself() {
        return forum.maturity() == ForumMaturity.SELF_RUNNING;
    }

    /**
     * Whether the forum is ready to run itself: everything was done by local people at the last meetings, as many as the
     * policy asks for, the local list is kept up, and the training was held.
     */
    @DerivedFrom({"/meetings", "/needs"})
    public boolean readyToRunItself() {
        Integer meetings = terms.meetingsToBeReady();
        List<ForumMeeting> inTurn = held().sorted(byDay()).toList();
        return meetings != null
                && inTurn.size() >= meetings
                && inTurn.subList(inTurn.size() - meetings, inTurn.size()).stream()
                        .allMatch(meeting -> place(meeting) == WorkingStyle.DONE_BY)
                && !listNeeded()
                && trainingNeeded().isEmpty();
    }

    private boolean isListed(ForumNeed need) {
        Integer days = terms.confirmedWithinDays();
        return directories.stream()
                .filter(list -> list.id().equals(need.directory()) && list.standing() == Standing.ESTABLISHED)
                .anyMatch(list -> !list.entries().isEmpty()
                        && services.stream()
                                .filter(service -> list.entries().contains(service.id()))
                                .noneMatch(service -> days != null && service.staleOn(on, days)));
    }

    private Stream<ForumNeed> needs(ForumNeedKind kind) {
        return forum.needs().stream().filter(need -> need.kind() == kind);
    }

    private static @Nullable WorkingStyle place(ForumMeeting meeting) {
        Sector decidedBy = decidedBy(meeting);
        Sector planFrom = planFrom(meeting);
        if (decidedBy == null || planFrom == null || meeting.minutes() == null) {
            return null;
        }
        boolean isDecisionTheirs = LOCAL_PEOPLE.contains(decidedBy);
        boolean isPlanTheirs = COMMUNITY.contains(planFrom);
        if (!isDecisionTheirs || !isPlanTheirs) {
            return isDecisionTheirs || isPlanTheirs ? WorkingStyle.DOES_FOR : WorkingStyle.DOES_TO;
        }
        Sector facilitatedBy = meeting.minutes().facilitatedBy();
        return facilitatedBy != null && LOCAL_PEOPLE.contains(facilitatedBy)
                ? WorkingStyle.DONE_BY
                : WorkingStyle.DOES_WITH;
    }

    private Stream<ForumMeeting> toCome() {
        return forum.meetings().stream()
                .filter(meeting -> meeting.minutes() == null && !meeting.on().isBefore(on));
    }

    private Stream<ForumMeeting> held() {
        return forum.meetings().stream()
                .filter(meeting -> meeting.minutes() != null && !meeting.on().isAfter(on));
    }

    private @Nullable ForumMeeting lastHeld() {
        return held().max(byDay()).orElse(null);
    }

    private static Comparator<ForumMeeting> byDay() {
        return Comparator.comparing(ForumMeeting::on).thenComparing(ForumMeeting::id);
    }

    private static boolean hasStatutoryPresentation(ForumMeeting meeting) {
        return items(meeting, item -> item.kind() == AgendaKind.PRESENTATION && item.ledBy() == Sector.STATUTORY) > 0;
    }

    private static long items(ForumMeeting meeting, Predicate<AgendaItem> which) {
        return meeting.agenda().stream().filter(which).count();
    }

    private static Stream<SpeakingShare> shares(ForumMeeting meeting) {
        ForumMinutes minutes = meeting.minutes();
        return minutes == null ? Stream.empty() : minutes.speakingShares().stream();
    }

    private static @Nullable Sector decidedBy(ForumMeeting meeting) {
        return meeting.minutes() == null ? null : meeting.minutes().decidedBy();
    }

    private static @Nullable Sector planFrom(ForumMeeting meeting) {
        return meeting.minutes() == null ? null : meeting.minutes().planFrom();
    }

    private static Predicate<Sector> others(Set<Sector> than) {
        return sector -> !than.contains(sector);
    }

    private static boolean isOf(Predicate<Sector> which, @Nullable Sector sector) {
        return sector != null && which.test(sector);
    }

    private List<Id<ForumMeeting>> ids(GroundRule rule, Stream<ForumMeeting> meetings) {
        return forum.groundRules().contains(rule) ? ids(meetings) : ImmutableList.of();
    }

    private static List<Id<ForumMeeting>> ids(Stream<ForumMeeting> meetings) {
        return meetings.map(ForumMeeting::id).sorted().collect(ImmutableList.toImmutableList());
    }
}
