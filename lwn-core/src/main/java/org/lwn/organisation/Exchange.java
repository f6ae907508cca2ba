package org.lwn.organisation;

import org.lwn.problem.InvalidValueException;

/**
 * What goes between partners. Source: 000.
 *
 * @param direction which way it goes, seen from the organisation that the partnership belongs to
 * @param what what it is, in a few words
 */
public record Exchange(Direction direction, String what) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Exchange {
        InvalidValueException.requireText("what", what);
    }
}
