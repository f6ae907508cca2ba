package org.lwn.rules.cli;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.replay.Replay;
import org.lwn.rules.replay.ReplayResult;
import org.lwn.rules.replay.RuleSet;
import org.lwn.rules.store.PastCases;

/**
 * Past applications, decided on by the rules in force and by those that are to be published.
 *
 * @param programme the identifier of a programme that comes with the rules to be published
 */
record ReplayedApplications(PastApplications applications, String programme, LocalDate today)
        implements PastCases<GrantCase> {

    @Override
    public Summary ask(@Nullable CaseRules<GrantCase> inForce, CaseRules<GrantCase> next) {
        if (inForce == null) {
            return new Summary(ImmutableMap.of(), null);
        }
        GrantProgramme after = programmes(next).stream()
                .filter(one -> one.id().equals(programme))
                .findFirst()
                .orElseThrow();
        GrantProgramme before = programmes(inForce).stream()
                .filter(one -> one.id().equals(after.id()))
                .findFirst()
                .orElse(after);
        ReplayResult result = Replay.of(new RuleSet(inForce, before), new RuleSet(next, after))
                .run(applications.cases(null, today));
        return new Summary(result.counts(), LwnJson.mapper().valueToTree(result));
    }

    private static List<GrantProgramme> programmes(CaseRules<GrantCase> rules) {
        return rules.programmes(GrantProgramme.class);
    }
}
