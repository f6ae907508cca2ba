package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class GrantRulesMutationTest extends RuleMutation<GrantCase> {
    /** A project of one day lasts one month, and no programme's limit is less than that. */
    private static final String CHANGES_NOTHING = "grant.dates.too-long: >= becomes >";

    GrantRulesMutationTest() {
        super(GrantEligibility.PACK, GrantEligibility.FACT_TYPES, ImmutableSet.of(CHANGES_NOTHING));
    }

    @Override
    CaseRules<GrantCase> shipped() {
        return GrantEligibility.shipped();
    }

    @Override
    PackCases<GrantCase> cases(CaseRules<GrantCase> rules) {
        return PackCases.shipped((GrantEligibility) rules);
    }

    @Override
    CaseRules<GrantCase> load(Path folder) {
        return GrantEligibility.load(folder);
    }

    @Override
    void close(CaseRules<GrantCase> rules) {
        ((GrantEligibility) rules).close();
    }
}
