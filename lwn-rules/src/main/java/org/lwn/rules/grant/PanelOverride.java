package org.lwn.rules.grant;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a panel knowingly goes against. Source: practice. */
public enum PanelOverride {
    /** It awards what the rules bar or cannot decide yet, or declines what they find eligible. */
    OUTCOME,
    /** It awards more than was asked for. */
    AMOUNT_REQUESTED,
    /** It awards less than the programme's least or more than its most. */
    AWARD_LIMITS;

    /**
     * What the verdict goes against, which a panel that means it must say. Asking again goes against nothing, and neither
     * does declining what the rules bar, refer or cannot decide. Amounts in different currencies are not compared.
     */
    public static Set<PanelOverride> neededFor(Verdict verdict, MachineDecision machine) {
        ImmutableSet.Builder<PanelOverride> needed = ImmutableSet.builder();
        if (goesAgainst(verdict, machine.outcome())) {
            needed.add(OUTCOME);
        }
        if (verdict instanceof Verdict.Award award) {
            if (isMore(award.amount(), machine.amountRequested())) {
                needed.add(AMOUNT_REQUESTED);
            }
            if (isMore(award.amount(), machine.maximumAward()) || isLess(award.amount(), machine.minimumAward())) {
                needed.add(AWARD_LIMITS);
            }
        }
        return needed.build();
    }

    private static boolean goesAgainst(Verdict verdict, Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> verdict instanceof Verdict.Decline;
            case INELIGIBLE, NEEDS_INFORMATION -> verdict instanceof Verdict.Award;
            case REFER -> false;
        };
    }

    private static boolean isMore(Money amount, @Nullable Money most) {
        return most != null && amount.isSameCurrency(most) && amount.isGreaterThan(most);
    }

    private static boolean isLess(Money amount, @Nullable Money least) {
        return least != null && amount.isSameCurrency(least) && amount.isLessThan(least);
    }
}
