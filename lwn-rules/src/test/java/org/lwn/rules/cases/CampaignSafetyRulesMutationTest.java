package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.campaign.CampaignRules;

class CampaignSafetyRulesMutationTest extends CampaignRulesMutation {
    CampaignSafetyRulesMutationTest() {
        super(CampaignRules.SAFETY, ImmutableSet.of());
    }
}
