package org.lwn.examples.benchmark;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Values as British English writes them. */
final class HandWords {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    // Cloned, for a number format is for one thread alone, and dear to make.
    private static final NumberFormat AMOUNT = NumberFormat.getCurrencyInstance(Locale.UK);
    private static final NumberFormat WHOLE_NUMBER = NumberFormat.getIntegerInstance(Locale.UK);
    private static final NumberFormat PERCENT = percent();

    private HandWords() {}

    static String of(Money money) {
        NumberFormat format = (NumberFormat) AMOUNT.clone();
        format.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
        int decimals = money.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : money.getScale();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.getAmount());
    }

    static String of(LocalDate date) {
        return DATE.format(date);
    }

    static String of(int number) {
        return ((NumberFormat) WHOLE_NUMBER.clone()).format(number);
    }

    static String percent(BigDecimal share) {
        return ((NumberFormat) PERCENT.clone()).format(share);
    }

    static String of(List<?> list) {
        return list.stream()
                .map(element -> element instanceof Enum<?> word
                        ? Ascii.toLowerCase(word.name()).replace('_', ' ')
                        : element.toString())
                .collect(Collectors.joining(", "));
    }

    private static NumberFormat percent() {
        NumberFormat format = NumberFormat.getPercentInstance(Locale.UK);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
