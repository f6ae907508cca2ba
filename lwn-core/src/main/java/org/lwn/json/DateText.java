package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days, which are written year-month-day and not otherwise. */
final class DateText {
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

    private DateText() {}

    static @Nullable LocalDate read(JsonNode node, Spot spot, Problems problems) {
        if (!node.isTextual()) {
            problems.error(
                    spot,
                    "json.wrong-type",
                    Words.valueAndKind(node) + ", but " + spot.label() + " takes a date.",
                    "Write it as text, year-month-day, such as \"2026-04-30\".");
            return null;
        }
        String text = node.textValue();
        Matcher iso = ISO.matcher(text);
        LocalDate date = iso.matches() ? date(iso, 1, 2, 3) : null;
        if (date == null) {
            problems.error(
                    spot,
                    "json.invalid-date",
                    Words.answer(text) + " is not a date" + (iso.matches() ? impossible(iso) : "."),
                    iso.matches() ? "Write a day that the calendar has." : remedy(text));
        }
        return date;
    }

    private static String impossible(Matcher iso) {
        int month = Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            return ": months are 01 to 12.";
        }
        YearMonth yearMonth = YearMonth.of(Integer.parseInt(iso.group(1)), month);
        return ": " + Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " " + yearMonth.getYear() + " has "
                + yearMonth.lengthOfMonth() + " days.";
    }

    /** Names the day that was probably meant: day before month, as people in the United Kingdom write. */
    private static String remedy(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        LocalDate meant =
                yearFirst.matches() ? date(yearFirst, 1, 2, 3) : dayFirst.matches() ? date(dayFirst, 3, 2, 1) : null;
        return meant == null
                ? "Write it as year-month-day, such as 2026-04-30."
                : "Write it as " + meant + " (year-month-day).";
    }

    private static @Nullable LocalDate date(Matcher parts, int year, int month, int day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group(year)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(day)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
