package org.lwn.rules.grant;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.Award;
import org.lwn.json.DerivedFrom;

/**
 * An award to the applicant before this application, as seen on the day of the decision.
 *
 * @param monthsSince whole months from the award to the decision; null if either day is not known
 * @param reportOverdue whether a report on it was due before the decision and had not come in; null if not known
 */
public record EarlierAward(
        @DerivedFrom("/earlierAwards/*/awardedOn") @Nullable Integer monthsSince,

        @DerivedFrom("/earlierAwards/*/reportPlan") @Nullable
        Boolean reportOverdue) {

    static EarlierAward of(Award award, @Nullable LocalDate decisionDate) {
        if (decisionDate == null) {
            return notAnswered();
        }
        Integer monthsSince = award.awardedOn() == null
                ? null
                : Ints.saturatedCast(ChronoUnit.MONTHS.between(award.awardedOn(), decisionDate));
        return new EarlierAward(monthsSince, award.hasReportOverdueOn(decisionDate));
    }

    /** What stands for the awards of an applicant who has not said whether there were any: nothing of it is known. */
    static EarlierAward notAnswered() {
        return new EarlierAward(null, null);
    }
}
