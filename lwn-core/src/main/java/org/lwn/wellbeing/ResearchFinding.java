package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * What research found. Source: 002.
 *
 * @param id its name in the document
 * @param title what was found, in a few words
 * @param about whom it is true of
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ResearchFinding(Id<ResearchFinding> id, String title, List<String> about) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public ResearchFinding {
        InvalidValueException.requireText("title", title);
        about = ImmutableList.copyOf(about);
        InvalidValueException.requireTexts("about", about);
    }
}
