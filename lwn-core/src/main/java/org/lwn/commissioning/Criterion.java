package org.lwn.commissioning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * What a bid is judged by. Source: 003.
 *
 * @param kind what it is about
 * @param explicit whether it is spelt out
 * @param scored whether points are given for it
 * @param weight its share of all points, from 0 to 1; null if not said
 */
public record Criterion(
        CriterionKind kind,
        boolean explicit,
        boolean scored,
        @Nullable BigDecimal weight) {
    /** @throws InvalidValueException if the weight is less than 0 or more than 1 */
    public Criterion {
        if (weight != null && (weight.signum() < 0 || weight.compareTo(BigDecimal.ONE) > 0)) {
            throw new InvalidValueException("weight", weight, "is from 0 to 1", "Write ten per cent as 0.1.");
        }
    }
}
