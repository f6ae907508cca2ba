package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.packs.Packs;

class CampaignWorkflowRulesMutationTest extends RuleMutation<CampaignCase> {
    CampaignWorkflowRulesMutationTest() {
        super(Packs.CAMPAIGN_WORKFLOW, ImmutableSet.of());
    }
}
