package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.InvalidValueException;

/**
 * A benefit to residents and how it comes about. Source: 001.
 *
 * @param benefit the benefit
 * @param means by what
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResidentBenefitMeans(ResidentBenefit benefit, List<String> means) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ResidentBenefitMeans {
        means = ImmutableList.copyOf(means);
        InvalidValueException.requireTexts("means", means);
    }
}
