package org.lwn.commissioning;

import org.lwn.problem.InvalidValueException;

/**
 * How resources are shared out between neighbourhoods. Source: 003.
 *
 * @param principle the principle
 * @param purpose what it is for
 */
public record AllocationPolicy(Principle principle, String purpose) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public AllocationPolicy {
        InvalidValueException.requireText("purpose", purpose);
    }
}
