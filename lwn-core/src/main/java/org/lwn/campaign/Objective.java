package org.lwn.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * What a campaign is for and whom it is to reach. Both are needed; either may still be missing. Source: 004.
 *
 * @param whatFor what it is for; null if not settled
 * @param whomToReach whom it is to reach; null if not settled
 * @param agreedOn the day it was agreed; null if not noted
 */
public record Objective(
        @Nullable String whatFor,
        @Nullable String whomToReach,
        @Nullable LocalDate agreedOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Objective {
        InvalidValueException.requireText("whatFor", whatFor);
        InvalidValueException.requireText("whomToReach", whomToReach);
    }
}
