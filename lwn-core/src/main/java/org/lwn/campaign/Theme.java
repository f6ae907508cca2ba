package org.lwn.campaign;

import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A theme that runs through what was heard. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is
 */
public record Theme(Id<Theme> id, String title) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Theme {
        InvalidValueException.requireText("title", title);
    }
}
