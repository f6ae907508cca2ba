package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;

class GrantRulesMutationTest extends RuleMutation<GrantCase> {
    /** A project of one day lasts one month, and no programme's limit is less than that. */
    private static final String CHANGES_NOTHING = "grant.dates.too-long: >= becomes >";

    GrantRulesMutationTest() {
        super(Packs.GRANT_ELIGIBILITY, ImmutableSet.of(CHANGES_NOTHING));
    }
}
