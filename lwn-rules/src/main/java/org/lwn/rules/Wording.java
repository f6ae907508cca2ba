package org.lwn.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.lwn.rules.language.Rule;
import org.lwn.rules.language.Template;

/** Puts what a rule found into words. */
final class Wording {
    private final Map<Locale, ImmutableMap<String, String>> translations;

    Wording(Map<Locale, ImmutableMap<String, String>> translations) {
        this.translations = translations;
    }

    /**
     * The rule's message in the language asked for; else in the rule's own, which is English, and then with its dates and
     * amounts as English writes them.
     */
    String message(Rule rule, Map<String, Object> facts, Locale locale) {
        Optional<String> translation = translation(rule.metadata().code(), locale);
        boolean isSpoken = translation.isPresent() || locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        Locale spoken = isSpoken ? inBritain(locale) : Locale.UK;
        return Template.filled(
                translation.orElse(rule.metadata().message()),
                (name, format) -> facts.containsKey(name) ? text(facts.get(name), format, spoken) : "…");
    }

    private static final java.util.Properties OWN = new java.util.Properties();

    static {
        try (java.io.InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream("wording.properties"))) {
            OWN.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static boolean hasOwn(String key) {
        return OWN.containsKey(key);
    }

    static String own(String key, Map<String, Object> values, Locale locale) {
        String wording = OWN.getProperty(key);
        if (wording == null) {
            throw new IllegalArgumentException("There is no sentence '" + key + "'.");
        }
        Locale spoken = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? inBritain(locale) : Locale.UK;
        return Template.filled(
                wording, (name, format) -> text(Objects.requireNonNull(values.get(name), name), format, spoken));
    }

    /** What messages are translated into. */
    List<Locale> languages() {
        return ImmutableList.copyOf(translations.keySet());
    }

    /** The wording in that language; empty where there is none. */
    Optional<String> translation(String code, Locale locale) {
        return Stream.of(locale, Locale.forLanguageTag(locale.getLanguage()))
                .map(translations::get)
                .filter(Objects::nonNull)
                .map(wording -> wording.get(code))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A language without a country is taken as it is spoken in Britain: dates begin with the day. */
    private static Locale inBritain(Locale locale) {
        return locale.getCountry().isEmpty()
                ? new Locale.Builder().setLocale(locale).setRegion("GB").build()
                : locale;
    }

    private static String text(Object fact, String format, Locale locale) {
        if (fact instanceof Money money) {
            NumberFormat amounts = NumberFormat.getCurrencyInstance(locale);
            amounts.setCurrency(Currency.getInstance(money.getCurrencyUnit().getCode()));
            int decimals = money.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : money.getScale();
            amounts.setMinimumFractionDigits(decimals);
            amounts.setMaximumFractionDigits(decimals);
            return amounts.format(money.getAmount());
        }
        if (fact instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        }
        if (fact instanceof BigDecimal number) {
            NumberFormat numbers = format.equals("percent")
                    ? NumberFormat.getPercentInstance(locale)
                    : NumberFormat.getInstance(locale);
            numbers.setMaximumFractionDigits(format.equals("percent") ? 1 : 10);
            return numbers.format(number);
        }
        if (fact instanceof Integer number) {
            return NumberFormat.getInstance(locale).format(number);
        }
        if (fact instanceof Enum<?> word) {
            return Ascii.toLowerCase(word.name()).replace('_', ' ');
        }
        if (fact instanceof Collection<?> list) {
            return list.stream().map(element -> text(element, "", locale)).collect(Collectors.joining(", "));
        }
        return fact.toString();
    }
}
