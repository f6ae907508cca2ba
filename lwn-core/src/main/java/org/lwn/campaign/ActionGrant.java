package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A grant that pays for actions of a campaign: the link between what was heard and the money that it led to. Source: practice.
 *
 * @param id its name in the document
 * @param actions the actions that it pays for
 * @param programme the identifier of the grant programme, as a system's own grants have it; null if not known
 * @param award the funder's identifier of the award; null if not known
 * @param amount what was awarded; null if not known
 * @param awardedOn the day it was awarded; null if not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ActionGrant(
        Id<ActionGrant> id,
        List<Id<Action>> actions,
        @Nullable String programme,
        @Nullable String award,
        @Nullable Money amount,
        @Nullable LocalDate awardedOn) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public ActionGrant {
        actions = ImmutableList.copyOf(actions);
        InvalidValueException.requireDistinct("actions", actions);
        InvalidValueException.requireText("programme", programme);
        InvalidValueException.requireText("award", award);
    }
}
