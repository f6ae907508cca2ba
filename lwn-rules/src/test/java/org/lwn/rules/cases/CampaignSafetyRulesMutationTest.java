package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.packs.Packs;

class CampaignSafetyRulesMutationTest extends RuleMutation<CampaignCase> {
    CampaignSafetyRulesMutationTest() {
        super(Packs.CAMPAIGN_SAFETY, ImmutableSet.of());
    }
}
