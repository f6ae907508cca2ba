package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.packs.Packs;

class MonitoringRulesMutationTest extends RuleMutation<MonitoringCase> {
    MonitoringRulesMutationTest() {
        super(Packs.GRANT_MONITORING, ImmutableSet.of());
    }
}
