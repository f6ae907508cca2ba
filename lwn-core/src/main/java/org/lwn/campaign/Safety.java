package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;

/**
 * How a campaign keeps people safe. Source: practice.
 *
 * @param riskAssessments what may go wrong
 * @param safeguardingLead whom to turn to; null if nobody yet
 * @param loneWorking what is arranged for meeting people alone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Safety(
        List<RiskAssessment> riskAssessments,
        @Nullable Id<TeamMember> safeguardingLead,
        List<LoneWorking> loneWorking) {
    /** Keeps copies in the order given. */
    public Safety {
        riskAssessments = ImmutableList.copyOf(riskAssessments);
        loneWorking = ImmutableList.copyOf(loneWorking);
    }
}
