package org.lwn.rules.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lwn.campaign.Campaign;
import org.lwn.campaign.Target;

/**
 * How many people were heard by a day, beside how many are to be heard.
 *
 * @param people how many were heard, those too early or too long among them
 * @param on the day
 * @param target how many are to be heard by when; null if that is not settled
 */
public record PeopleHeard(
        int people, LocalDate on, @Nullable Target target) {
    private static final BigDecimal DAYS_IN_A_WEEK = BigDecimal.valueOf(7);

    static PeopleHeard of(Campaign asItStood, LocalDate on) {
        return new PeopleHeard(asItStood.peopleHeard(), on, asItStood.target());
    }

    /** How many are still to be heard, 0 or more; null without a target. */
    @JsonProperty
    public @Nullable Integer stillToHear() {
        return target == null ? null : Math.max(0, target.people() - people);
    }

    /**
     * How many people a week must be heard, from the day after until the target's last day, to reach the target: to one
     * decimal, rounded up. 0 if it is reached; null without a target, or if its last day has come and it is not reached.
     */
    @JsonProperty
    public @Nullable BigDecimal neededPerWeek() {
        if (target == null || stillToHear() == null) {
            return null;
        }
        BigDecimal missing = BigDecimal.valueOf(Math.max(0, target.people() - people));
        long days = ChronoUnit.DAYS.between(on, target.by());
        if (missing.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return days <= 0 ? null : missing.multiply(DAYS_IN_A_WEEK).divide(BigDecimal.valueOf(days), 1, RoundingMode.UP);
    }
}
