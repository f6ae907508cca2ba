package org.lwn.examples;

import java.time.LocalDate;
import java.util.List;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.Network;
import org.lwn.rules.network.MeetingYear;
import org.lwn.system.Systems;

/** Lesson 6: three localities and two hosts; who meets when next year, so that nothing we agreed on is broken? */
public final class Lesson06YearOfMeetings {
    private Lesson06YearOfMeetings() {}

    /** Prints a year of meetings. */
    public static void main(String[] arguments) {
        Network network = Systems.shipped("islington").networks().get(0);
        List<String> themes = List.of("feeling safe", "health and wellbeing", "the environment");
        LocalDate start = LocalDate.of(2023, 10, 2);

        MeetingYear year = MeetingYear.propose(network, network.hosts(), themes, start, MeetingPolicy.usual());

        if (year instanceof MeetingYear.Proposed proposed) {
            proposed.meetings()
                    .forEach(meeting -> System.out.println(meeting.when() + " " + meeting.localities() + " "
                            + (meeting.theme() == null ? "joint review" : meeting.theme() + ", " + meeting.host())));
        } else if (year instanceof MeetingYear.Impossible impossible) {
            impossible.reasons().forEach(System.out::println);
        }
    }
}
