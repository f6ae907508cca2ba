package org.lwn.neighbourhood;

import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * Something that weighs on a neighbourhood or on those who work there. Source: 000, 002.
 *
 * @param kind what kind of thing
 * @param title what it is, in a few words
 * @param extent how much there is of it, compared with elsewhere; null if not said
 */
public record Strain(
        StrainKind kind, String title, @Nullable StrainExtent extent) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Strain {
        InvalidValueException.requireText("title", title);
    }
}
