package org.lwn.network;

import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * What a network is there for. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is, in a few words
 */
public record Mission(Id<Mission> id, String title) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Mission {
        InvalidValueException.requireText("title", title);
    }
}
