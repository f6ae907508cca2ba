package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;

/**
 * A meeting of a forum. Source: practice.
 *
 * @param id its name in the document
 * @param on the day
 * @param agenda what was to be spoken of
 * @param minutes what happened; null if it is still to come or nothing was noted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ForumMeeting(
        Id<ForumMeeting> id,
        LocalDate on,
        List<AgendaItem> agenda,
        @Nullable ForumMinutes minutes) {
    /** Keeps copies in the order given. */
    public ForumMeeting {
        agenda = ImmutableList.copyOf(agenda);
    }
}
