package org.lwn.rules.store;

import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;
import org.lwn.rules.cases.CaseResult;
import org.lwn.rules.cases.PackCases;

/** A pack that was checked, compiled and tried on its own cases. Close it. */
record Trial<C>(CaseRules<C> rules, int cases, List<Problem> notices) implements AutoCloseable {
    private static final String UNUSABLE = "The rules cannot be used.";

    /** @throws RuleStoreException with every problem of the first step that finds any */
    static <C> Trial<C> of(Pack<C> pack, PackFiles files) {
        List<Problem> notices = check(pack, files);
        CaseRules<C> rules = compile(pack, files);
        try {
            int cases = run(files, rules);
            if (cases == 0) {
                notices.add(Problem.warning(
                                new Place.InJson("pack.json", Pointer.of("/cases")),
                                "store.no-cases",
                                "The pack has no cases, so nothing shows what its rules do.",
                                "Write for each rule a case that it finds and one that it does not.")
                        .within(files.name()));
            }
            return new Trial<>(rules, cases, ImmutableList.copyOf(notices));
        } catch (RuntimeException failed) {
            rules.close();
            throw failed;
        }
    }

    private static <C> List<Problem> check(Pack<C> pack, PackFiles files) {
        try {
            List<Problem> found = inFolder(files, pack.check(files));
            refuseErrors(found);
            return new ArrayList<>(found);
        } catch (RulePackException unusable) {
            throw refused(files, unusable);
        }
    }

    private static <C> CaseRules<C> compile(Pack<C> pack, PackFiles files) {
        try {
            return pack.load(files);
        } catch (RulePackException unusable) {
            throw refused(files, unusable);
        }
    }

    private static <C> int run(PackFiles files, CaseRules<C> rules) {
        try {
            List<CaseResult<C>> results = PackCases.load(files, rules).run(rules);
            refuseErrors(inFolder(
                    files,
                    results.stream()
                            .filter(result -> !result.passed())
                            .map(CaseResult::problem)
                            .toList()));
            return results.size();
        } catch (InvalidDocumentException wrong) {
            throw new RuleStoreException(UNUSABLE, inFolder(files, wrong.problems()), wrong);
        } catch (RulePackException unusable) {
            throw refused(files, unusable);
        } catch (UncheckedIOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }

    private static RuleStoreException refused(PackFiles files, RulePackException unusable) {
        return new RuleStoreException(UNUSABLE, RuleStore.problems(files, unusable), unusable);
    }

    private static List<Problem> inFolder(PackFiles files, List<Problem> problems) {
        return problems.stream().map(problem -> problem.within(files.name())).collect(ImmutableList.toImmutableList());
    }

    private static void refuseErrors(List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new RuleStoreException(UNUSABLE, problems, null);
        }
    }

    @Override
    public void close() {
        rules.close();
    }
}
