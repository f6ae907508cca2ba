package org.lwn.rules.cli;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.provenance.Count;
import org.lwn.provenance.Exactness;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Rhythm;
import org.lwn.provenance.Share;
import org.lwn.provenance.Standing;

/** Puts numbers, dates and how far things have come into words, no more exactly than they were said. */
final class Phrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final String INFERRED = ", year inferred";

    private Phrases() {}

    /** {@code about 15,000}. */
    static @Nullable String count(@Nullable Count count) {
        return count == null ? null : exactly(count.exactness(), Text.count(count.number()));
    }

    /** {@code more than 50%}. */
    static String share(Share share) {
        return exactly(share.exactness(), percent(share.portion()));
    }

    static String percent(BigDecimal portion) {
        NumberFormat percents = NumberFormat.getPercentInstance(Locale.UK);
        percents.setMaximumFractionDigits(2);
        return percents.format(portion);
    }

    static String exactly(Exactness exactness, String number) {
        return switch (exactness) {
            case EXACT -> number;
            case ABOUT -> "about " + number;
            case NEARLY -> "nearly " + number;
            case AT_LEAST -> number + " or more";
            case OVER -> "more than " + number;
        };
    }

    /** {@code every 6 weeks}. */
    static @Nullable String rhythm(@Nullable Rhythm rhythm) {
        if (rhythm == null) {
            return null;
        }
        String unit = Terms.of(rhythm.unit());
        String every = rhythm.every() == 1 ? "every " + unit : "every " + rhythm.every() + " " + unit + "s";
        return switch (rhythm.exactness()) {
            case EXACT -> every;
            case ABOUT -> "about " + every;
            case NEARLY -> "nearly " + every;
            case AT_LEAST -> every + ", or less often";
            case OVER -> "less often than " + every;
        };
    }

    /** {@code week of 6 June 2022}, {@code from March 2023}, {@code 5 July 2023 (year inferred)}. */
    static @Nullable String date(@Nullable ReportedDate date) {
        if (date == null) {
            return null;
        }
        String said = (date.goesOn() ? "from " : "")
                + switch (date.precision()) {
                    case DAY -> day(date.earliest());
                    case WEEK -> "week of " + day(date.earliest());
                    case MONTH -> MONTH.format(date.earliest());
                    case YEAR -> String.valueOf(date.earliest().getYear());
                    case SEASON -> season(date);
                };
        return date.yearInferred() ? said + " (year inferred)" : said;
    }

    /** {@code on 6 July 2023}, {@code in May 2023}, {@code from March 2023}. */
    static @Nullable String when(@Nullable ReportedDate date) {
        if (date == null) {
            return null;
        }
        String preposition = date.goesOn()
                ? ""
                : switch (date.precision()) {
                    case DAY -> "on ";
                    case WEEK -> "in the ";
                    case MONTH, SEASON, YEAR -> "in ";
                };
        return preposition + date(date);
    }

    /** Seasons stand in words already. */
    private static String season(ReportedDate date) {
        String words = date.goesOn() ? date.value().substring("from ".length()) : date.value();
        return words.endsWith(INFERRED) ? words.substring(0, words.length() - INFERRED.length()) : words;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code on 6 July 2023}. */
    static @Nullable String onDay(@Nullable LocalDate day) {
        return day == null ? null : "on " + day(day);
    }

    /** {@code £500}, {@code £12.50}. */
    static String money(Money money) {
        NumberFormat amounts = NumberFormat.getNumberInstance(Locale.UK);
        int decimals = money.getAmount().stripTrailingZeros().scale() <= 0 ? 0 : money.getScale();
        amounts.setMinimumFractionDigits(decimals);
        amounts.setMaximumFractionDigits(decimals);
        return money.getCurrencyUnit().getSymbol(Locale.UK) + amounts.format(money.getAmount());
    }

    static String ordinal(int number) {
        int tens = number % 100;
        String ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return Text.count(number) + ending;
    }

    /** What is so stands alone; anything less is marked, as in {@code a festival (intended)}. */
    static String marked(String what, Standing standing) {
        return standing == Standing.ESTABLISHED ? what : what + " (" + Terms.of(standing) + ")";
    }

    /** {@code one, two and three}. */
    static String and(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** Those that are there, joined by commas. */
    static String joined(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What it is, a colon, and what there is to say of it; without the colon if there is nothing. */
    static String with(String what, @Nullable String... details) {
        String joined = joined(details);
        return joined.isEmpty() ? what : what + ": " + joined;
    }

    /** Words before a text; nothing if there is no text. */
    static @Nullable String after(String words, @Nullable String text) {
        return text == null || text.isEmpty() ? null : words + text;
    }

    /** One word or the other; nothing if nobody said which. */
    static @Nullable String either(@Nullable Boolean said, String yes, @Nullable String no) {
        return said == null ? null : said ? yes : no;
    }
}
