package org.lwn.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * The days that a report is about.
 *
 * @param from the first
 * @param to the last
 */
record Period(LocalDate from, LocalDate to) {
    private static final String ONLY_BEGINS = "from ";

    /** How a date lies to the period. */
    enum Lies {
        WITHIN,
        OUTSIDE,
        UNCLEAR
    }

    Period {
        if (to.isBefore(from)) {
            throw new InvalidValueException(
                    "to", to, "is not before " + from + ", the first day", "Change one of the two days.");
        }
    }

    /** Something that goes on belongs to the period in which it began. */
    Lies lies(@Nullable ReportedDate when) {
        if (when == null) {
            return Lies.UNCLEAR;
        }
        if (when.goesOn()) {
            Lies beginning = lies(ReportedDate.of(when.value().substring(ONLY_BEGINS.length())));
            return beginning == Lies.OUTSIDE && when.earliest().isBefore(from) ? Lies.UNCLEAR : beginning;
        }
        LocalDate latest = when.latest();
        if (when.earliest().isAfter(to) || latest == null || latest.isBefore(from)) {
            return Lies.OUTSIDE;
        }
        return when.earliest().isBefore(from) || latest.isAfter(to) ? Lies.UNCLEAR : Lies.WITHIN;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
