package org.lwn.network;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A course that anybody can be sent to. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is
 * @param days how many days it takes, 1 or more; null if not said
 * @param makes the role it makes people fit for; null if not said
 */
public record Course(
        Id<Course> id,
        String title,
        @Nullable Integer days,
        @Nullable String makes) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public Course {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireAtLeast("days", days, 1);
        InvalidValueException.requireText("makes", makes);
    }
}
