package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A conversation with somebody known, to practise. Source: practice.
 *
 * @param id its name in the document
 * @param listener who practised
 * @param on the day
 * @param learnt what was learnt, in a few words; null if not noted
 */
public record PracticeConversation(
        Id<PracticeConversation> id,
        Id<TeamMember> listener,
        LocalDate on,
        @Nullable String learnt) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public PracticeConversation {
        InvalidValueException.requireText("learnt", learnt);
    }
}
