package org.lwn.rules.campaign;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.CampaignStep;
import org.lwn.campaign.JournalEntry;
import org.lwn.rules.Finding;

/** What became of a request to sign a step off, or to take that back. */
public sealed interface Transition {

    /**
     * It was done.
     *
     * @param campaign the campaign with the entry in its journal
     * @param entry who did what, when, on what evidence
     */
    record Accepted(Campaign campaign, JournalEntry entry) implements Transition {}

    /**
     * It was refused.
     *
     * @param step which step
     * @param reasons everything that is missing, in the step and in the steps that must be done before it
     * @param waitsFor the steps that it waits for, in their order
     */
    record Refused(CampaignStep step, List<Finding> reasons, List<CampaignStep> waitsFor) implements Transition {
        /** Keeps copies in the order given. */
        public Refused {
            reasons = ImmutableList.copyOf(reasons);
            waitsFor = ImmutableList.copyOf(waitsFor);
        }
    }

    /**
     * It was refused, because there is nothing to take back: the step is not signed off on the day.
     *
     * @param step which step
     */
    record NotSignedOff(CampaignStep step) implements Transition {}
}
