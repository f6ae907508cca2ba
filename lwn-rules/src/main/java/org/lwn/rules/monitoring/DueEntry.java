package org.lwn.rules.monitoring;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a funded project's calendar.
 *
 * @param on the day it is due
 * @param what what is due
 * @param state how it stands
 * @param amount how much money it is about; null for a report
 */
public record DueEntry(
        LocalDate on, What what, State state, @Nullable Money amount) {

    /** What can be due. */
    public enum What {
        /** The report half-way through. */
        MID_POINT_REPORT,
        /** The report when the project is over. */
        END_POINT_REPORT,
        /** A part of the grant, from the funder. */
        INSTALMENT,
        /** What was not spent, to the funder. */
        RETURN
    }

    /** How it can stand. */
    public enum State {
        /** It came in or was paid. */
        DONE,
        /** Its day is past. */
        OVERDUE,
        /** It may be paid, or is to be given back. */
        DUE,
        /** It is not paid until reports and spending are in order. */
        HELD,
        /** Its day is near. */
        SOON,
        /** Its day is not near. */
        LATER
    }
}
