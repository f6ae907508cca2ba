package org.lwn.rules;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How money, days and numbers are written in one language and country. Formats are costly to make, so they are kept. */
final class Notation {
    /** Whoever asks may name any country, so only so many are kept. */
    private static final LoadingCache<Locale, Notation> KEPT =
            CacheBuilder.newBuilder().maximumSize(100).build(CacheLoader.from(Notation::new));

    private static final int MOST_DECIMALS = 10;

    private final DateTimeFormatter days;
    private final NumberFormat money;
    private final NumberFormat numbers;
    private final NumberFormat percentages;

    private Notation(Locale locale) {
        days = DateTimeFormatter.ofPattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, locale),
                locale);
        money = NumberFormat.getCurrencyInstance(locale);
        numbers = NumberFormat.getInstance(locale);
        numbers.setMaximumFractionDigits(MOST_DECIMALS);
        percentages = NumberFormat.getPercentInstance(locale);
        percentages.setMaximumFractionDigits(1);
    }

    /** Hosts mostly speak one language at a time. */
    private static volatile @Nullable Spoken lastSpoken;

    private record Spoken(Locale locale, Notation notation) {}

    /** A language without a country is taken as it is spoken in Britain: dates begin with the day. */
    static Notation of(Locale locale) {
        Spoken last = lastSpoken;
        if (last != null && last.locale().equals(locale)) {
            return last.notation();
        }
        Notation notation = KEPT.getUnchecked(
                locale.getCountry().isEmpty()
                        ? new Locale.Builder().setLocale(locale).setRegion("GB").build()
                        : locale);
        lastSpoken = new Spoken(locale, notation);
        return notation;
    }

    /**
     * The value as people read it.
     *
     * @param format {@code percent} for a share of 1, else empty
     * @param choices what a choice is called
     */
    String text(Object value, String format, Function<Enum<?>, String> choices) {
        if (value instanceof Money amount) {
            return money(amount);
        }
        if (value instanceof LocalDate day) {
            return days.format(day);
        }
        if (value instanceof BigDecimal || value instanceof Integer) {
            return own(format.equals("percent") ? percentages : numbers).format(value);
        }
        if (value instanceof Enum<?> choice) {
            return choices.apply(choice);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(element -> text(element, "", choices)).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** Whole pounds without pence. */
    private String money(Money amount) {
        NumberFormat written = own(money);
        written.setCurrency(Currency.getInstance(amount.getCurrencyUnit().getCode()));
        int decimals = amount.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : amount.getScale();
        written.setMinimumFractionDigits(decimals);
        written.setMaximumFractionDigits(decimals);
        return written.format(amount.getAmount());
    }

    /** A copy, because a format serves one thread at a time. */
    private static NumberFormat own(NumberFormat format) {
        return (NumberFormat) format.clone();
    }
}
