package org.lwn.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingKind;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Timeline;

/** Lays out one year of meetings. */
final class YearLayout {
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST_START = LocalDate.of(9990, 12, 31);

    private final Network network;
    private final ImmutableList<Id<Neighbourhood>> localities;
    private final ImmutableList<Id<Actor>> hosts;
    private final ImmutableList<String> themes;
    private final LocalDate start;
    private final LocalDate end;
    private final MeetingPolicy policy;

    YearLayout(
            Network network,
            ImmutableSet<Id<Actor>> hosts,
            List<String> themes,
            LocalDate start,
            MeetingPolicy policy) {
        this.network = network;
        this.localities = ImmutableList.copyOf(network.localities());
        this.hosts = hosts.asList();
        this.themes = ImmutableList.copyOf(themes);
        this.start = Objects.requireNonNull(start, "start");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.end = start.isAfter(LAST_START) ? start : start.plusYears(1);
    }

    MeetingYear lay() {
        List<String> reasons = reasons();
        if (!reasons.isEmpty()) {
            return new MeetingYear.Impossible(reasons);
        }
        OptionalInt firstTurn = firstTurn();
        if (firstTurn.isEmpty()) {
            return new MeetingYear.Impossible(ImmutableList.of("However " + hosts.size() + " hosts take turns, one of"
                    + " them hosts a locality's first meeting that was its last host. Name more than "
                    + localities.size() + " hosts."));
        }
        List<Meeting> meetings = new ArrayList<>();
        List<LocalDate> rounds = rounds();
        for (int round = 0; round < rounds.size(); round++) {
            for (int place = 0; place < localities.size(); place++) {
                LocalDate day = rounds.get(round).plusWeeks(week(place));
                meetings.add(meeting(
                        localities.get(place),
                        day,
                        hosts.isEmpty() ? null : host(round, place, firstTurn.getAsInt()),
                        themes.isEmpty() ? null : themes.get(round % themes.size())));
            }
        }
        meetings.addAll(reviews(meetings));
        meetings.sort(Comparator.comparing((Meeting meeting) -> meeting.when().earliest()));
        return new MeetingYear.Proposed(meetings);
    }

    private List<String> reasons() {
        ImmutableList.Builder<String> reasons = ImmutableList.builder();
        if (start.isBefore(FIRST_DAY) || start.isAfter(LAST_START)) {
            reasons.add("The first day, " + start + ", is not between " + FIRST_DAY + " and " + LAST_START
                    + ". Begin between them.");
            return reasons.build();
        }
        if (localities.isEmpty()) {
            reasons.add("The network " + network.id() + " has no localities. Name those that meet.");
        }
        if (hostsRotate() && hosts.size() < 2) {
            reasons.add(
                    "Hosts must change from meeting to meeting, but there are " + hosts.size() + ". Name at least 2.");
        }
        if (isAsked(policy.themed()) && themes.isEmpty()) {
            reasons.add("Every meeting needs a theme, but there is none. Give at least one.");
        }
        planned()
                .ifPresent(meeting -> reasons.add("The meeting " + meeting.id() + " is noted for " + meeting.when()
                        + ", not before " + start + ". Begin after it, or take it out."));
        Optional<Integer> months = fewest(policy.monthsBetweenMeetings());
        if (months.isEmpty()) {
            reasons.add("The policy " + policy.id() + " does not say how many months may lie between meetings. Set"
                    + " monthsBetweenMeetings.");
        } else if (!localities.isEmpty() && weeksBetween(start, months.get()) < weeksOfARound()) {
            reasons.add(localities.size() + " localities, "
                    + fewest(policy.localitiesPerWeek()).orElse(1)
                    + " a week, need " + weeksOfARound() + " weeks, but after " + start + " only "
                    + weeksBetween(start, months.get()) + " weeks fit into the " + months.get()
                    + " months that may lie between meetings of a locality. Let more localities meet in one week, or"
                    + " let more months pass.");
        }
        return reasons.build();
    }

    /** A meeting that would mix with those to be laid out. */
    private Optional<Meeting> planned() {
        return network.meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.LOCALITY || meeting.kind() == MeetingKind.JOINT_REVIEW)
                .filter(meeting -> !last(meeting).isBefore(start))
                .findFirst();
    }

    /** The first day of each round that begins within the year. */
    private List<LocalDate> rounds() {
        int months = fewest(policy.monthsBetweenMeetings()).orElseThrow();
        List<LocalDate> rounds = new ArrayList<>();
        for (LocalDate round = start; round.isBefore(end); round = round.plusWeeks(weeksBetween(round, months))) {
            rounds.add(round);
        }
        return rounds;
    }

    /** How many whole weeks can lie between the round that begins on the day and the next, for every locality. */
    private int weeksBetween(LocalDate round, int months) {
        return IntStream.range(0, localities.size())
                .mapToObj(place -> round.plusWeeks(week(place)))
                .mapToInt(day -> (int) ChronoUnit.WEEKS.between(day, day.plusMonths(months)))
                .min()
                .orElse(0);
    }

    private int weeksOfARound() {
        return week(localities.size() - 1) + 1;
    }

    /** In which week of a round the locality meets, from 0. */
    private int week(int place) {
        return place / fewest(policy.localitiesPerWeek()).orElse(1);
    }

    /**
     * All hosts take turns. Where they would come round to the same locality each time, each round begins one host later.
     */
    private Id<Actor> host(int round, int place, int firstTurn) {
        boolean wouldRepeat = localities.size() % hosts.size() == 0;
        long turn = (long) round * localities.size() + place + firstTurn + (wouldRepeat ? round : 0);
        return hosts.get((int) (turn % hosts.size()));
    }

    /** Which host begins, so that no locality has its last host again; empty if that cannot be. */
    private OptionalInt firstTurn() {
        return IntStream.range(0, Math.max(1, hosts.size()))
                .filter(turn -> !hostsRotate()
                        || IntStream.range(0, localities.size())
                                .noneMatch(place -> host(0, place, turn).equals(lastHost(localities.get(place)))))
                .findFirst();
    }

    private @Nullable Id<Actor> lastHost(Id<Neighbourhood> locality) {
        return network.meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.LOCALITY
                        && meeting.localities().contains(locality))
                .max(Comparator.comparing(YearLayout::last))
                .map(Meeting::host)
                .orElse(null);
    }

    private List<Meeting> reviews(List<Meeting> laidOut) {
        Optional<Integer> months = fewest(policy.monthsBetweenReviews());
        if (months.isEmpty()) {
            return ImmutableList.of();
        }
        Set<LocalDate> taken = new HashSet<>();
        laidOut.forEach(meeting -> taken.add(meeting.when().earliest()));
        LocalDate lastMeeting = taken.stream().max(Comparator.naturalOrder()).orElse(start);
        LocalDate horizon = lastMeeting.isAfter(end) ? lastMeeting : end;
        ImmutableList.Builder<Meeting> reviews = ImmutableList.builder();
        LocalDate after = start;
        LocalDate due = lastReview().orElse(start).plusMonths(months.get());
        while (!due.isAfter(horizon)) {
            after = reviewDay(due, after, taken);
            reviews.add(review(after));
            due = after.plusMonths(months.get());
        }
        return reviews.build();
    }

    /** The last day in time in a week in which no locality meets; if all do, the day after a meeting; at once if it is late. */
    private static LocalDate reviewDay(LocalDate due, LocalDate after, Set<LocalDate> taken) {
        long weeks = ChronoUnit.WEEKS.between(after, due);
        if (weeks < 1) {
            return due.isAfter(after) ? after.plusDays(1) : after;
        }
        LocalDate latest = after.plusWeeks(weeks);
        return Stream.iterate(latest, day -> day.isAfter(after), day -> day.minusWeeks(1))
                .filter(day -> !taken.contains(day))
                .findFirst()
                .orElse(latest.minusWeeks(1).plusDays(1));
    }

    private Optional<LocalDate> lastReview() {
        return network.meetings().stream()
                .filter(meeting -> meeting.kind() == MeetingKind.JOINT_REVIEW)
                .map(YearLayout::last)
                .max(Comparator.naturalOrder());
    }

    private Meeting meeting(
            Id<Neighbourhood> locality, LocalDate day, @Nullable Id<Actor> host, @Nullable String theme) {
        return new Meeting(
                Id.of(locality.value() + "-" + day),
                MeetingKind.LOCALITY,
                ReportedDate.on(day),
                null,
                ImmutableList.of(locality),
                null,
                null,
                theme,
                ImmutableList.of(),
                host,
                true,
                ImmutableList.of());
    }

    private Meeting review(LocalDate day) {
        return new Meeting(
                Id.of("review-" + day),
                MeetingKind.JOINT_REVIEW,
                ReportedDate.on(day),
                null,
                localities,
                null,
                null,
                null,
                ImmutableList.of(),
                null,
                null,
                ImmutableList.of());
    }

    private boolean hostsRotate() {
        return isAsked(policy.hostRotates());
    }

    private boolean isAsked(Timeline<Boolean> threshold) {
        return inTheYear(threshold).anyMatch(Boolean::booleanValue);
    }

    private Optional<Integer> fewest(Timeline<Integer> threshold) {
        return inTheYear(threshold).min(Comparator.naturalOrder());
    }

    /** What the threshold is in the year; what it is first, if it begins only later. */
    private <T> Stream<T> inTheYear(Timeline<T> threshold) {
        Stream<DatedValue<T>> values = Streams.concat(
                threshold.entryOn(start).stream(),
                threshold.values().stream()
                        .filter(value -> value.from() != null
                                && value.from().isAfter(start)
                                && !value.from().isAfter(end)));
        List<DatedValue<T>> inForce = values.toList();
        return (inForce.isEmpty() ? threshold.values().stream().limit(1) : inForce.stream()).map(DatedValue::value);
    }

    private static LocalDate last(Meeting meeting) {
        LocalDate latest = meeting.when().latest();
        return latest == null ? meeting.when().earliest() : latest;
    }
}
