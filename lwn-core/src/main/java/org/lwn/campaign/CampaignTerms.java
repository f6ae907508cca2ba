package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.network.TrainingTopic;

/**
 * What a {@link CampaignPolicy} says on one day; its components mean what they mean there. Null means that there is no
 * such threshold.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 */
public record CampaignTerms(
        Id<CampaignPolicy> policyId,
        LocalDate day,
        @Nullable Integer listeners,
        @Nullable Integer coordinators,
        @Nullable List<ListeningPurpose> purposes,
        @Nullable Integer methods,
        @Nullable List<TrainingTopic> trainingTopics,
        @Nullable Integer practicePerListener,
        @Nullable Integer longestMinutes,
        @Nullable Integer recordWithinDays,
        @Nullable BigDecimal residentsShare,
        @Nullable Integer lastHeardWithinDays,
        @Nullable List<ReportAudience> reportTo) {

    /** Keeps copies in the order given. */
    public CampaignTerms {
        purposes = purposes == null ? null : ImmutableList.copyOf(purposes);
        trainingTopics = trainingTopics == null ? null : ImmutableList.copyOf(trainingTopics);
        reportTo = reportTo == null ? null : ImmutableList.copyOf(reportTo);
    }
}
