package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.network.NetworkCase;
import org.lwn.rules.packs.Packs;

class NetworkMeetingsRulesMutationTest extends RuleMutation<NetworkCase> {
    NetworkMeetingsRulesMutationTest() {
        super(Packs.NETWORK_MEETINGS, ImmutableSet.of());
    }
}
