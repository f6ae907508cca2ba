package org.lwn.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.GroupMeeting;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.MeetingTerms;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Timeline;
import org.lwn.rules.language.Answers;
import org.lwn.rules.language.Settings;
import org.lwn.system.NeighbourhoodSystem;

/**
 * The meetings of one network, held and planned, as they look on a day: the fact that the rules about meetings speak of.
 * Each threshold counts for meetings since the day on which its present value began; earlier ones are left alone. Where
 * only the week or the month of a meeting is known, nothing is found that may not be so. Immutable.
 */
public final class NetworkCase {
    private final ImmutableList<Id<Neighbourhood>> localities;
    private final NetworkDiary diary;
    private final MeetingPolicy policy;
    private final LocalDate on;

    private NetworkCase(List<Id<Neighbourhood>> localities, NetworkDiary diary, MeetingPolicy policy, LocalDate on) {
        this.localities = ImmutableList.copyOf(localities);
        this.diary = diary;
        this.policy = policy;
        this.on = on;
    }

    /**
     * The network's meetings and those of its groups, by the thresholds of the policy.
     *
     * @param groups the network's Local Action Groups
     */
    public static NetworkCase of(Network network, List<LocalActionGroup> groups, MeetingPolicy policy, LocalDate on) {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(on, "on");
        return new NetworkCase(network.localities(), new NetworkDiary(network.meetings(), groups), policy, on);
    }

    /** A case for each network of the system, by the usual policy; its groups are those of the campaigns that it runs. */
    public static List<NetworkCase> of(NeighbourhoodSystem system, LocalDate on) {
        return system.networks().stream()
                .map(network -> of(
                        network,
                        system.campaigns().stream()
                                .filter(campaign -> network.id().equals(campaign.network()))
                                .flatMap(campaign -> campaign.groups().stream())
                                .toList(),
                        MeetingPolicy.usual(),
                        on))
                .collect(ImmutableList.toImmutableList());
    }

    /** What is noted of the network's meetings. */
    @Answers
    public NetworkDiary diary() {
        return diary;
    }

    /** The policy's thresholds in force on the day. */
    @Settings
    public MeetingTerms policy() {
        return policy.on(on);
    }

    /** The day. */
    public LocalDate on() {
        return on;
    }

    /** Meetings in a week in which more localities meet than the policy lets. */
    @DerivedFrom("/meetings")
    public List<Id<Meeting>> meetingsSharingAWeek() {
        Integer most = policy.localitiesPerWeek().on(on);
        Map<LocalDate, List<Meeting>> weeks = localityMeetings(policy.localitiesPerWeek())
                .filter(NetworkCase::isWeekKnown)
                .collect(Collectors.groupingBy(meeting -> monday(meeting.when().earliest())));
        return ids(weeks.values().stream()
                .filter(week -> most != null
                        && week.stream()
                                        .flatMap(meeting -> meeting.localities().stream())
                                        .distinct()
                                        .count()
                                > most)
                .flatMap(List::stream));
    }

    /** Meetings that come more months after the locality's meeting before than the policy lets. */
    @DerivedFrom("/meetings")
    public List<Id<Meeting>> meetingsTooLate() {
        Integer months = policy.monthsBetweenMeetings().on(on);
        return later(
                policy.monthsBetweenMeetings(),
                (before, after) -> months != null
                        && after.when().earliest().isAfter(last(before).plusMonths(months)));
    }

    /**
     * Localities whose last meeting is more months ago than the policy lets, with none planned. One that never met is
     * among them if the network's first meeting is as long ago, or the policy, where no meeting is noted.
     */
    @DerivedFrom("/meetings")
    public List<Id<Neighbourhood>> localitiesNotMeeting() {
        Integer months = policy.monthsBetweenMeetings().on(on);
        return months == null
                ? ImmutableList.of()
                : localities.stream()
                        .filter(locality -> {
                            LocalDate since = lastMeetingOf(locality);
                            return since == null || since.plusMonths(months).isBefore(on);
                        })
                        .sorted()
                        .collect(ImmutableList.toImmutableList());
    }

    /**
     * Localities whose meetings, two or more, lie no more months apart than the policy lets, however late within a week or a
     * month they were; those that have stopped meeting are not among them.
     */
    @DerivedFrom("/meetings")
    public List<Id<Neighbourhood>> localitiesMeetingInTime() {
        Integer months = policy.monthsBetweenMeetings().on(on);
        List<Id<Neighbourhood>> stopped = localitiesNotMeeting();
        return months == null
                ? ImmutableList.of()
                : localities.stream()
                        .filter(locality -> !stopped.contains(locality))
                        .filter(locality -> areWithin(months, inTurn(policy.monthsBetweenMeetings(), locality)))
                        .sorted()
                        .collect(ImmutableList.toImmutableList());
    }

    private static boolean areWithin(int months, List<Meeting> inTurn) {
        return inTurn.size() > 1
                && IntStream.range(1, inTurn.size())
                        .noneMatch(index -> last(inTurn.get(index))
                                .isAfter(inTurn.get(index - 1).when().earliest().plusMonths(months)));
    }

    private @Nullable LocalDate lastMeetingOf(Id<Neighbourhood> locality) {
        LocalDate from = from(policy.monthsBetweenMeetings());
        return localityMeetings(policy.monthsBetweenMeetings())
                .filter(meeting -> meeting.localities().contains(locality))
                .map(NetworkCase::last)
                .max(Comparator.naturalOrder())
                .or(() -> since(policy.monthsBetweenMeetings(), diary.meetings().stream())
                        .map(meeting -> meeting.when().earliest())
                        .min(Comparator.naturalOrder()))
                .orElse(from);
    }

    /** Meetings with the host that the locality's meeting before had. */
    @DerivedFrom("/meetings")
    public List<Id<Meeting>> meetingsWithTheSameHost() {
        return later(
                policy.hostRotates(),
                (before, after) -> after.host() != null && after.host().equals(before.host()));
    }

    /** Those who host the localities' meetings. */
    @DerivedFrom("/meetings")
    public List<Id<Actor>> hosts() {
        return localityMeetings(policy.hostRotates())
                .flatMap(meeting -> Stream.ofNullable(meeting.host()))
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a locality met twice, the host of every locality's meeting is noted, and none hosts a locality twice running. */
    @DerivedFrom("/meetings")
    public boolean hostsTakeTurns() {
        return localityMeetings(policy.hostRotates()).noneMatch(meeting -> meeting.host() == null)
                && !later(policy.hostRotates(), (before, after) -> true).isEmpty()
                && meetingsWithTheSameHost().isEmpty();
    }

    /** The themes of the localities' meetings, each once, in the order in which they are noted. */
    @DerivedFrom("/meetings")
    public List<String> themes() {
        return localityMeetings(policy.themed())
                .flatMap(meeting -> Stream.ofNullable(meeting.theme()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** Localities' meetings that have no theme. */
    @DerivedFrom("/meetings")
    public List<Id<Meeting>> meetingsWithoutTheme() {
        return ids(localityMeetings(policy.themed()).filter(meeting -> meeting.theme() == null));
    }

    /** Localities' meetings of which it is known that no community organiser co-chairs them. */
    @DerivedFrom("/meetings")
    public List<Id<Meeting>> meetingsWithoutOrganiser() {
        return ids(localityMeetings(policy.organisersCoChair())
                .filter(meeting -> Boolean.FALSE.equals(meeting.coChairedByOrganiser())));
    }

    /**
     * The day of the joint review that is missing: the first by which all localities were to review together and did not,
     * nor plan to, up to the day of the case or the last planned meeting, whichever is later; counted from the review
     * before, or else from the first meeting. Null if there is none.
     */
    @DerivedFrom("/meetings")
    public @Nullable LocalDate reviewMissedBy() {
        Integer months = policy.monthsBetweenReviews().on(on);
        List<Meeting> meetings = since(policy.monthsBetweenReviews(), diary.meetings().stream())
                .sorted(byDay())
                .toList();
        if (months == null || meetings.isEmpty()) {
            return null;
        }
        LocalDate lastMeeting = meetings.get(meetings.size() - 1).when().earliest();
        LocalDate end = lastMeeting.isAfter(on) ? lastMeeting : on;
        LocalDate due = last(meetings.get(0)).plusMonths(months);
        for (Meeting review : meetings) {
            if (review.kind() == MeetingKind.JOINT_REVIEW) {
                if (review.when().earliest().isAfter(due)) {
                    return due;
                }
                due = last(review).plusMonths(months);
            }
        }
        return end.isAfter(due) ? due : null;
    }

    /** The last day up to the day of the case on which all localities reviewed together; null if they have not. */
    @DerivedFrom("/meetings")
    public @Nullable LocalDate lastReview() {
        return since(policy.monthsBetweenReviews(), diary.meetings().stream())
                .filter(meeting -> meeting.kind() == MeetingKind.JOINT_REVIEW
                        && !localities.isEmpty()
                        && meeting.localities().containsAll(localities))
                .map(NetworkCase::last)
                .filter(day -> !day.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Local Action Groups that have met, or are to meet, with nobody nominated to write the notes. */
    @DerivedFrom("/groups")
    public List<Id<LocalActionGroup>> groupsWithoutNotes() {
        return diary.groups().stream()
                .filter(group -> Streams.concat(
                                group.meetings().stream(),
                                hasEnded(group) ? Stream.empty() : Stream.ofNullable(group.nextMeeting()))
                        .anyMatch(meeting -> meeting.noteWriter() == null && counts(meeting)))
                .map(LocalActionGroup::id)
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    private boolean hasEnded(LocalActionGroup group) {
        return group.endedOn() != null && !group.endedOn().isAfter(on);
    }

    private boolean counts(GroupMeeting meeting) {
        LocalDate from = from(policy.notesWritten());
        return meeting.on() == null || from == null || !meeting.on().isBefore(from);
    }

    /** Meetings that stand so to the meeting before of one of their localities. */
    private List<Id<Meeting>> later(Timeline<?> threshold, BiPredicate<Meeting, Meeting> isFound) {
        List<Meeting> found = new ArrayList<>();
        Set<Id<Neighbourhood>> met = localityMeetings(threshold)
                .flatMap(meeting -> meeting.localities().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Id<Neighbourhood> locality : met) {
            List<Meeting> inTurn = inTurn(threshold, locality);
            for (int index = 1; index < inTurn.size(); index++) {
                if (isFound.test(inTurn.get(index - 1), inTurn.get(index))) {
                    found.add(inTurn.get(index));
                }
            }
        }
        return ids(found.stream());
    }

    private List<Meeting> inTurn(Timeline<?> threshold, Id<Neighbourhood> locality) {
        return localityMeetings(threshold)
                .filter(meeting -> meeting.localities().contains(locality))
                .sorted(byDay())
                .toList();
    }

    private Stream<Meeting> localityMeetings(Timeline<?> threshold) {
        return since(threshold, diary.meetings().stream().filter(meeting -> meeting.kind() == MeetingKind.LOCALITY));
    }

    /** Those since the threshold's present value began, of which it is known when they end. */
    private Stream<Meeting> since(Timeline<?> threshold, Stream<Meeting> meetings) {
        LocalDate from = from(threshold);
        Predicate<Meeting> isSince =
                meeting -> from == null || !meeting.when().earliest().isBefore(from);
        return meetings.filter(meeting -> !meeting.when().goesOn()).filter(isSince);
    }

    private @Nullable LocalDate from(Timeline<?> threshold) {
        return threshold.entryOn(on).map(DatedValue::from).orElse(null);
    }

    private static boolean isWeekKnown(Meeting meeting) {
        return monday(meeting.when().earliest()).equals(monday(last(meeting)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate last(Meeting meeting) {
        LocalDate latest = meeting.when().latest();
        return latest == null ? meeting.when().earliest() : latest;
    }

    private static Comparator<Meeting> byDay() {
        return Comparator.comparing((Meeting meeting) -> meeting.when().earliest())
                .thenComparing(NetworkCase::last)
                .thenComparing(Meeting::id);
    }

    private static List<Id<Meeting>> ids(Stream<Meeting> meetings) {
        return meetings.map(Meeting::id).distinct().sorted().collect(ImmutableList.toImmutableList());
    }
}
