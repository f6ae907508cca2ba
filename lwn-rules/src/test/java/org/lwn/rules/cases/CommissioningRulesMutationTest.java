package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.commissioning.CommissioningRules;

class CommissioningRulesMutationTest extends RuleMutation<CommissioningCase> {
    CommissioningRulesMutationTest() {
        super(CommissioningRules.PACK, CommissioningRules.FACT_TYPES, ImmutableSet.of());
    }

    @Override
    CaseRules<CommissioningCase> shipped() {
        return CommissioningRules.shipped();
    }

    @Override
    PackCases<CommissioningCase> cases(CaseRules<CommissioningCase> rules) {
        return PackCases.shipped((CommissioningRules) rules);
    }

    @Override
    CaseRules<CommissioningCase> load(Path folder) {
        return CommissioningRules.load(folder);
    }

    @Override
    void close(CaseRules<CommissioningCase> rules) {
        ((CommissioningRules) rules).close();
    }
}
