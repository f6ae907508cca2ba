package org.lwn.rules.replay;

import java.util.Objects;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.LwnJson;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.ProgrammeIdentity;

/**
 * All that decides on an application: rules and the programme whose thresholds they ask for.
 *
 * @param rules the rules, which stay open as long as cases are decided by them; whoever opened them closes them
 * @param programme the programme
 */
public record RuleSet(CaseRules<GrantCase> rules, GrantProgramme programme) {
    /** Refuses null. */
    public RuleSet {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(programme, "programme");
    }

    /** Which rules and which programme these are. */
    Identity identity() {
        return new Identity(rules.identity(), new ProgrammeIdentity(programme.id(), LwnJson.sha256(programme)));
    }

    /**
     * Which rules and which programme decided.
     *
     * @param pack the rules
     * @param programme the programme
     */
    public record Identity(PackIdentity pack, ProgrammeIdentity programme) {}
}
