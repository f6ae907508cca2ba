package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * What is arranged for those who meet people alone. Source: practice.
 *
 * @param on the day it was arranged
 * @param arrangement what is arranged, in a few words
 * @param methods the methods it covers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LoneWorking(LocalDate on, String arrangement, List<Id<EngagementMethod>> methods) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public LoneWorking {
        InvalidValueException.requireText("arrangement", arrangement);
        methods = ImmutableList.copyOf(methods);
        InvalidValueException.requireDistinct("methods", methods);
    }
}
