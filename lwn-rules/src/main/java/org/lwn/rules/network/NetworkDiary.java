package org.lwn.rules.network;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.campaign.LocalActionGroup;
import org.lwn.network.Meeting;

/**
 * The meetings that are noted of one network.
 *
 * @param meetings of the network, held or planned
 * @param groups its Local Action Groups with their meetings
 */
public record NetworkDiary(List<Meeting> meetings, List<LocalActionGroup> groups) {
    /** Keeps copies in the order given. */
    public NetworkDiary {
        meetings = ImmutableList.copyOf(meetings);
        groups = ImmutableList.copyOf(groups);
    }
}
