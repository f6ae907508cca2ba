package org.lwn.grant;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A part of a grant that is paid by itself. Source: practice.
 *
 * @param amount how much, more than 0
 * @param dueOn the first day on which it may be paid
 * @param after the report that must come in before it is paid; null if it waits for none
 * @param paidOn the day it was paid; null if it was not
 */
public record Instalment(
        Money amount,
        LocalDate dueOn,
        @Nullable ReportKind after,
        @Nullable LocalDate paidOn) {

    /** @throws InvalidValueException if the amount is not more than 0 */
    public Instalment {
        if (!amount.isPositive()) {
            throw new InvalidValueException("amount", amount, "is more than 0", "Leave out what is not paid.");
        }
    }

    /** Whether it was paid by the end of the day. */
    public boolean isPaidOn(LocalDate day) {
        return paidOn != null && !paidOn.isAfter(day);
    }
}
