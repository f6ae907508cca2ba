package org.lwn.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;

/**
 * What a project costs, heading by heading, and what others pay towards it.
 *
 * @param lines the costs in the order given; empty if none is listed yet
 * @param otherFunding what others pay; empty if nobody else does
 */
public record Budget(List<BudgetLine> lines, List<OtherFunding> otherFunding) {

    /** Keeps copies in the order given. */
    public Budget {
        lines = ImmutableList.copyOf(lines);
        otherFunding = ImmutableList.copyOf(otherFunding);
    }

    /** What the project costs; null if no line is listed, a cost is missing or the currencies differ. */
    @DerivedFrom("/lines/*/cost")
    public @Nullable Money total() {
        Money total = null;
        for (BudgetLine line : lines) {
            total = line.cost() == null ? null : plus(total, line.cost());
            if (total == null) {
                return null;
            }
        }
        return total;
    }

    /**
     * What is needed to meet the cost: the amount asked for and all other funding; null if an amount is missing or the
     * currencies differ.
     */
    public @Nullable Money fundingWith(@Nullable Money asked) {
        Money funding = asked;
        for (OtherFunding other : otherFunding) {
            if (funding == null || other.amount() == null) {
                return null;
            }
            funding = plus(funding, other.amount());
        }
        return funding;
    }

    /** Both together; null if their currencies differ. */
    private static @Nullable Money plus(@Nullable Money sum, Money amount) {
        if (sum == null) {
            return amount;
        }
        return sum.isSameCurrency(amount) ? sum.plus(amount) : null;
    }

    /** The dearest heading's share of the total, from 0 to 1 in ten-thousandths; null if there is no positive total. */
    @DerivedFrom("/lines/*/cost")
    @Unit(Unit.SHARE)
    public @Nullable BigDecimal largestShare() {
        Money total = total();
        if (total == null || !total.isPositive()) {
            return null;
        }
        BigDecimal most = BigDecimal.ZERO;
        for (BudgetLine line : lines) {
            if (line.cost() != null) {
                most = most.max(line.cost().getAmount());
            }
        }
        return most.divide(total.getAmount(), 4, RoundingMode.HALF_UP);
    }

    /** Whether any amount is below nothing or the amounts are in several currencies, so that no sum of them is meant. */
    @DerivedFrom("/lines")
    public boolean mixedOrNegative() {
        List<Money> amounts = new ArrayList<>(lines.size() + otherFunding.size());
        lines.forEach(line -> addAnswered(line.cost(), amounts));
        otherFunding.forEach(other -> addAnswered(other.amount(), amounts));
        for (Money amount : amounts) {
            if (amount.isNegative() || !amount.isSameCurrency(amounts.get(0))) {
                return true;
            }
        }
        return false;
    }

    private static void addAnswered(@Nullable Money amount, List<Money> amounts) {
        if (amount != null) {
            amounts.add(amount);
        }
    }
}
