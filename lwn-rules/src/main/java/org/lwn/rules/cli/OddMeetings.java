package org.lwn.rules.cli;

import java.util.HashSet;
import java.util.Set;
import org.lwn.json.Id;
import org.lwn.network.Meeting;
import org.lwn.problem.Pointer;
import org.lwn.system.NeighbourhoodSystem;

/** Meetings of which the source says something odd, so that nobody takes their figures for plain. */
final class OddMeetings {
    private final Set<Id<Meeting>> odd;

    private OddMeetings(Set<Id<Meeting>> odd) {
        this.odd = odd;
    }

    /** @param index which of the system's networks, counted from 0 */
    static OddMeetings of(NeighbourhoodSystem system, int index) {
        Set<Id<Meeting>> odd = new HashSet<>();
        Pointer meetings = Pointer.ROOT.child("networks").child(index).child("meetings");
        for (int number = 0; number < system.networks().get(index).meetings().size(); number++) {
            Pointer meeting = meetings.child(number);
            if (system.anomalies().stream().anyMatch(anomaly -> anomaly.at().startsWith(meeting))) {
                odd.add(system.networks().get(index).meetings().get(number).id());
            }
        }
        return new OddMeetings(odd);
    }

    boolean contains(Meeting meeting) {
        return odd.contains(meeting.id());
    }
}
