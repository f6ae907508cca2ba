package org.lwn.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void theTotalIsTheSumOfTheCosts() {
        assertThat(costing("GBP 100.10", "GBP 0.90").total()).isEqualTo(Money.parse("GBP 101.00"));
    }

    @Test
    void withoutLinesThereIsNoTotal() {
        assertThat(costing().total()).isNull();
    }

    @Test
    void oneMissingCostLeavesTheTotalUnknown() {
        assertThat(costing("GBP 100.00", null).total()).isNull();
        assertThat(costing(null, "GBP 100.00").total()).isNull();
    }

    @Test
    void twoCurrenciesHaveNoTotal() {
        assertThat(costing("GBP 100.00", "EUR 100.00").total()).isNull();
    }

    @Test
    void fundingIsTheAmountAskedForAndAllOthers() {
        Budget budget = new Budget(List.of(), List.of(from("GBP 20.00"), from("GBP 30.00")));

        assertThat(budget.fundingWith(Money.parse("GBP 50.00"))).isEqualTo(Money.parse("GBP 100.00"));
    }

    @Test
    void withoutOthersTheFundingIsWhatIsAskedFor() {
        assertThat(costing().fundingWith(Money.parse("GBP 50.00"))).isEqualTo(Money.parse("GBP 50.00"));
    }

    @Test
    void theFundingIsUnknownWhereAnAmountIs() {
        Budget budget = new Budget(List.of(), List.of(from(null)));

        assertThat(budget.fundingWith(Money.parse("GBP 50.00"))).isNull();
        assertThat(costing().fundingWith(null)).isNull();
    }

    @Test
    void theFundingIsUnknownInTwoCurrencies() {
        Budget budget = new Budget(List.of(), List.of(from("EUR 20.00")));

        assertThat(budget.fundingWith(Money.parse("GBP 50.00"))).isNull();
    }

    @Test
    void theLargestShareIsTheDearestHeadingsPartOfTheTotal() {
        assertThat(costing("GBP 25.00", "GBP 75.00").largestShare()).isEqualByComparingTo("0.75");
        assertThat(costing("GBP 5.00").largestShare()).isEqualByComparingTo("1");
    }

    @Test
    void theLargestShareIsRoundedToTenThousandths() {
        assertThat(costing("GBP 2.00", "GBP 1.00").largestShare()).hasToString("0.6667");
    }

    @Test
    void withoutAPositiveTotalThereIsNoShare() {
        assertThat(costing().largestShare()).isNull();
        assertThat(costing("GBP 0.00").largestShare()).isNull();
        assertThat(costing("GBP -5.00").largestShare()).isNull();
    }

    @Test
    void linesKeepTheirOrderAndAreCopied() {
        List<BudgetLine> lines = new ArrayList<>(costing("GBP 2.00", "GBP 1.00").lines());
        Budget budget = new Budget(lines, List.of());
        lines.clear();

        assertThat(budget.lines())
                .extracting(BudgetLine::cost)
                .containsExactly(Money.parse("GBP 2.00"), Money.parse("GBP 1.00"));
    }

    private static Budget costing(@Nullable String... costs) {
        List<BudgetLine> lines = new ArrayList<>();
        for (String cost : costs) {
            lines.add(new BudgetLine("a heading", cost == null ? null : Money.parse(cost)));
        }
        return new Budget(lines, List.of());
    }

    private static OtherFunding from(@Nullable String amount) {
        return new OtherFunding("the council", amount == null ? null : Money.parse(amount));
    }
}
