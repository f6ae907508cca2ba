package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A meeting of a Local Action Group, held or to come. Source: 004.
 *
 * @param on the day; null if not settled
 * @param place where; null if not settled
 * @param noteWriter the role that writes and circulates the notes; null if nobody is nominated
 */
public record GroupMeeting(
        @Nullable LocalDate on,
        @Nullable String place,
        @Nullable String noteWriter) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public GroupMeeting {
        InvalidValueException.requireText("place", place);
        InvalidValueException.requireText("noteWriter", noteWriter);
    }
}
