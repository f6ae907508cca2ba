package org.lwn.togetherness;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.organisation.WorkingStyle;
import org.lwn.wellbeing.AgencyBenefit;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * What a {@link TogethernessPolicy} says on one day. Null means that it is not asked.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 * @param benefits what the work does for residents
 * @param leastForEachBenefit how many activities and grants together serve each benefit at least, 1 or more
 * @param styles who acts
 * @param agencyBenefits what the work does for agencies
 * @param communityWords by which words a title means the whole community
 */
public record TogethernessTerms(
        Id<TogethernessPolicy> policyId,
        LocalDate day,
        @Nullable List<ResidentBenefit> benefits,
        @Unit("activities and grants") @Nullable Integer leastForEachBenefit,
        @Nullable List<WorkingStyle> styles,
        @Nullable List<AgencyBenefit> agencyBenefits,
        @Nullable List<String> communityWords) {

    /** Keeps copies in the order given. */
    public TogethernessTerms {
        benefits = benefits == null ? null : ImmutableList.copyOf(benefits);
        styles = styles == null ? null : ImmutableList.copyOf(styles);
        agencyBenefits = agencyBenefits == null ? null : ImmutableList.copyOf(agencyBenefits);
        communityWords = communityWords == null ? null : ImmutableList.copyOf(communityWords);
    }
}
