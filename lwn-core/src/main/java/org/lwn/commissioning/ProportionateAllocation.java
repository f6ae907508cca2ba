package org.lwn.commissioning;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * A sum shared out by proportionate universalism: every neighbourhood has the floor, and what is left goes to all in
 * proportion to their weight, which is the higher the more deprived they are. Exact to the smallest coin: shares are
 * rounded down, and the coins that are left go one each to those whose share was cut most.
 *
 * @param sum what was shared out
 * @param floor what everybody has at least
 * @param shares what each has and how that came about, in the order in which the neighbourhoods were given
 */
public record ProportionateAllocation(Money sum, Money floor, List<AllocatedShare> shares) {

    /** Keeps a copy in the order given. */
    public ProportionateAllocation {
        shares = ImmutableList.copyOf(shares);
    }

    /**
     * Shares a sum out.
     *
     * @param sum what there is, 0 or more
     * @param floor what everybody has at least, 0 or more, in the same currency
     * @param needs one for each neighbourhood, at least one, all ranked among equally many
     * @throws InvalidValueException if an amount is negative, the currencies differ, the floors are more than the sum,
     *     a neighbourhood comes twice, or the ranks cannot be compared
     */
    public static ProportionateAllocation of(Money sum, Money floor, List<RankedNeed> needs) {
        check(sum, floor, needs);
        long count = needs.size();
        BigInteger left = minor(sum).subtract(minor(floor).multiply(BigInteger.valueOf(count)));
        BigInteger weights =
                needs.stream().map(need -> BigInteger.valueOf(need.weight())).reduce(BigInteger.ZERO, BigInteger::add);

        List<BigInteger[]> parts = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (RankedNeed need : needs) {
            BigInteger[] part = left.multiply(BigInteger.valueOf(need.weight())).divideAndRemainder(weights);
            parts.add(part);
            given = given.add(part[0]);
        }
        int coins = left.subtract(given).intValueExact();
        Set<Integer> luckier = new HashSet<>(byRemainder(parts).subList(0, coins));
        Set<BigInteger> tied = tied(parts, byRemainder(parts), coins);

        ImmutableList.Builder<AllocatedShare> shares = ImmutableList.builder();
        for (int index = 0; index < needs.size(); index++) {
            RankedNeed need = needs.get(index);
            BigInteger[] part = parts.get(index);
            boolean coin = luckier.contains(index);
            shares.add(new AllocatedShare(
                    need.neighbourhood(),
                    need.weight(),
                    weights.longValueExact(),
                    money(part[0], sum),
                    part[1].longValueExact(),
                    coin,
                    tied.contains(part[1]),
                    floor.plus(money(coin ? part[0].add(BigInteger.ONE) : part[0], sum))));
        }
        return new ProportionateAllocation(sum, floor, shares.build());
    }

    /** What is shared out by weight: the sum without the floors. */
    public Money aboveFloors() {
        return sum.minus(floor.multipliedBy(shares.size()));
    }

    private static void check(Money sum, Money floor, List<RankedNeed> needs) {
        if (sum.isNegative()) {
            throw new InvalidValueException("sum", sum, "is 0 or more", "Give what there is to share out.");
        }
        if (floor.isNegative() || !floor.isSameCurrency(sum)) {
            throw new InvalidValueException(
                    "floor",
                    floor,
                    "is 0 or more in " + sum.getCurrencyUnit(),
                    "Give the floor in the sum's currency.");
        }
        if (needs.isEmpty()) {
            throw new InvalidValueException("needs", "[]", "has at least one neighbourhood", "Name a neighbourhood.");
        }
        if (floor.multipliedBy(needs.size()).isGreaterThan(sum)) {
            throw new InvalidValueException(
                    "floor",
                    floor,
                    "leaves " + sum + " enough for " + needs.size() + " neighbourhoods",
                    "Lower the floor or raise the sum.");
        }
        InvalidValueException.requireDistinct(
                "needs", needs.stream().map(RankedNeed::neighbourhood).toList());
        for (RankedNeed need : needs) {
            if (need.howMany() != needs.get(0).howMany()) {
                throw new InvalidValueException(
                        "howMany",
                        need.howMany(),
                        "is " + needs.get(0).howMany() + ", as for the first neighbourhood",
                        "Rank all of them by one edition of one index.");
            }
        }
    }

    /** The indexes of the parts, the one that was cut most first; of equals, the one given first. */
    private static List<Integer> byRemainder(List<BigInteger[]> parts) {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparing((Integer index) -> parts.get(index)[1]).reversed());
        return order;
    }

    /** The remainder at which coins ran out among equals; empty if they did not. */
    private static Set<BigInteger> tied(List<BigInteger[]> parts, List<Integer> order, int coins) {
        if (coins == 0 || coins == parts.size()) {
            return Set.of();
        }
        BigInteger last = parts.get(order.get(coins - 1))[1];
        return last.equals(parts.get(order.get(coins))[1]) ? Set.of(last) : Set.of();
    }

    private static BigInteger minor(Money amount) {
        return amount.getAmount().unscaledValue();
    }

    private static Money money(BigInteger coins, Money like) {
        return Money.of(
                like.getCurrencyUnit(),
                new java.math.BigDecimal(coins, like.getCurrencyUnit().getDecimalPlaces()));
    }

    /**
     * How deprived a neighbourhood is among how many.
     *
     * @param neighbourhood the neighbourhood
     * @param rank its rank or decile, from 1 for the most deprived
     * @param howMany how many ranks there are (10 for deciles), from 1 to 1,000,000
     */
    public record RankedNeed(Id<Neighbourhood> neighbourhood, int rank, int howMany) {
        private static final int MOST = 1_000_000;

        /** @throws InvalidValueException if a number is out of bounds, or the rank above how many there are */
        public RankedNeed {
            InvalidValueException.requireBetween("howMany", howMany, 1, MOST);
            InvalidValueException.requireBetween("rank", rank, 1, howMany);
        }

        /** What counts: how many there are for the most deprived, 1 for the least. */
        public long weight() {
            return (long) howMany - rank + 1;
        }
    }

    /**
     * What one neighbourhood has and how that came about: the floor, and of what is left {@code weight / weightOfAll},
     * rounded down, and perhaps one coin more.
     *
     * @param neighbourhood the neighbourhood
     * @param weight how much it counts
     * @param weightOfAll how much all count together
     * @param byWeight its part of what is left after the floors, rounded down to the coin
     * @param remainder what rounding cut off, in parts of a coin: so many of {@code weightOfAll}
     * @param coinMore whether it has one of the coins that were left
     * @param tied whether another was cut by as much when the last coin went, so that the order given decided
     * @param amount all it has
     */
    public record AllocatedShare(
            Id<Neighbourhood> neighbourhood,
            long weight,
            long weightOfAll,
            Money byWeight,
            long remainder,
            boolean coinMore,
            boolean tied,
            Money amount) {}
}
