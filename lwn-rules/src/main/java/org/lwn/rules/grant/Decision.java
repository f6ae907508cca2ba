package org.lwn.rules.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.PackIdentity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;

/**
 * What the rules of a programme make of one application on a day, with every rule's fate. The outcome, the findings and
 * what is waited for follow from the fates.
 *
 * @param application the application's identifier
 * @param asOf the day whose rules and thresholds counted
 * @param pack which rules
 * @param programme which programme
 * @param fates what became of each rule, in the pack's order
 */
public record Decision(
        String application, LocalDate asOf, PackIdentity pack, ProgrammeIdentity programme, List<RuleFate> fates) {

    /** Keeps a copy in the order given. */
    public Decision {
        fates = ImmutableList.copyOf(fates);
    }

    /**
     * The first that holds: a bar was found ({@code INELIGIBLE}); an answer was found missing, or a bar, a missing answer
     * or a referral could not be ruled out for want of an answer ({@code NEEDS_INFORMATION}); a person must judge ({@code
     * REFER}); nothing stands against it ({@code ELIGIBLE}).
     */
    @JsonProperty
    public Outcome outcome() {
        if (has(Effect.INELIGIBLE)) {
            return Outcome.INELIGIBLE;
        }
        boolean undecided =
                fates.stream().anyMatch(fate -> fate instanceof RuleFate.NotReached && fate.effect() != Effect.ADVICE);
        if (has(Effect.MISSING) || undecided) {
            return Outcome.NEEDS_INFORMATION;
        }
        return has(Effect.REFER) ? Outcome.REFER : Outcome.ELIGIBLE;
    }

    /** What the rules found, in the pack's order. */
    @JsonProperty
    public List<Finding> findings() {
        return failed().map(RuleFate.Failed::finding).collect(ImmutableList.toImmutableList());
    }

    /**
     * The answers that rules wait for, each once, in the order in which rules ask for them. Of an answer and a part of it,
     * only the part is named.
     */
    @JsonProperty
    public List<Pointer> waiting() {
        List<Pointer> missing = fates.stream()
                .filter(fate -> fate instanceof RuleFate.NotReached)
                .flatMap(fate -> ((RuleFate.NotReached) fate).missing().stream())
                .distinct()
                .toList();
        return missing.stream()
                .filter(pointer ->
                        missing.stream().noneMatch(other -> !other.equals(pointer) && other.startsWith(pointer)))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean has(Effect effect) {
        return failed().anyMatch(fate -> fate.effect() == effect);
    }

    private Stream<RuleFate.Failed> failed() {
        return fates.stream().filter(RuleFate.Failed.class::isInstance).map(RuleFate.Failed.class::cast);
    }
}
