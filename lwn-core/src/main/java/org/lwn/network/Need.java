package org.lwn.network;

import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Something that a network needs next. Source: 004.
 *
 * @param id its name in the document
 * @param kind what kind of thing
 * @param title what it is
 */
public record Need(Id<Need> id, NeedKind kind, String title) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Need {
        InvalidValueException.requireText("title", title);
    }
}
