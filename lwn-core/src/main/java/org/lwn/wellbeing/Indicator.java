package org.lwn.wellbeing;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Something that can be counted or asked again and again. Source: 003, 004.
 *
 * @param id its name in the document
 * @param title what is measured
 * @param factor the factor it belongs to; null if none, or not said
 */
public record Indicator(
        Id<Indicator> id, String title, @Nullable WellbeingFactor factor) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Indicator {
        InvalidValueException.requireText("title", title);
    }
}
