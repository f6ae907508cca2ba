package org.lwn.network;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * The thresholds by which a forum's ground rules are checked, each dated and sourced. An empty timeline means that there is
 * no such threshold.
 *
 * @param id a short name
 * @param statutoryShare the share of the time that statutory people may speak together, from 0 to 1
 * @param participantShare the share of the time that one participant may speak, from 0 to 1
 * @param confirmedWithinDays within how many days each entry of the local list was last confirmed, 1 or more
 * @param meetingsToBeReady at how many meetings in a row residents did everything before the forum may run itself, 1 or more
 */
@DocumentFormat("lwn-forum-policy/1")
public record ForumPolicy(
        Id<ForumPolicy> id,
        Timeline<BigDecimal> statutoryShare,
        Timeline<BigDecimal> participantShare,
        Timeline<Integer> confirmedWithinDays,
        Timeline<Integer> meetingsToBeReady) {
    /** @throws InvalidValueException if a number or a share is out of bounds */
    public ForumPolicy {
        Map<String, Timeline<BigDecimal>> shares =
                ImmutableMap.of("statutoryShare", statutoryShare, "participantShare", participantShare);
        shares.forEach((field, timeline) -> {
            for (DatedValue<BigDecimal> share : timeline.values()) {
                if (share.value().signum() < 0 || share.value().compareTo(BigDecimal.ONE) > 0) {
                    throw new InvalidValueException(field, share.value(), "is from 0 to 1", "Write a third as 0.33.");
                }
            }
        });
        Map<String, Timeline<Integer>> numbers =
                ImmutableMap.of("confirmedWithinDays", confirmedWithinDays, "meetingsToBeReady", meetingsToBeReady);
        numbers.forEach((field, timeline) ->
                timeline.values().forEach(number -> InvalidValueException.requireAtLeast(field, number.value(), 1)));
    }

    /** The thresholds that hold unless a forum sets its own. The rules are Brent's (002); how they are checked is practice. */
    public static ForumPolicy usual() {
        return new ForumPolicy(
                Id.of("usual"),
                Timeline.always(new BigDecimal("0.33"), Source.PRACTICE),
                Timeline.always(new BigDecimal("0.25"), Source.PRACTICE),
                Timeline.always(180, Source.PRACTICE),
                Timeline.always(3, Source.PRACTICE));
    }

    /** What holds on the day. */
    public ForumTerms on(LocalDate day) {
        return new ForumTerms(
                id,
                day,
                statutoryShare.on(day),
                participantShare.on(day),
                confirmedWithinDays.on(day),
                meetingsToBeReady.on(day));
    }
}
