package org.lwn.provenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A date as precisely as it was said: {@code 2024-10-08}, {@code week of 2022-06-06}, {@code 2023-05}, {@code late summer
 * 2020} or {@code 2025}; with {@code from} before it if that is only the beginning, and with {@code , year inferred}
 * after it if the year was not said. Years are 1000 to 9999.
 *
 * <p>Summer is June to August, and so on through the year; winter begins in December of its year. Early, mid and late
 * are the three months of a season. Both are conventions of this library, used only to compare.
 *
 * @param value in one of these forms
 */
public record ReportedDate(@JsonValue String value) {
    private static final Pattern FORM =
            Pattern.compile("(?<from>from )?(?:(?<week>week of )?(?<year>[1-9][0-9]{3})(?:-(?<month>[0-9]{2})"
                    + "(?:-(?<day>[0-9]{2}))?)?|(?:(?<part>early|mid|late) )?(?<season>spring|summer|autumn|winter) "
                    + "(?<seasonYear>[1-9][0-9]{3}))(?<inferred>, year inferred)?");
    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> PARTS = List.of("early", "mid", "late");
    private static final int FIRST_MONTH_OF_SPRING = 3;

    /** @throws InvalidValueException if the text is of none of these forms, or a day that no calendar has */
    @JsonCreator
    public ReportedDate {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new InvalidValueException(
                    "date",
                    value,
                    "is a day, a week, a month, a season or a year",
                    "Write it as 2023-07-20, week of 2022-06-06, 2023-05, late summer 2020 or 2025, with from before it if it"
                            + " only begins then.");
        }
        if (parts.group("week") != null && parts.group("day") == null) {
            throw new InvalidValueException(
                    "date", value, "names the first day of the week", "Write it as week of 2022-06-06.");
        }
        try {
            first(parts);
        } catch (DateTimeException impossible) {
            throw new InvalidValueException(
                    "date", value, "the calendar has", "Months are 01 to 12, and days as many as the month has.");
        }
    }

    /** The date that the text says. */
    public static ReportedDate of(String value) {
        return new ReportedDate(value);
    }

    /** That day. */
    public static ReportedDate on(LocalDate day) {
        return new ReportedDate(day.toString());
    }

    /** How exactly it is known. */
    public DatePrecision precision() {
        Matcher parts = parts();
        if (parts.group("season") != null) {
            return DatePrecision.SEASON;
        }
        if (parts.group("week") != null) {
            return DatePrecision.WEEK;
        }
        if (parts.group("day") != null) {
            return DatePrecision.DAY;
        }
        return parts.group("month") != null ? DatePrecision.MONTH : DatePrecision.YEAR;
    }

    /** Whether it is only the beginning of something that goes on. */
    public boolean goesOn() {
        return parts().group("from") != null;
    }

    /** Whether the year was not said but read out of the rest. */
    public boolean yearInferred() {
        return parts().group("inferred") != null;
    }

    /** The first day that can be meant. */
    public LocalDate earliest() {
        return first(parts());
    }

    /** The last day that can be meant; null if it goes on. */
    public @Nullable LocalDate latest() {
        return goesOn() ? null : lastOfBeginning();
    }

    /** Whether it lies before the other; empty if the two overlap, so that nobody can tell. */
    public Optional<Boolean> before(ReportedDate other) {
        LocalDate latest = latest();
        if (latest != null && latest.isBefore(other.earliest())) {
            return Optional.of(true);
        }
        LocalDate othersLatest = other.latest();
        return othersLatest != null && !earliest().isBefore(othersLatest) ? Optional.of(false) : Optional.empty();
    }

    private LocalDate lastOfBeginning() {
        Matcher parts = parts();
        LocalDate first = first(parts);
        return switch (precision()) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case SEASON -> first.plusMonths(parts.group("part") == null ? 3 : 1).minusDays(1);
            case YEAR -> Year.from(first).atMonth(12).atEndOfMonth();
        };
    }

    private static LocalDate first(Matcher parts) {
        if (parts.group("season") != null) {
            int months = FIRST_MONTH_OF_SPRING - 1 + 3 * SEASONS.indexOf(parts.group("season"));
            int within = parts.group("part") == null ? 0 : PARTS.indexOf(parts.group("part"));
            return LocalDate.of(number(parts, "seasonYear"), 1, 1).plusMonths((long) months + within);
        }
        int month = parts.group("month") == null ? 1 : number(parts, "month");
        int day = parts.group("day") == null ? 1 : number(parts, "day");
        return LocalDate.of(number(parts, "year"), month, day);
    }

    private static int number(Matcher parts, String group) {
        return Integer.parseInt(parts.group(group));
    }

    private Matcher parts() {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException(value);
        }
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
