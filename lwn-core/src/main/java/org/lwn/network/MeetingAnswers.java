package org.lwn.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.ReportedDate;

/** What follows from a network's meetings. Only a meeting of one locality alone counts for that locality. */
final class MeetingAnswers {
    private static final int DECIMALS = 4;

    private MeetingAnswers() {}

    static ImmutableMap<Id<Neighbourhood>, Integer> attendanceByLocality(
            List<Id<Neighbourhood>> localities, List<Meeting> meetings) {
        ImmutableMap.Builder<Id<Neighbourhood>, Integer> people = ImmutableMap.builder();
        for (Id<Neighbourhood> locality : localities) {
            people.put(locality, people(of(locality, meetings)));
        }
        return people.buildOrThrow();
    }

    static ImmutableList<AttendanceAt> attendanceOverTime(List<Id<Neighbourhood>> localities, List<Meeting> meetings) {
        Map<ReportedDate, ImmutableList.Builder<Meeting>> times =
                new TreeMap<>(Comparator.comparing(ReportedDate::earliest).thenComparing(ReportedDate::value));
        for (Meeting meeting : meetings) {
            if (localities.stream().anyMatch(locality -> belongsTo(locality, meeting)) && people(meeting) != null) {
                times.computeIfAbsent(meeting.when(), when -> ImmutableList.builder())
                        .add(meeting);
            }
        }
        ImmutableList.Builder<AttendanceAt> answers = ImmutableList.builder();
        times.forEach((when, then) -> answers.add(at(when, localities, then.build())));
        return answers.build();
    }

    static ImmutableMap<Id<Neighbourhood>, BigDecimal> shareOfMeetings(
            List<Id<Neighbourhood>> localities, List<Meeting> meetings) {
        long all = meetings.stream()
                .filter(meeting -> localities.stream().anyMatch(locality -> belongsTo(locality, meeting)))
                .count();
        ImmutableMap.Builder<Id<Neighbourhood>, BigDecimal> shares = ImmutableMap.builder();
        if (all > 0) {
            for (Id<Neighbourhood> locality : localities) {
                shares.put(
                        locality,
                        BigDecimal.valueOf(of(locality, meetings).size())
                                .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
            }
        }
        return shares.buildOrThrow();
    }

    private static AttendanceAt at(ReportedDate when, List<Id<Neighbourhood>> localities, List<Meeting> meetings) {
        ImmutableMap.Builder<Id<Neighbourhood>, Integer> people = ImmutableMap.builder();
        for (Id<Neighbourhood> locality : localities) {
            List<Meeting> there = of(locality, meetings);
            if (!there.isEmpty()) {
                people.put(locality, people(there));
            }
        }
        return new AttendanceAt(when, people.buildOrThrow(), people(meetings));
    }

    private static List<Meeting> of(Id<Neighbourhood> locality, List<Meeting> meetings) {
        return meetings.stream().filter(meeting -> belongsTo(locality, meeting)).toList();
    }

    private static boolean belongsTo(Id<Neighbourhood> locality, Meeting meeting) {
        return meeting.kind() == MeetingKind.LOCALITY && meeting.localities().equals(ImmutableList.of(locality));
    }

    private static int people(List<Meeting> meetings) {
        int sum = 0;
        for (Meeting meeting : meetings) {
            Integer people = people(meeting);
            sum += people == null ? 0 : people;
        }
        return sum;
    }

    /** How many came; null if that is not said or it is not people who are counted. */
    private static @Nullable Integer people(Meeting meeting) {
        Attendance attendance = meeting.attendance();
        return attendance == null || attendance.of() != CountedAs.PEOPLE ? null : attendance.number();
    }
}
