package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Rhythm;
import org.lwn.provenance.Standing;

/**
 * How a network meets. Source: 004.
 *
 * @param rhythm how often each locality meets
 * @param weeks how the localities' meetings lie to each other
 * @param overWeeks over how many weeks, from 1 to 52; null if not said
 * @param themed whether meetings have a theme; null if not said
 * @param form what may happen at them, one or the other
 * @param subgroupsReport whether subgroups report back; null if not said
 * @param jointReviews how often all review together; null if not said
 * @param hostRotates whether another member hosts each time; null if not said
 * @param organisersCoChair how far it has come that community organisers co-chair; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MeetingPattern(
        Rhythm rhythm,
        WeekPattern weeks,
        @Nullable Integer overWeeks,
        @Nullable Boolean themed,
        List<MeetingForm> form,
        @Nullable Boolean subgroupsReport,
        @Nullable Rhythm jointReviews,
        @Nullable Boolean hostRotates,
        @Nullable Standing organisersCoChair) {
    /** @throws InvalidValueException if a number is out of bounds, or something is listed twice */
    public MeetingPattern {
        InvalidValueException.requireBetween("overWeeks", overWeeks, 1, 52);
        form = ImmutableList.copyOf(form);
        InvalidValueException.requireDistinct("form", form);
    }
}
