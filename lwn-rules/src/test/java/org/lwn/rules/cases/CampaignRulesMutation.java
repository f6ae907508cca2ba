package org.lwn.rules.cases;

import java.nio.file.Path;
import java.util.Set;
import org.lwn.rules.CaseRules;
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.campaign.CampaignRules;

abstract class CampaignRulesMutation extends RuleMutation<CampaignCase> {
    private final String id;

    CampaignRulesMutation(String id, Set<String> changeNothing) {
        super(id, CampaignRules.FACT_TYPES, changeNothing);
        this.id = id;
    }

    @Override
    CaseRules<CampaignCase> shipped() {
        return CampaignRules.shipped(id);
    }

    @Override
    PackCases<CampaignCase> cases(CaseRules<CampaignCase> rules) {
        return PackCases.shipped((CampaignRules) rules);
    }

    @Override
    CaseRules<CampaignCase> load(Path folder) {
        return CampaignRules.load(folder);
    }

    @Override
    void close(CaseRules<CampaignCase> rules) {
        ((CampaignRules) rules).close();
    }
}
