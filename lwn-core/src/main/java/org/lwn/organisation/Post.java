package org.lwn.organisation;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Count;
import org.lwn.provenance.Standing;

/**
 * A job or a task that somebody does or should do. Who does it is not held. Source: 000, 004.
 *
 * @param title what it is
 * @param standing whether there is such a post
 * @param count how many; null if not said
 * @param fullTime whether it is full time; null if not said
 * @param hoursPerWeek hours in a week, from 0 to 168; null if not said
 * @param termInMonths for how many months, 1 or more; null if for good, or not said
 * @param fundedBy who pays; null if not said
 */
public record Post(
        String title,
        Standing standing,
        @Nullable Count count,
        @Nullable Boolean fullTime,
        @Nullable Integer hoursPerWeek,
        @Nullable Integer termInMonths,
        @Nullable Id<Actor> fundedBy) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public Post {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireBetween("hoursPerWeek", hoursPerWeek, 0, 168);
        InvalidValueException.requireAtLeast("termInMonths", termInMonths, 1);
    }
}
