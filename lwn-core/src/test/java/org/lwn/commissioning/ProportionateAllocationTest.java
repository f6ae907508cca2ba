package org.lwn.commissioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.lwn.commissioning.ProportionateAllocation.AllocatedShare;
import org.lwn.commissioning.ProportionateAllocation.RankedNeed;
import org.lwn.json.Id;

class ProportionateAllocationTest {

    @Property
    void every_coin_is_shared_out_and_the_more_deprived_never_have_less(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 10) Integer> deciles,
            @ForAll @LongRange(min = 0, max = 5_000) long floorInPence,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long restInPence) {
        Money floor = pence(floorInPence);
        Money sum = floor.multipliedBy(deciles.size()).plus(pence(restInPence));
        ProportionateAllocation allocation = ProportionateAllocation.of(sum, floor, needs(deciles));

        assertThat(allocation.shares().stream().map(AllocatedShare::amount).reduce(pence(0), Money::plus))
                .isEqualTo(sum);
        for (AllocatedShare one : allocation.shares()) {
            assertThat(one.amount()).isGreaterThanOrEqualTo(floor);
            for (AllocatedShare other : allocation.shares()) {
                if (one.weight() > other.weight()) {
                    assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
                }
                if (one.weight() == other.weight()) {
                    assertThat(one.amount().minus(other.amount()).abs()).isLessThanOrEqualTo(pence(1));
                }
            }
        }
    }

    @Property
    void the_arithmetic_that_is_told_gives_the_amounts(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 10) Integer> deciles,
            @ForAll @LongRange(min = 0, max = 100_000) long restInPence) {
        ProportionateAllocation allocation = ProportionateAllocation.of(pence(restInPence), pence(0), needs(deciles));

        for (AllocatedShare share : allocation.shares()) {
            long exactParts = Math.multiplyExact(restInPence, share.weight());
            assertThat(share.byWeight().getAmountMinorLong() * share.weightOfAll() + share.remainder())
                    .isEqualTo(exactParts);
            assertThat(share.amount()).isEqualTo(share.byWeight().plus(pence(share.coinMore() ? 1 : 0)));
        }
    }

    @Test
    void the_more_deprived_have_more_and_everyone_has_the_floor() {
        ProportionateAllocation allocation =
                ProportionateAllocation.of(pence(100_000), pence(10_000), needs(List.of(1, 10)));

        // 80,000 pence above the floors, shared 10 to 1.
        assertThat(allocation.aboveFloors()).isEqualTo(pence(80_000));
        assertThat(allocation.shares())
                .extracting(AllocatedShare::amount)
                .containsExactly(pence(10_000 + 72_727), pence(10_000 + 7_273));
    }

    @Test
    void a_coin_that_equals_might_both_have_goes_to_the_first_and_that_is_told() {
        ProportionateAllocation allocation = ProportionateAllocation.of(pence(101), pence(0), needs(List.of(5, 5)));

        assertThat(allocation.shares()).extracting(AllocatedShare::amount).containsExactly(pence(51), pence(50));
        assertThat(allocation.shares()).allMatch(AllocatedShare::tied);
        assertThat(allocation.shares()).extracting(AllocatedShare::coinMore).containsExactly(true, false);
    }

    @Test
    void nothing_is_called_a_tie_when_the_coins_come_out_even() {
        assertThat(ProportionateAllocation.of(pence(100), pence(0), needs(List.of(5, 5)))
                        .shares())
                .noneMatch(AllocatedShare::tied);
    }

    @Test
    void currencies_without_pence_are_shared_out_in_their_own_coins() {
        Money yen = Money.of(CurrencyUnit.JPY, new BigDecimal("100"));

        assertThat(ProportionateAllocation.of(yen, Money.zero(CurrencyUnit.JPY), needs(List.of(10, 10, 10)))
                        .shares())
                .extracting(share -> share.amount().getAmountMinorInt())
                .containsExactly(34, 33, 33);
    }

    @Test
    void floors_that_are_more_than_the_sum_are_refused() {
        assertThatThrownBy(() -> ProportionateAllocation.of(pence(199), pence(100), needs(List.of(1, 2))))
                .hasMessage("floor is 'GBP 1.00', but must be a value that leaves GBP 1.99 enough for 2 neighbourhoods."
                        + " Lower the floor or raise the sum.");
    }

    @Test
    void a_neighbourhood_that_comes_twice_is_refused() {
        RankedNeed need = new RankedNeed(Id.of("a"), 1, 10);

        assertThatThrownBy(() -> ProportionateAllocation.of(pence(10), pence(0), List.of(need, need)))
                .hasMessageContaining("listed once");
    }

    @Test
    void ranks_among_different_numbers_of_areas_are_refused() {
        assertThatThrownBy(() -> ProportionateAllocation.of(
                        pence(10),
                        pence(0),
                        List.of(new RankedNeed(Id.of("a"), 1, 32_844), new RankedNeed(Id.of("b"), 1, 33_755))))
                .hasMessageContaining("howMany is 33755")
                .hasMessageContaining("32844");
    }

    @Test
    void a_rank_below_the_last_is_refused() {
        assertThatThrownBy(() -> new RankedNeed(Id.of("a"), 11, 10)).hasMessageContaining("from 1 to 10");
    }

    @Test
    void a_sum_for_nobody_is_refused() {
        assertThatThrownBy(() -> ProportionateAllocation.of(pence(10), pence(0), List.of()))
                .hasMessageContaining("at least one neighbourhood");
    }

    private static List<RankedNeed> needs(List<Integer> deciles) {
        return IntStream.range(0, deciles.size())
                .mapToObj(index -> new RankedNeed(Id.of("n-" + index), deciles.get(index), 10))
                .toList();
    }

    private static Money pence(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }
}
