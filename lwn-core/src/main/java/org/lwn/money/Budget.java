package org.lwn.money;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        return sum(lines.stream().map(BudgetLine::cost).toList());
    }

    /**
     * What is needed to meet the cost: the amount asked for and all other funding; null if an amount is missing or the
     * currencies differ.
     */
    public @Nullable Money fundingWith(@Nullable Money asked) {
        ImmutableList.Builder<Money> amounts = ImmutableList.builder();
        for (OtherFunding funding : otherFunding) {
            if (funding.amount() == null) {
                return null;
            }
            amounts.add(funding.amount());
        }
        return asked == null ? null : sum(amounts.add(asked).build());
    }

    /** The dearest heading's share of the total, from 0 to 1 in ten-thousandths; null if there is no positive total. */
    @DerivedFrom("/lines/*/cost")
    @Unit(Unit.SHARE)
    public @Nullable BigDecimal largestShare() {
        Money total = total();
        if (total == null || !total.isPositive()) {
            return null;
        }
        return lines.stream()
                .map(BudgetLine::cost)
                .filter(Objects::nonNull)
                .map(Money::getAmount)
                .max(BigDecimal::compareTo)
                .map(most -> most.divide(total.getAmount(), 4, RoundingMode.HALF_UP))
                .orElse(null);
    }

    /** Whether any amount is below nothing or the amounts are in several currencies, so that no sum of them is meant. */
    @DerivedFrom("/lines")
    public boolean mixedOrNegative() {
        List<Money> amounts = Stream.concat(
                        lines.stream().map(BudgetLine::cost),
                        otherFunding.stream().map(OtherFunding::amount))
                .filter(Objects::nonNull)
                .toList();
        return amounts.stream().anyMatch(Money::isNegative)
                || amounts.stream().map(Money::getCurrencyUnit).distinct().count() > 1;
    }

    private static @Nullable Money sum(List<? extends @Nullable Money> amounts) {
        Money sum = null;
        for (Money amount : amounts) {
            if (amount == null || (sum != null && !sum.isSameCurrency(amount))) {
                return null;
            }
            sum = sum == null ? amount : sum.plus(amount);
        }
        return sum;
    }
}
