package org.lwn.money;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money for the same project from somebody else.
 *
 * @param from who gives it; null if not answered
 * @param amount how much; null if not answered
 */
public record OtherFunding(@Nullable String from, @Nullable Money amount) {}
