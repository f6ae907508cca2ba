package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.packs.Packs;

class CommissioningRulesMutationTest extends RuleMutation<CommissioningCase> {
    CommissioningRulesMutationTest() {
        super(Packs.NEIGHBOURHOOD_COMMISSIONING, ImmutableSet.of());
    }
}
