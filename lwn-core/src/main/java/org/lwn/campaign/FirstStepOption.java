package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * One way to begin. Source: 004.
 *
 * @param title what it is
 * @param standing how far it has come
 * @param steps what would be done, the first first
 * @param places where
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FirstStepOption(String title, Standing standing, List<String> steps, List<Id<Asset>> places) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public FirstStepOption {
        InvalidValueException.requireText("title", title);
        steps = ImmutableList.copyOf(steps);
        InvalidValueException.requireTexts("steps", steps);
        places = ImmutableList.copyOf(places);
        InvalidValueException.requireDistinct("places", places);
    }
}
