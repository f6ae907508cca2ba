package org.lwn.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;

/**
 * What a {@link MeetingPolicy} says on one day. Null means that there is no such threshold.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 * @param localitiesPerWeek how many localities may meet in one week, 1 or more
 * @param monthsBetweenMeetings how many months may lie between two meetings of a locality, 1 or more
 * @param monthsBetweenReviews how many months may lie between two joint reviews, 1 or more
 * @param hostRotates whether another member hosts a locality's meeting each time
 * @param themed whether a locality's meeting has a theme
 * @param organisersCoChair whether community organisers are encouraged to co-chair
 * @param notesWritten whether somebody is to write the notes of a Local Action Group's meeting
 */
public record MeetingTerms(
        Id<MeetingPolicy> policyId,
        LocalDate day,
        @Unit("localities") @Nullable Integer localitiesPerWeek,
        @Unit("months") @Nullable Integer monthsBetweenMeetings,
        @Unit("months") @Nullable Integer monthsBetweenReviews,
        @Nullable Boolean hostRotates,
        @Nullable Boolean themed,
        @Nullable Boolean organisersCoChair,
        @Nullable Boolean notesWritten) {}
