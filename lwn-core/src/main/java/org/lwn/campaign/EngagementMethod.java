package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A way of engaging with people. Source: practice.
 *
 * @param id its name in the document
 * @param title what it is
 * @param form who sits together; null if it is no conversation
 * @param channel how people are reached; null if not settled
 * @param place where; null if nowhere, or not settled
 * @param tool by what tool; null if by none, or not settled
 * @param chosenOn the day it was chosen; null if not noted
 */
public record EngagementMethod(
        Id<EngagementMethod> id,
        String title,
        @Nullable ConversationForm form,
        @Nullable Channel channel,
        @Nullable String place,
        @Nullable String tool,
        @Nullable LocalDate chosenOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public EngagementMethod {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("place", place);
        InvalidValueException.requireText("tool", tool);
    }
}
