package org.lwn.network;

import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * Training that was held. Source: 004.
 *
 * @param id its name in the document
 * @param topic what it was in
 * @param when the day, or when it began
 * @param numberInSeries which of a series it was, 1 or more; null if none, or not said
 * @param area for which area it was held, if not for the network's own; null otherwise
 * @param mode how people came together; null if not said
 * @param attendance how many were trained; null if not said
 * @param audience who was trained; null if not said
 */
public record TrainingSession(
        Id<TrainingSession> id,
        TrainingTopic topic,
        ReportedDate when,
        @Nullable Integer numberInSeries,
        @Nullable String area,
        @Nullable TrainingMode mode,
        @Nullable Attendance attendance,
        @Nullable String audience) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or a number is out of bounds */
    public TrainingSession {
        InvalidValueException.requireAtLeast("numberInSeries", numberInSeries, 1);
        InvalidValueException.requireText("area", area);
        InvalidValueException.requireText("audience", audience);
    }
}
