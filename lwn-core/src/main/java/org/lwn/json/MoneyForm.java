package org.lwn.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.problem.InvalidValueException;

/**
 * How an amount of money stands in JSON.
 *
 * @param amount in the currency's main unit, such as pounds
 * @param currency the currency
 */
record MoneyForm(BigDecimal amount, CurrencyUnit currency) {
    static final String REMEDY = "Write it as {\"amount\": 500.00, \"currency\": \"GBP\"}.";

    /** @throws InvalidValueException if the amount has more decimals than the currency */
    MoneyForm {
        int decimals = currency.getDecimalPlaces();
        if (amount.stripTrailingZeros().scale() > decimals) {
            throw new InvalidValueException(
                    "amount",
                    amount,
                    "has no more decimals than " + currency + ", which has " + decimals,
                    "Write " + amount.setScale(decimals, RoundingMode.HALF_UP).toPlainString()
                            + ", or what else was meant.");
        }
    }

    Money toMoney() {
        // Joda-Money counts zeros at the end as decimals.
        return Money.of(currency, amount.stripTrailingZeros());
    }
}
