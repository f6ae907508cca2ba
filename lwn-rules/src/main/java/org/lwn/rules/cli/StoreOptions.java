package org.lwn.rules.cli;

import com.google.common.collect.ImmutableSet;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntSupplier;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Suggestion;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.packs.Packs;
import org.lwn.rules.store.RuleStore;
import org.lwn.rules.store.RuleStoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What the commands about rule stores have in common. */
final class StoreOptions {
    /** What is wrong with a file or a folder, and not with the rules in it. */
    private static final Set<String> UNREADABLE = ImmutableSet.of(
            "store.busy",
            "store.damaged",
            "store.none",
            "store.unreadable",
            "store.unwritable",
            "pack.unreadable",
            "pack.unreadable-file");

    private StoreOptions() {}

    /** Something to do with a store. */
    interface Work {
        int done(RuleStore<?> store);
    }

    /** Does something with the store that is there. */
    static int with(String folder, CommandLine command, Form form, Console console, Work work) {
        return told(command, form, console, () -> {
            Path path = path(folder, command);
            String about = RuleStore.factType(path).orElse("");
            // That there is no store is told by the store itself.
            Pack<?> pack = about.isEmpty() ? Packs.GRANT_ELIGIBILITY : pack(about, command);
            return work.done(RuleStore.in(path, pack));
        });
    }

    /** Does something, and tells why it was not done. */
    static int told(CommandLine command, Form form, Console console, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuleStoreException refused) {
            throw stop(refused, form, console);
        } catch (InvalidValueException wrong) {
            throw new ParameterException(command, option(wrong.field()) + wrong.getMessage(), wrong);
        }
    }

    private static String option(String field) {
        return field.equals("who") ? "--by: " : field.equals("why") ? "--why: " : "";
    }

    static Stop stop(RuleStoreException refused, Form form, Console console) {
        Problems.lines(refused.problems(), form).forEach(console::err);
        boolean isUnreadable = refused.problems().stream().anyMatch(problem -> UNREADABLE.contains(problem.code()));
        return new Stop(isUnreadable ? Exit.UNREADABLE : Exit.PROBLEMS, form == Form.JSON ? "" : refused.outcome());
    }

    static Path path(String folder, CommandLine command) {
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw new ParameterException(command, "No folder can be called '" + folder + "'.", e);
        }
    }

    /** The pack whose kind of case the rules in a folder are about. */
    static Pack<?> packOf(String folder, CommandLine command, Form form, Console console) {
        try {
            return pack(PackFiles.in(path(folder, command)).factType(), command);
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(folder, unusable);
            Problems.lines(found.problems(), form).forEach(console::err);
            throw new Stop(found.exit(), "");
        }
    }

    private static Pack<?> pack(String about, CommandLine command) {
        return Packs.withCaseType(about)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "The rules are about a " + about + ", which this lwn does not know. "
                                + Suggestion.remedy(
                                        about,
                                        Packs.all().stream().map(Pack::caseType).toList())));
    }
}
