package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.network.MeetingRules;
import org.lwn.rules.network.NetworkCase;

class NetworkMeetingsRulesMutationTest extends RuleMutation<NetworkCase> {
    NetworkMeetingsRulesMutationTest() {
        super(MeetingRules.PACK, MeetingRules.FACT_TYPES, ImmutableSet.of());
    }

    @Override
    CaseRules<NetworkCase> shipped() {
        return MeetingRules.shipped();
    }

    @Override
    PackCases<NetworkCase> cases(CaseRules<NetworkCase> rules) {
        return PackCases.shipped((MeetingRules) rules);
    }

    @Override
    CaseRules<NetworkCase> load(Path folder) {
        return MeetingRules.load(folder);
    }

    @Override
    void close(CaseRules<NetworkCase> rules) {
        ((MeetingRules) rules).close();
    }
}
