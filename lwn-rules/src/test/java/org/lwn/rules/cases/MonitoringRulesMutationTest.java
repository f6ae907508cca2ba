package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.monitoring.MonitoringRules;

class MonitoringRulesMutationTest extends RuleMutation<MonitoringCase> {
    MonitoringRulesMutationTest() {
        super(MonitoringRules.PACK, MonitoringRules.FACT_TYPES, ImmutableSet.of());
    }

    @Override
    CaseRules<MonitoringCase> shipped() {
        return MonitoringRules.shipped();
    }

    @Override
    PackCases<MonitoringCase> cases(CaseRules<MonitoringCase> rules) {
        return PackCases.shipped((MonitoringRules) rules);
    }

    @Override
    CaseRules<MonitoringCase> load(Path folder) {
        return MonitoringRules.load(folder);
    }

    @Override
    void close(CaseRules<MonitoringCase> rules) {
        ((MonitoringRules) rules).close();
    }
}
