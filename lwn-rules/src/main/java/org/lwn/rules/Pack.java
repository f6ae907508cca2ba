package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.lwn.problem.Problem;
import org.lwn.rules.language.FactTypes;

/**
 * A rule pack that comes with lwn, and what its rules are about. Load its rules once and use them from any thread:
 *
 * <pre>{@code
 * try (CaseRules<MonitoringCase> rules = MonitoringCase.PACK.shipped()) {
 *     rules.review(MonitoringCase.of(project, MonitoringPolicy.usual(), LocalDate.of(2026, 5, 1)));
 * }
 * }</pre>
 *
 * @param id the pack's identifier
 * @param factTypes what its rules, and those of a changed copy, may speak of
 * @param settingsType what its programmes or policies are
 * @param day the day as of which a case is looked at: only rules in force on it count
 * @param facts the case first, then what stands beside it
 * @param <C> the kind of case
 */
public record Pack<C>(
        String id, FactTypes factTypes, Class<?> settingsType, Function<C, LocalDate> day, Function<C, List<?>> facts) {

    /** A pack whose cases stand alone. */
    public static <C> Pack<C> of(String id, Class<C> caseType, Class<?> settingsType, Function<C, LocalDate> day) {
        return new Pack<>(id, FactTypes.of(caseType), settingsType, day, ImmutableList::of);
    }

    /** The name of the kind of case, as a pack's manifest and its rules write it. */
    public String caseType() {
        return factTypes.caseType().name();
    }

    /** The rules that come with lwn. */
    public CaseRules<C> shipped() {
        return new CaseRules<>(this, RulePack.shipped(id, factTypes));
    }

    /**
     * Rules from a folder: a changed copy of the pack, or others about the same kind of case. What the folder holds later
     * does not change them.
     *
     * @throws RulePackException with every problem, if anything is wrong with what the folder holds
     */
    public CaseRules<C> load(Path folder) {
        return new CaseRules<>(this, RulePack.load(folder, factTypes));
    }

    /**
     * Rules from files that were read already.
     *
     * @throws RulePackException with every problem, if anything is wrong with them
     */
    public CaseRules<C> load(PackFiles files) {
        return new CaseRules<>(this, RulePack.load(files.folder(), factTypes));
    }

    /** What there is to tell about such files, without compiling their rules: see {@link #check(Path)}. */
    public List<Problem> check(PackFiles files) {
        return RulePack.check(files.folder(), factTypes, settingsType);
    }

    /**
     * What is different between two states of a pack, as its rules were checked and not as they are written: a comment or
     * a line break is no change. Rules first, in the order of the later state, then wording, programmes and cases.
     *
     * @throws RulePackException with every problem, if anything is wrong with either
     */
    public List<PackChange> changes(PackFiles from, PackFiles to) {
        return PackChanges.between(
                from, PackSource.read(from.folder(), factTypes), to, PackSource.read(to.folder(), factTypes));
    }

    /**
     * What there is to tell about such a folder, without compiling its rules.
     *
     * @return errors, warnings and notes
     * @throws RulePackException if there is no pack in the folder, or it cannot be read
     */
    public List<Problem> check(Path folder) {
        return RulePack.check(folder, factTypes, settingsType);
    }
}
