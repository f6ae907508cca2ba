package org.lwn.organisation;

import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * Something wished for. Source: 000, 004.
 *
 * @param title what it is, in a few words
 * @param standing how far it has come
 */
public record Aim(String title, Standing standing) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Aim {
        InvalidValueException.requireText("title", title);
    }
}
