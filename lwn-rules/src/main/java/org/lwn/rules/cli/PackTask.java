package org.lwn.rules.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.cases.PackCases;
import org.lwn.rules.packs.Packs;

/** Loads a pack and its cases from a folder and does something with them, or tells why it cannot. */
final class PackTask {
    private final Console console;
    private final Form form;

    PackTask(Console console, Form form) {
        this.console = console;
        this.form = form;
    }

    /** What to do with a pack of whatever kind. */
    interface Work {
        /** Does it, and gives what the command ends with. */
        <C> int on(Path folder, CaseRules<C> rules, PackCases<C> cases);
    }

    /**
     * Does the work and gives what the command ends with.
     *
     * @param folder the pack's folder, or the {@code pack.json} in it
     */
    int on(String folder, Work work) {
        Path named = Path.of(folder);
        Path pack = Files.isRegularFile(named) && named.getParent() != null ? named.getParent() : named;
        try {
            String about = PackFiles.in(pack).factType();
            // A kind of case that there is none of is told like everything else about the folder.
            return on(pack, Packs.withCaseType(about).orElse(Packs.GRANT_ELIGIBILITY), work);
        } catch (InvalidDocumentException cases) {
            return refuse(PackProblems.inFolder(pack.toString(), cases.problems()), Exit.PROBLEMS);
        } catch (UncheckedIOException e) {
            Problem unreadable = Documents.unreadable(
                            pack.toString(),
                            "pack.unreadable",
                            "Its files of cases cannot be read (" + Failures.reason(e.getCause()) + ").",
                            "See whether you may open them.")
                    .problem();
            return refuse(List.of(unreadable), Exit.UNREADABLE);
        } catch (RulePackException unusable) {
            PackProblems found = PackProblems.of(pack.toString(), unusable);
            return refuse(found.problems(), found.exit());
        }
    }

    private static <C> int on(Path folder, Pack<C> like, Work work) {
        try (CaseRules<C> rules = like.load(folder)) {
            return work.on(folder, rules, PackCases.load(folder, rules));
        }
    }

    private int refuse(List<Problem> problems, int exit) {
        Problems.print(problems, form, console);
        return exit;
    }
}
