package org.lwn.rules.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignPolicy;
import org.lwn.campaign.CampaignStep;
import org.lwn.json.Id;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;

/**
 * Where a campaign stands on a day, from its dated facts alone: what is dated later does not count, what has no day counts
 * on every day.
 *
 * @param campaign which campaign
 * @param on the day, at its end
 * @param workflow the rules that say what the steps need
 * @param safeguarding the rules of campaign safety
 * @param policy whose thresholds count
 * @param policySha256 the hash of the whole policy as JSON, in lower-case hexadecimal
 * @param steps the thirteen steps in their order
 * @param heard how many people were heard, beside the target
 * @param safety what was found about people's safety; what goes well is left to a review
 */
public record CampaignProgress(
        Id<Campaign> campaign,
        LocalDate on,
        PackIdentity workflow,
        PackIdentity safeguarding,
        Id<CampaignPolicy> policy,
        String policySha256,
        List<StepProgress> steps,
        PeopleHeard heard,
        List<Finding> safety) {
    /** Keeps copies in the order given. */
    public CampaignProgress {
        steps = ImmutableList.copyOf(steps);
        safety = ImmutableList.copyOf(safety);
    }

    /** That step. */
    public StepProgress step(CampaignStep step) {
        return steps.get(step.number() - 1);
    }

    /**
     * The steps to work on next, in the order in which they are of use: those that are not done and wait for nothing, each
     * before the steps that wait for it.
     */
    @JsonProperty
    public List<CampaignStep> next() {
        return steps.stream()
                .filter(step ->
                        step.status() != StepStatus.DONE && step.waitsFor().isEmpty())
                .map(StepProgress::step)
                .collect(ImmutableList.toImmutableList());
    }
}
