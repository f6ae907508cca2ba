package org.lwn.commissioning;

import org.lwn.neighbourhood.Sector;
import org.lwn.problem.InvalidValueException;

/**
 * What is done in another place. Source: 003.
 *
 * @param place where
 * @param title what is done
 * @param audience for whom
 */
public record ElsewherePractice(String place, String title, Sector audience) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ElsewherePractice {
        InvalidValueException.requireText("place", place);
        InvalidValueException.requireText("title", title);
    }
}
