package org.lwn.provenance;

import java.math.BigDecimal;
import org.lwn.problem.InvalidValueException;

/**
 * A part of a whole as it was said, such as more than half. Source: 000 to 004.
 *
 * @param portion the portion that was said, from 0 (nothing) to 1 (all)
 * @param exactness how it is meant
 */
public record Share(BigDecimal portion, Exactness exactness) {
    /** @throws InvalidValueException if the portion is less than 0 or more than 1 */
    public Share {
        if (portion.signum() < 0 || portion.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValueException("portion", portion, "is from 0 to 1", "Write 40 per cent as 0.4.");
        }
    }
}
