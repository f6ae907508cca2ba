package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * An assessment of what may go wrong. Source: practice.
 *
 * @param on the day it was made
 * @param methods the methods it covers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RiskAssessment(LocalDate on, List<Id<EngagementMethod>> methods) {
    /** @throws InvalidValueException if something is listed twice */
    public RiskAssessment {
        methods = ImmutableList.copyOf(methods);
        InvalidValueException.requireDistinct("methods", methods);
    }
}
