package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * What must hold for many to succeed together. Source: 004.
 *
 * @param conditions the conditions
 * @param revisedFrom how many conditions there were before; null if they were not revised
 * @param shortCommonList whether measurement keeps to a short list of indicators that all share; null if not said
 * @param measurementCycle how measurement is used
 * @param backboneIsTheNetwork whether the network itself is the organisation that holds all together; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CollectiveSuccess(
        List<ConditionKind> conditions,
        @Nullable Integer revisedFrom,
        @Nullable Boolean shortCommonList,
        List<LearningStep> measurementCycle,
        @Nullable Boolean backboneIsTheNetwork) {
    /** @throws InvalidValueException if a number is out of bounds, or something is listed twice */
    public CollectiveSuccess {
        conditions = ImmutableList.copyOf(conditions);
        InvalidValueException.requireDistinct("conditions", conditions);
        InvalidValueException.requireBetween("revisedFrom", revisedFrom, 0, 100);
        measurementCycle = ImmutableList.copyOf(measurementCycle);
        InvalidValueException.requireDistinct("measurementCycle", measurementCycle);
    }
}
