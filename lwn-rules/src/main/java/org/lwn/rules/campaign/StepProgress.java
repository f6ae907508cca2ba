package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.Evidence;
import org.lwn.rules.Finding;

/**
 * Where one step of a campaign stands.
 *
 * @param step which step
 * @param status where it stands
 * @param waitsFor the steps that it waits for, in their order; empty if it can begin
 * @param reopenedBy what re-opened it: what is missing in it, and in the steps that must be done before it; empty if it is not re-opened
 * @param missing what is missing in it, whether it can begin or not; empty if nothing is
 * @param evidence what counts for it
 * @param signedOffOn the day on which it was last signed off; null if it was not, or that was taken back
 */
public record StepProgress(
        CampaignStep step,
        StepStatus status,
        List<CampaignStep> waitsFor,
        List<Finding> reopenedBy,
        List<Finding> missing,
        List<Evidence> evidence,
        @Nullable LocalDate signedOffOn) {
    /** Keeps copies in the order given. */
    public StepProgress {
        waitsFor = ImmutableList.copyOf(waitsFor);
        reopenedBy = ImmutableList.copyOf(reopenedBy);
        missing = ImmutableList.copyOf(missing);
        evidence = ImmutableList.copyOf(evidence);
    }
}
