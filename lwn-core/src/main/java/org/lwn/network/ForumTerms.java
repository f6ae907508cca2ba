package org.lwn.network;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;

/**
 * What a {@link ForumPolicy} says on one day. Null means that there is no such threshold.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 * @param statutoryShare the share of the time that statutory people may speak together, from 0 to 1
 * @param participantShare the share of the time that one participant may speak, from 0 to 1
 * @param confirmedWithinDays within how many days each entry of the local list was last confirmed, 1 or more
 * @param meetingsToBeReady at how many meetings in a row residents did everything before the forum may run itself, 1 or more
 */
public record ForumTerms(
        Id<ForumPolicy> policyId,
        LocalDate day,
        @Unit(Unit.SHARE) @Nullable BigDecimal statutoryShare,
        @Unit(Unit.SHARE) @Nullable BigDecimal participantShare,
        @Unit("days") @Nullable Integer confirmedWithinDays,
        @Unit("meetings") @Nullable Integer meetingsToBeReady) {}
