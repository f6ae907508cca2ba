package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.togetherness.TogethernessCase;

class TogethernessRulesMutationTest extends RuleMutation<TogethernessCase> {
    TogethernessRulesMutationTest() {
        super(Packs.TOGETHERNESS, ImmutableSet.of());
    }
}
