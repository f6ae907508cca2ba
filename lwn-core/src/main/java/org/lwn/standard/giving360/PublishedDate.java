package org.lwn.standard.giving360;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as files write them. Only ISO 8601 is read: 5/9/2013 is one day in London and another in New York. */
final class PublishedDate {
    private static final String TIME =
            "[Tt ]([01][0-9]|2[0-4]):[0-5][0-9](:([0-5][0-9]|60)([.,][0-9]{1,12})?)?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(" + TIME + ")?");
    private static final Pattern PARTIAL = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2]))?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})");

    private PublishedDate() {}

    /** The day that an ISO date or date-time says, as it is written, whatever the time zone; null for all else. */
    static @Nullable LocalDate read(String text) {
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : null;
    }

    /** Whether it is an ISO year or month, which says no day. */
    static boolean isPartial(String text) {
        return PARTIAL.matcher(text).matches();
    }

    /** What to do about a text that is not read: names the date in ISO if it can only be one. */
    static String remedy(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        LocalDate only = yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : null;
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            LocalDate dayFirst = day(yearLast.group(3), yearLast.group(2), yearLast.group(1));
            LocalDate monthFirst = day(yearLast.group(3), yearLast.group(1), yearLast.group(2));
            if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
                return "Write it as " + dayFirst + " or as " + monthFirst + ", whichever is meant.";
            }
            only = dayFirst == null ? monthFirst : dayFirst;
        }
        return only == null ? "Write it as yyyy-MM-dd, such as 2024-03-31." : "Write it as " + only + ".";
    }

    /** Null if there is no such day. */
    private static @Nullable LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
