package org.lwn.togetherness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.PriorityArea;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * What a grant pays for, tagged by the priorities that it serves and by what it does for people. Source: practice; benefits 001.
 *
 * @param id its name in the document
 * @param title what it is
 * @param description what is done, in a sentence; null if not said
 * @param standing whether the grant is made
 * @param programme the identifier of the grant programme, as a system's own grants have it; null if not known
 * @param priorities the priorities that it serves; empty if not said
 * @param amount what was awarded, or is offered, more than 0; null if not known
 * @param awardedOn the day it was awarded; null if not known
 * @param neighbourhood where; null if not said
 * @param startsOn the first day; null if not said
 * @param endsOn the last day; null if not said
 * @param benefits what it does for residents; empty if not said
 * @param style who acts; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FundedWork(
        Id<FundedWork> id,
        String title,
        @Nullable String description,
        Standing standing,
        @Nullable String programme,
        List<Id<PriorityArea>> priorities,
        @Nullable Money amount,
        @Nullable LocalDate awardedOn,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<ResidentBenefit> benefits,
        @Nullable WorkingStyle style) {
    /**
     * @throws InvalidValueException if a text is blank or longer than 200 characters, something is listed twice, the amount
     *     is not more than 0, or it ends before it starts
     */
    public FundedWork {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireText("description", description);
        InvalidValueException.requireText("programme", programme);
        priorities = ImmutableList.copyOf(priorities);
        InvalidValueException.requireDistinct("priorities", priorities);
        if (amount != null && !amount.isPositive()) {
            throw new InvalidValueException("amount", amount, "is more than 0", "Leave it out if it is not known.");
        }
        benefits = ImmutableList.copyOf(benefits);
        InvalidValueException.requireDistinct("benefits", benefits);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new InvalidValueException(
                    "endsOn", endsOn, "is not before " + startsOn + ", the first day", "Change one of the two.");
        }
    }
}
