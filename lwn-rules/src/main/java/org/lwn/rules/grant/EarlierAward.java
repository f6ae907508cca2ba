package org.lwn.rules.grant;

import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.grant.Award;
import org.lwn.json.DerivedFrom;
import org.lwn.rules.language.Existence;

/**
 * An award to the applicant before this application, as seen on the day of the decision.
 *
 * @param exists true; null for what stands for the awards of an applicant who has not said whether there were any
 * @param awardedOn the day of the award; null if not known
 * @param monthsSince whole months from the award to the decision; null if either day is not known
 * @param amount how much was awarded; null if not known
 * @param reportOverdue whether a report on it was due before the decision and had not come in; null if not known
 */
public record EarlierAward(
        @Existence @DerivedFrom("/earlierAwards") @Nullable Boolean exists,

        @DerivedFrom("/earlierAwards/*/awardedOn") @Nullable LocalDate awardedOn,

        @DerivedFrom("/earlierAwards/*/awardedOn") @Unit("whole months") @Nullable
        Integer monthsSince,

        @DerivedFrom("/earlierAwards/*/amount") @Nullable Money amount,

        @DerivedFrom("/earlierAwards/*/reportPlan") @Nullable
        Boolean reportOverdue) {

    static EarlierAward of(Award award, @Nullable LocalDate decisionDate) {
        Integer monthsSince = award.awardedOn() == null || decisionDate == null
                ? null
                : Ints.saturatedCast(ChronoUnit.MONTHS.between(award.awardedOn(), decisionDate));
        Boolean reportOverdue = decisionDate == null ? null : award.hasReportOverdueOn(decisionDate);
        return new EarlierAward(true, award.awardedOn(), monthsSince, award.amount(), reportOverdue);
    }

    /** What stands for the awards of an applicant who has not said whether there were any: nothing of it is known. */
    static EarlierAward notAnswered() {
        return new EarlierAward(null, null, null, null, null);
    }
}
