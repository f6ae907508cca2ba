package org.lwn.rules.cases;

import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.forum.ForumRules;

class ForumGroundRulesMutationTest extends RuleMutation<ForumCase> {
    ForumGroundRulesMutationTest() {
        super(ForumRules.PACK, ForumRules.FACT_TYPES, ImmutableSet.of());
    }

    @Override
    CaseRules<ForumCase> shipped() {
        return ForumRules.shipped();
    }

    @Override
    PackCases<ForumCase> cases(CaseRules<ForumCase> rules) {
        return PackCases.shipped((ForumRules) rules);
    }

    @Override
    CaseRules<ForumCase> load(Path folder) {
        return ForumRules.load(folder);
    }

    @Override
    void close(CaseRules<ForumCase> rules) {
        ((ForumRules) rules).close();
    }
}
