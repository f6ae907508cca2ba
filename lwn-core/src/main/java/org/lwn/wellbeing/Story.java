package org.lwn.wellbeing;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * A story that was told, by its title only. Who told it is not held. Source: 004.
 *
 * @param id its name in the document
 * @param title what it is about
 * @param neighbourhood where; null if not said
 * @param mayBeShared whether the teller agreed that it is shared; null if not asked
 * @param toldOn when it was told; null if not said
 */
public record Story(
        Id<Story> id,
        String title,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Nullable Boolean mayBeShared,
        @Nullable ReportedDate toldOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Story {
        InvalidValueException.requireText("title", title);
    }
}
