package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.campaign.CampaignRules;

class CampaignWorkflowRulesMutationTest extends CampaignRulesMutation {
    CampaignWorkflowRulesMutationTest() {
        super(CampaignRules.WORKFLOW, ImmutableSet.of());
    }
}
