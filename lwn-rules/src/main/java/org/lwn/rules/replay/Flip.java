package org.lwn.rules.replay;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.lwn.rules.grant.Outcome;

/**
 * An application that comes out otherwise. It is named by its identifier alone.
 *
 * @param application the application's identifier
 * @param asOf the day whose rules and thresholds count
 * @param before what the outcome was
 * @param after what it would be
 * @param causes the rules that make the difference, in the order of the rules before and then of those added; without their
 *     changes it would not come out so. At least one
 */
public record Flip(String application, LocalDate asOf, Outcome before, Outcome after, List<RuleChange> causes) {
    /** Keeps a copy in the order given. */
    public Flip {
        causes = ImmutableList.copyOf(causes);
    }
}
