package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;

/**
 * What happened at a forum's meeting. Source: practice.
 *
 * @param speakingShares who spoke how much; in all no more than 1
 * @param facilitatedBy who facilitated; null if not noted
 * @param decidedBy who decided; null if not noted or nothing was decided
 * @param planFrom whose the plan is; null if not noted or there is none
 * @param style who acted; null if not noted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ForumMinutes(
        List<SpeakingShare> speakingShares,
        @Nullable Sector facilitatedBy,
        @Nullable Sector decidedBy,
        @Nullable Sector planFrom,
        @Nullable WorkingStyle style) {
    /** @throws InvalidValueException if the shares add up to more than 1 */
    public ForumMinutes {
        speakingShares = ImmutableList.copyOf(speakingShares);
        BigDecimal spoken = speakingShares.stream().map(SpeakingShare::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (spoken.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValueException(
                    "speakingShares",
                    spoken,
                    "is no more than 1, added up",
                    "Give each participant's share of the whole time.");
        }
    }
}
