package org.lwn.rules.grant;

import java.util.List;
import org.lwn.rules.RuleFate;
import org.lwn.rules.language.Effect;

/** What a programme's rules make of an application. */
public enum Outcome {
    /** No rule stands against it. */
    ELIGIBLE,
    /** A rule bars it. */
    INELIGIBLE,
    /** An answer that a rule needs is missing. */
    NEEDS_INFORMATION,
    /** A person must judge. */
    REFER;

    /**
     * The first that holds: a bar was found ({@code INELIGIBLE}); an answer was found missing, or a bar, a missing answer
     * or a referral could not be ruled out for want of an answer ({@code NEEDS_INFORMATION}); a person must judge ({@code
     * REFER}); nothing stands against it ({@code ELIGIBLE}).
     */
    public static Outcome of(List<RuleFate> fates) {
        if (has(fates, Effect.INELIGIBLE)) {
            return INELIGIBLE;
        }
        boolean undecided = fates.stream()
                .anyMatch(fate ->
                        fate instanceof RuleFate.NotReached && fate.effect().decides());
        if (has(fates, Effect.MISSING) || undecided) {
            return NEEDS_INFORMATION;
        }
        return has(fates, Effect.REFER) ? REFER : ELIGIBLE;
    }

    private static boolean has(List<RuleFate> fates, Effect effect) {
        return fates.stream().anyMatch(fate -> fate instanceof RuleFate.Failed && fate.effect() == effect);
    }
}
