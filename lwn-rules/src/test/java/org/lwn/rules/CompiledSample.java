package org.lwn.rules;

import java.util.List;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.CanonicalPrinter;
import org.lwn.rules.language.Rule;

/** Lets tests elsewhere have rules compiled that are no pack, such as many with one code. */
public final class CompiledSample {
    private static final String PACKAGE = "org.lwn.pack.sample";

    private CompiledSample() {}

    /** The canonical DRL of the rules. */
    public static String drl(List<Rule> rules) {
        return new CanonicalPrinter(PACKAGE, Found.class).print(rules);
    }

    /**
     * Compiles the rules as a pack's are.
     *
     * @throws RulePackException with what Drools says, if it refuses them
     */
    public static void compile(List<Rule> rules) {
        RuleCompiler.compile("sample", PACKAGE, drl(rules), GrantEligibility.PACK.factTypes(), Bounds.of(0))
                .close();
    }

    /** The same rules, every one asked in a session of Drools. Close it too. */
    public static RulePack allInSession(RulePack pack) {
        return pack.allInSession();
    }
}
