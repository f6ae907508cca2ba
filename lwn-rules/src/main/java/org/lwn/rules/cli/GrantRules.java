package org.lwn.rules.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Rules of grant eligibility that a command names. */
final class GrantRules {
    private static final Pack<GrantCase> PACK = Packs.GRANT_ELIGIBILITY;

    private GrantRules() {}

    /** Those in a pack's folder, or those in force in a rule store. Close them. */
    static CaseRules<GrantCase> in(String named, CommandLine command, Form form, Console console) {
        try {
            Path folder = Path.of(named);
            return RuleStore.factType(folder).isPresent()
                    ? RuleStore.in(folder, PACK).load()
                    : PACK.load(folder);
        } catch (RuleStoreException unusable) {
            throw StoreOptions.stop(unusable, form, console);
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(named, unusable);
            Problems.lines(found.problems(), form).forEach(console::err);
            throw new Stop(found.exit(), "");
        } catch (InvalidPathException e) {
            throw new ParameterException(command, "No folder can be called '" + named + "'.", e);
        }
    }
}
