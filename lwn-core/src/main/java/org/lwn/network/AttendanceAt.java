package org.lwn.network;

import com.google.common.collect.ImmutableMap;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.provenance.ReportedDate;

/**
 * How many people came to the localities' meetings at one time. Source: computed.
 *
 * @param when the week or the day
 * @param people by locality, in the order of the localities; none for one that did not meet
 * @param total all together
 */
public record AttendanceAt(ReportedDate when, ImmutableMap<Id<Neighbourhood>, Integer> people, int total) {}
