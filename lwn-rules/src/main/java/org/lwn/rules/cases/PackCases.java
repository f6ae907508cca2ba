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
import org.lwn.rules.campaign.CampaignCase;
import org.lwn.rules.campaign.CampaignRules;
import org.lwn.rules.commissioning.CommissioningCase;
import org.lwn.rules.commissioning.CommissioningRules;
import org.lwn.rules.forum.ForumCase;
import org.lwn.rules.forum.ForumRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.monitoring.MonitoringCase;
import org.lwn.rules.monitoring.MonitoringRules;
import org.lwn.rules.network.MeetingRules;
import org.lwn.rules.network.NetworkCase;

/**
 * The cases of a pack, read and checked:
 *
 * <pre>{@code
 * try (GrantEligibility rules = GrantEligibility.load(folder)) {
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
     */
    public static PackCases<GrantCase> load(Path folder, GrantEligibility rules) {
        return read(PackFiles.in(folder), CaseForm.grants(rules), rules);
    }

    /**
     * The cases of a pack about campaigns in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static PackCases<CampaignCase> load(Path folder, CampaignRules rules) {
        return read(PackFiles.in(folder), CaseForm.campaigns(), rules);
    }

    /**
     * The cases of the pack that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<GrantCase> shipped(GrantEligibility rules) {
        return read(PackFiles.shipped(GrantEligibility.PACK), CaseForm.grants(rules), rules);
    }

    /**
     * The cases of a pack about campaigns that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<CampaignCase> shipped(CampaignRules rules) {
        return read(PackFiles.shipped(rules.identity().id()), CaseForm.campaigns(), rules);
    }

    /**
     * The cases of a pack about monitoring in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static PackCases<MonitoringCase> load(Path folder, MonitoringRules rules) {
        return read(PackFiles.in(folder), CaseForm.monitoring(), rules);
    }

    /**
     * The cases of the pack about monitoring that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<MonitoringCase> shipped(MonitoringRules rules) {
        return read(PackFiles.shipped(MonitoringRules.PACK), CaseForm.monitoring(), rules);
    }

    /**
     * The cases of a pack about a network's meetings in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static PackCases<NetworkCase> load(Path folder, MeetingRules rules) {
        return read(PackFiles.in(folder), CaseForm.meetings(), rules);
    }

    /**
     * The cases of the pack about a network's meetings that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<NetworkCase> shipped(MeetingRules rules) {
        return read(PackFiles.shipped(MeetingRules.PACK), CaseForm.meetings(), rules);
    }

    /**
     * The cases of a pack about forums in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static PackCases<ForumCase> load(Path folder, ForumRules rules) {
        return read(PackFiles.in(folder), CaseForm.forums(), rules);
    }

    /**
     * The cases of the pack about forums that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<ForumCase> shipped(ForumRules rules) {
        return read(PackFiles.shipped(ForumRules.PACK), CaseForm.forums(), rules);
    }

    /**
     * The cases of a pack about commissioning in a folder on disk.
     *
     * @param rules the rules of that pack, whose codes the cases may name
     * @throws RulePackException if the pack's manifest cannot be read
     * @throws InvalidDocumentException with every problem, if anything is wrong with the cases
     */
    public static PackCases<CommissioningCase> load(Path folder, CommissioningRules rules) {
        return read(PackFiles.in(folder), CaseForm.commissioning(), rules);
    }

    /**
     * The cases of the pack about commissioning that comes with lwn.
     *
     * @param rules its rules
     */
    public static PackCases<CommissioningCase> shipped(CommissioningRules rules) {
        return read(PackFiles.shipped(CommissioningRules.PACK), CaseForm.commissioning(), rules);
    }

    private static <C> PackCases<C> read(PackFiles files, CaseForm<C> form, CaseRules<C> rules) {
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
        List<PackCase<C>> cases = new CaseReader<>(form, rules.rules(), problems).read(documents);
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
