package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.network.TrainingTopic;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * The thresholds of a campaign's steps, each dated and sourced. An empty timeline means that there is no such threshold.
 *
 * @param id a short name
 * @param listeners how many listeners a team has at least, 0 or more
 * @param coordinators how many coordinators a team has at least, 0 or more
 * @param purposes what the questions must cover
 * @param methods how many conversation methods are chosen at least, 0 or more
 * @param trainingTopics what every listener is trained in
 * @param practicePerListener how often each listener has practised at least, 0 or more
 * @param longestMinutes how many minutes a conversation lasts at most, 0 or more
 * @param recordWithinDays within how many days a conversation is recorded, 0 or more
 * @param residentsShare the share of residents in an analysis at least, from 0 to 1
 * @param lastHeardWithinDays within how many days the last conversation was held while listening goes on, 0 or more
 * @param reportTo to whom a report goes
 * @param smallestCount the smallest count of people that a breakdown of those heard shows, 3 or more; without one, it shows none
 */
@DocumentFormat("lwn-campaign-policy/1")
public record CampaignPolicy(
        Id<CampaignPolicy> id,
        Timeline<Integer> listeners,
        Timeline<Integer> coordinators,
        Timeline<List<ListeningPurpose>> purposes,
        Timeline<Integer> methods,
        Timeline<List<TrainingTopic>> trainingTopics,
        Timeline<Integer> practicePerListener,
        Timeline<Integer> longestMinutes,
        Timeline<Integer> recordWithinDays,
        Timeline<BigDecimal> residentsShare,
        Timeline<Integer> lastHeardWithinDays,
        Timeline<List<ReportAudience>> reportTo,
        Timeline<Integer> smallestCount) {
    /** Of two people each can tell who the other is. */
    private static final int LEAST_SMALLEST_COUNT = 3;

    private static final Source REPORT = Source.of("004");

    /** @throws InvalidValueException if a number or a share is out of bounds */
    public CampaignPolicy {
        Map<String, Timeline<Integer>> numbers = ImmutableMap.of(
                "listeners", listeners,
                "coordinators", coordinators,
                "methods", methods,
                "practicePerListener", practicePerListener,
                "longestMinutes", longestMinutes,
                "recordWithinDays", recordWithinDays,
                "lastHeardWithinDays", lastHeardWithinDays);
        numbers.forEach((field, timeline) ->
                timeline.values().forEach(number -> InvalidValueException.requireAtLeast(field, number.value(), 0)));
        for (DatedValue<Integer> count : smallestCount.values()) {
            InvalidValueException.requireAtLeast("smallestCount", count.value(), LEAST_SMALLEST_COUNT);
        }
        for (DatedValue<BigDecimal> share : residentsShare.values()) {
            if (share.value().signum() < 0 || share.value().compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidValueException(
                        "residentsShare", share.value(), "is from 0 to 1", "Write one half as 0.5.");
            }
        }
    }

    /**
     * The thresholds that hold unless a campaign sets its own. What the Islington report says is marked 004; the rest,
     * among it every number of days and the share of residents, is ordinary practice.
     */
    public static CampaignPolicy usual() {
        return new CampaignPolicy(
                Id.of("usual"),
                Timeline.always(2, Source.PRACTICE),
                Timeline.always(1, Source.PRACTICE),
                Timeline.always(ImmutableList.copyOf(ListeningPurpose.values()), REPORT),
                Timeline.always(1, Source.PRACTICE),
                Timeline.always(
                        ImmutableList.of(
                                TrainingTopic.LISTENING, TrainingTopic.DATA_PROTECTION, TrainingTopic.SAFEGUARDING),
                        REPORT),
                Timeline.always(1, Source.PRACTICE),
                Timeline.always(60, REPORT),
                Timeline.always(7, Source.PRACTICE),
                Timeline.always(new BigDecimal("0.5"), Source.PRACTICE),
                Timeline.always(30, Source.PRACTICE),
                Timeline.always(ImmutableList.copyOf(ReportAudience.values()), Source.PRACTICE),
                Timeline.always(5, Source.PRACTICE));
    }

    /** What holds on the day. */
    public CampaignTerms on(LocalDate day) {
        return new CampaignTerms(
                id,
                day,
                listeners.on(day),
                coordinators.on(day),
                purposes.on(day),
                methods.on(day),
                trainingTopics.on(day),
                practicePerListener.on(day),
                longestMinutes.on(day),
                recordWithinDays.on(day),
                residentsShare.on(day),
                lastHeardWithinDays.on(day),
                reportTo.on(day),
                smallestCount.on(day));
    }
}
