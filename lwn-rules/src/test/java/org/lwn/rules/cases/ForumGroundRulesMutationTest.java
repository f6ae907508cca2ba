package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.packs.Packs;

class ForumGroundRulesMutationTest extends RuleMutation<ForumCase> {
    ForumGroundRulesMutationTest() {
        super(Packs.FORUM_GROUND_RULES, ImmutableSet.of());
    }
}
