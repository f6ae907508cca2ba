package org.lwn.wellbeing;

import org.lwn.problem.InvalidValueException;

/**
 * A benefit to agencies and what it consists in. Source: 001.
 *
 * @param benefit the benefit
 * @param of to or of what
 */
public record AgencyBenefitMeans(AgencyBenefit benefit, String of) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public AgencyBenefitMeans {
        InvalidValueException.requireText("of", of);
    }
}
