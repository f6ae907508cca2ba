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
import org.lwn.rules.language.Metadata;

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

    private final ImmutableList<CaseReader.Read<C>> read;
    private final CaseForm<C> form;
    private final Equivalents equivalents;

    private PackCases(List<CaseReader.Read<C>> read, CaseForm<C> form, Equivalents equivalents) {
        this.read = ImmutableList.copyOf(read);
        this.form = form;
        this.equivalents = equivalents;
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
        CaseForm<C> form = CaseForms.of(rules);
        List<CaseReader.Read<C>> read = new CaseReader<>(form, rules.rules(), problems).read(documents);
        Equivalents equivalents = Equivalents.read(
                files, rules.rules().stream().map(Metadata::code).toList(), problems);
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new InvalidDocumentException(problems);
        }
        return new PackCases<>(read, form, equivalents);
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
        return read.stream().map(CaseReader.Read::packCase).collect(ImmutableList.toImmutableList());
    }

    /**
     * Asks the rules about every case, in that order.
     *
     * @param rules the pack's rules, or others to be tried
     */
    public List<CaseResult<C>> run(CaseRules<C> rules) {
        return cases().stream().map(one -> one.run(rules)).collect(ImmutableList.toImmutableList());
    }

    /**
     * Makes small mistakes in the rules, one at a time, and sees whether a case fails. It takes seconds to minutes, most of
     * which go into compiling.
     *
     * @param rules the pack's rules, by which every case passes
     * @throws IllegalArgumentException if a case fails as the rules are
     */
    public MutationReport mutate(CaseRules<C> rules) {
        return mutate(rules, (done, all) -> {});
    }

    /** The same, telling how far it is. */
    public MutationReport mutate(CaseRules<C> rules, MutationReport.Progress progress) {
        return new MutationRun<>(rules, read, form, equivalents, progress).report();
    }
}
