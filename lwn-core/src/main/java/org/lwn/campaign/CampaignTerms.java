package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.network.TrainingTopic;

/**
 * What a {@link CampaignPolicy} says on one day. Null means that there is no such threshold.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
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
 * @param smallestCount the smallest count of people that a breakdown of those heard shows; null if it shows none
 */
public record CampaignTerms(
        Id<CampaignPolicy> policyId,
        LocalDate day,
        @Unit("people") @Nullable Integer listeners,
        @Unit("people") @Nullable Integer coordinators,
        @Nullable List<ListeningPurpose> purposes,
        @Unit("methods") @Nullable Integer methods,
        @Nullable List<TrainingTopic> trainingTopics,
        @Unit("conversations") @Nullable Integer practicePerListener,
        @Unit("minutes") @Nullable Integer longestMinutes,
        @Unit("days") @Nullable Integer recordWithinDays,
        @Unit(Unit.SHARE) @Nullable BigDecimal residentsShare,
        @Unit("days") @Nullable Integer lastHeardWithinDays,
        @Nullable List<ReportAudience> reportTo,
        @Unit("people") @Nullable Integer smallestCount) {

    /** Keeps copies in the order given. */
    public CampaignTerms {
        purposes = purposes == null ? null : ImmutableList.copyOf(purposes);
        trainingTopics = trainingTopics == null ? null : ImmutableList.copyOf(trainingTopics);
        reportTo = reportTo == null ? null : ImmutableList.copyOf(reportTo);
    }
}
