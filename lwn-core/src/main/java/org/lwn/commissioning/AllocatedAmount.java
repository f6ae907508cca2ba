package org.lwn.commissioning;

import org.joda.money.Money;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * What one neighbourhood was given. Source: practice.
 *
 * @param neighbourhood the neighbourhood
 * @param amount what it was given, 0 or more
 */
public record AllocatedAmount(Id<Neighbourhood> neighbourhood, Money amount) {
    /** @throws InvalidValueException if the amount is negative */
    public AllocatedAmount {
        if (amount.isNegative()) {
            throw new InvalidValueException("amount", amount, "is 0 or more", "Give what was allocated.");
        }
    }
}
