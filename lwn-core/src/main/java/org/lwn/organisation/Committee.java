package org.lwn.organisation;

import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.problem.InvalidValueException;

/**
 * The people who run an organisation, counted and not named.
 *
 * @param members how many there are; null if not answered
 * @param unrelatedMembers how many of them are neither related to nor living with another; null if not answered
 */
public record Committee(
        @Unit("people") @Nullable Integer members,
        @Unit("people") @Nullable Integer unrelatedMembers) {

    /** @throws InvalidValueException if a number is negative, or more are unrelated than there are */
    public Committee {
        InvalidValueException.requireAtLeast("members", members, 0);
        InvalidValueException.requireAtLeast("unrelatedMembers", unrelatedMembers, 0);
        if (members != null && unrelatedMembers != null && unrelatedMembers > members) {
            throw new InvalidValueException(
                    "unrelatedMembers",
                    unrelatedMembers,
                    "is no more than " + members + ", the number of members",
                    "Count each member once.");
        }
    }
}
