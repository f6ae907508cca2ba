package org.lwn.rules.cases;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lwn.json.InvalidDocumentException;
import org.lwn.json.JsonDocument;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.CaseRules;
import org.lwn.rules.PackFiles;
import org.lwn.rules.RulePackException;

/**
 * The cases of a pack, read and checked:
 *
 * <pre>{@code
 * try (CaseRules<GrantCase> rules = Packs.GRANT_ELIGIBILITY.load(folder)) {
 *     for (CaseResult<GrantCase> result : PackCases.load(folder, rules).run(rules)) {
 *         result.differences().forEach(System.out::println);
 *     }
 * }
 * }</pre>
 *
 * @param <C> the kind of case that the pack's rules are about
 */
public final class PackCases<C> {
    private static final Pointer LISTED = Pointer.of("/cases");

    private final ImmutableList<PackCase<C>> cases;

    private PackCases(List<PackCase<C>> cases) {
        this.cases = ImmutableList.copyOf(cases);
    }

    /**
     * The cases of a pack in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes and programmes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     * @throws IllegalArgumentException if lwn does not know how cases of that kind are written
     */
    public static <C> PackCases<C> load(Path folder, CaseRules<C> rules) {
        return read(PackFiles.in(folder), rules);
    }

    /**
     * The cases of a pack whose files were read already.
     *
     * @param rules the rules of that pack, whose codes and programmes the cases may name
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     * @throws IllegalArgumentException if lwn does not know how cases of that kind are written
     */
    public static <C> PackCases<C> load(PackFiles files, CaseRules<C> rules) {
        return read(files, rules);
    }

    /**
     * The cases of a pack that comes with lwn.
     *
     * @param rules its rules, whose codes and programmes the cases may name
     */
    public static <C> PackCases<C> shipped(CaseRules<C> rules) {
        return read(PackFiles.shipped(rules.pack().id()), rules);
    }

    private static <C> PackCases<C> read(PackFiles files, CaseRules<C> rules) {
        List<Problem> problems = new ArrayList<>();
        List<JsonDocument> documents = new ArrayList<>();
        for (int index = 0; index < files.cases().size(); index++) {
            String file = files.cases().get(index);
            try {
                documents.add(files.read(file));
            } catch (UnreadableJsonException e) {
                problems.add(e.problem());
            } catch (NoSuchFileException e) {
                problems.add(inManifest(
                        LISTED.child(index),
                        "The pack lists " + file + ", which is not there.",
                        "Put the file back, or take it out of the list."));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        checkForgotten(files, problems);
        List<PackCase<C>> cases = new CaseReader<>(CaseForms.of(rules), rules.rules(), problems).read(documents);
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new InvalidDocumentException(problems);
        }
        return new PackCases<>(cases);
    }

    private static void checkForgotten(PackFiles files, List<Problem> problems) {
        try {
            for (String file : files.unlistedCases()) {
                problems.add(inManifest(
                        LISTED,
                        "The folder has the cases " + file + ", which are not listed and would not be run.",
                        "Add \"" + file + "\" to the list, or remove the file."));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem inManifest(Pointer pointer, String sentence, String remedy) {
        return Problem.error(new Place.InJson("pack.json", pointer), "pack.manifest", sentence, remedy);
    }

    /** The cases in the order in which they are written. */
    public List<PackCase<C>> cases() {
        return cases;
    }

    /**
     * Asks the rules about every case, in that order.
     *
     * @param rules the pack's rules, or others to be tried
     */
    public List<CaseResult<C>> run(CaseRules<C> rules) {
        return cases.stream().map(one -> one.run(rules)).collect(ImmutableList.toImmutableList());
    }
}
