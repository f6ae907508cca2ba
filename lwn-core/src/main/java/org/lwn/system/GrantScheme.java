package org.lwn.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.ReportKind;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Sector;
import org.lwn.organisation.Actor;
import org.lwn.problem.InvalidValueException;

/**
 * What a system says of the grants it makes. What a programme decides by stands in the programme itself. Source: 000.
 *
 * @param programme the identifier of the grant programme
 * @param by who makes the grants
 * @param fundedBy who pays for them; null if not said
 * @param openTo who may have them
 * @param minimumAward the least that is awarded; null if not said
 * @param maximumAward the most that is awarded; null if not said
 * @param benefitMustBeShown whether a project must be able to show what it does for the community; null if not said
 * @param takesApplications whether people apply; null if not said
 * @param useIsMonitored whether it is followed how the money is used; null if not said
 * @param reports the reports that every funded project makes
 * @param reportsAreFor what the reports are for; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GrantScheme(
        String programme,
        Id<Actor> by,
        @Nullable Id<Actor> fundedBy,
        List<Sector> openTo,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward,
        @Nullable Boolean benefitMustBeShown,
        @Nullable Boolean takesApplications,
        @Nullable Boolean useIsMonitored,
        List<ReportKind> reports,
        @Nullable String reportsAreFor) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, something is listed twice, or an amount is negative, or the least is more than the most or in another currency */
    public GrantScheme {
        InvalidValueException.requireText("programme", programme);
        openTo = ImmutableList.copyOf(openTo);
        InvalidValueException.requireDistinct("openTo", openTo);
        reports = ImmutableList.copyOf(reports);
        InvalidValueException.requireText("reportsAreFor", reportsAreFor);
        if (minimumAward != null && minimumAward.isNegative()) {
            throw new InvalidValueException(
                    "minimumAward", minimumAward, "is 0 or more", "Give what is awarded at least.");
        }
        if (minimumAward != null
                && maximumAward != null
                && (!minimumAward.isSameCurrency(maximumAward) || minimumAward.isGreaterThan(maximumAward))) {
            throw new InvalidValueException(
                    "minimumAward",
                    minimumAward,
                    "is no more than " + maximumAward + ", the most, in the same currency",
                    "Change one of the two.");
        }
    }
}
