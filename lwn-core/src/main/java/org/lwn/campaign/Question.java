package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A question that listeners ask. Source: 004.
 *
 * @param id its name in the document
 * @param text the question
 * @param purpose what it is for
 * @param writtenOn the day it was written; null if not noted
 * @param revisedOn the day it was last changed; null if never
 */
public record Question(
        Id<Question> id,
        String text,
        ListeningPurpose purpose,
        @Nullable LocalDate writtenOn,
        @Nullable LocalDate revisedOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Question {
        InvalidValueException.requireText("text", text);
    }
}
