package org.lwn.rules.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.network.Meeting;
import org.lwn.network.MeetingPolicy;
import org.lwn.network.Network;
import org.lwn.organisation.Actor;

/** A year of a network's meetings, or why there can be none. */
public sealed interface MeetingYear {

    /**
     * Meetings that break none of the rules. What is late before the first of them stays late.
     *
     * @param meetings of the localities, and joint reviews, in the order of their days
     */
    record Proposed(List<Meeting> meetings) implements MeetingYear {
        /** Keeps a copy in the order given. */
        public Proposed {
            meetings = ImmutableList.copyOf(meetings);
        }
    }

    /**
     * No year can be laid out.
     *
     * @param reasons why, each with what to do; at least one
     */
    record Impossible(List<String> reasons) implements MeetingYear {
        /** Keeps a copy in the order given. */
        public Impossible {
            reasons = ImmutableList.copyOf(reasons);
        }
    }

    /**
     * Lays out the meetings that begin within a year: the localities in turn, one week after the other, round after round
     * as far apart as the policy lets, always on the weekday of the first; hosts in fair rotation, a theme for each
     * round, community organisers as co-chairs, and joint reviews in weeks in which no locality meets, if there are any.
     * Of a threshold that changes within the year, the strictest value counts; of one that begins only later, its first.
     *
     * @param network whose localities meet; of its meetings so far, the last hosts and the last joint review count
     * @param hosts who can host, in the order of their turns; each locality's meetings may be hosted by any of them
     * @param themes one for each round, from the first again if there are more rounds; may be empty if the policy asks for none
     * @param start the day of the first meeting
     */
    static MeetingYear propose(
            Network network, List<Id<Actor>> hosts, List<String> themes, LocalDate start, MeetingPolicy policy) {
        return new YearLayout(network, ImmutableSet.copyOf(hosts), themes, start, policy).lay();
    }
}
