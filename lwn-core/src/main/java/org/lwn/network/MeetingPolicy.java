package org.lwn.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * The thresholds of a network's meetings, each dated and sourced. An empty timeline means that there is no such threshold.
 *
 * @param id a short name
 * @param localitiesPerWeek how many localities may meet in one week, 1 or more
 * @param monthsBetweenMeetings how many months may lie between two meetings of a locality, 1 or more
 * @param monthsBetweenReviews how many months may lie between two joint reviews, 1 or more
 * @param hostRotates whether another member hosts a locality's meeting each time
 * @param themed whether a locality's meeting has a theme
 * @param organisersCoChair whether community organisers are encouraged to co-chair
 * @param notesWritten whether somebody is to write the notes of a Local Action Group's meeting
 */
@DocumentFormat("lwn-meeting-policy/1")
public record MeetingPolicy(
        Id<MeetingPolicy> id,
        Timeline<Integer> localitiesPerWeek,
        Timeline<Integer> monthsBetweenMeetings,
        Timeline<Integer> monthsBetweenReviews,
        Timeline<Boolean> hostRotates,
        Timeline<Boolean> themed,
        Timeline<Boolean> organisersCoChair,
        Timeline<Boolean> notesWritten) {
    private static final LocalDate NEW_PATTERN = LocalDate.of(2023, 9, 7);

    /** @throws InvalidValueException if a number is out of bounds */
    public MeetingPolicy {
        Map<String, Timeline<Integer>> numbers = ImmutableMap.of(
                "localitiesPerWeek", localitiesPerWeek,
                "monthsBetweenMeetings", monthsBetweenMeetings,
                "monthsBetweenReviews", monthsBetweenReviews);
        numbers.forEach((field, timeline) ->
                timeline.values().forEach(number -> InvalidValueException.requireAtLeast(field, number.value(), 1)));
    }

    /** The thresholds that hold unless a network sets its own: the Islington networks' pattern since 7 September 2023 (004). */
    public static MeetingPolicy usual() {
        return new MeetingPolicy(
                Id.of("usual"),
                sinceNewPattern(1),
                sinceNewPattern(2),
                sinceNewPattern(6),
                sinceNewPattern(true),
                sinceNewPattern(true),
                sinceNewPattern(true),
                sinceNewPattern(true));
    }

    private static <T> Timeline<T> sinceNewPattern(T value) {
        return new Timeline<>(ImmutableList.of(new DatedValue<>(value, NEW_PATTERN, Source.of("004"))));
    }

    /** What holds on the day. */
    public MeetingTerms on(LocalDate day) {
        return new MeetingTerms(
                id,
                day,
                localitiesPerWeek.on(day),
                monthsBetweenMeetings.on(day),
                monthsBetweenReviews.on(day),
                hostRotates.on(day),
                themed.on(day),
                organisersCoChair.on(day),
                notesWritten.on(day));
    }
}
