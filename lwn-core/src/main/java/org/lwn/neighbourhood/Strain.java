package org.lwn.neighbourhood;

import org.lwn.problem.InvalidValueException;

/**
 * Something that weighs on a neighbourhood or on those who work there. Source: 000, 002.
 *
 * @param kind what kind of thing
 * @param title what it is, in a few words
 */
public record Strain(StrainKind kind, String title) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Strain {
        InvalidValueException.requireText("title", title);
    }
}
