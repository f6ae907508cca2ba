package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * A way of measuring. Source: 004.
 *
 * @param kind what is looked at
 * @param standing whether it is in use
 * @param factors the factors it ranks by
 * @param ways the ways or steps it follows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Measurement(
        MeasurementKind kind, Standing standing, List<WellbeingFactor> factors, List<WayToWellbeing> ways) {
    /** @throws InvalidValueException if something is listed twice */
    public Measurement {
        factors = ImmutableList.copyOf(factors);
        InvalidValueException.requireDistinct("factors", factors);
        ways = ImmutableList.copyOf(ways);
        InvalidValueException.requireDistinct("ways", ways);
    }
}
