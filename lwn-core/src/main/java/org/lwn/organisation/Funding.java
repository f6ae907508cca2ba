package org.lwn.organisation;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * Money that an organisation has, or is offered. Source: 000, 001.
 *
 * @param from who gives it
 * @param standing whether it is had or only offered
 * @param purpose what it is for; null if not said
 */
public record Funding(
        Id<Actor> from, Standing standing, @Nullable String purpose) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Funding {
        InvalidValueException.requireText("purpose", purpose);
    }
}
