package org.lwn.money;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One heading of a budget.
 *
 * @param heading what the money is for; null if not answered
 * @param cost what it costs; null if not answered
 */
public record BudgetLine(@Nullable String heading, @Nullable Money cost) {}
