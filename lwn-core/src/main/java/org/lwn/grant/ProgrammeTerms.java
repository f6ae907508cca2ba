package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.DerivedFrom;
import org.lwn.neighbourhood.AreaOfBenefit;

/**
 * What a {@link GrantProgramme} says on one day. Null means that the programme sets no such limit.
 *
 * @param programmeId the programme's identifier
 * @param day the day on which all of this holds
 * @param currency what the programme pays in; every amount of it is in it
 * @param areaOfBenefit whose people it is for
 * @param priorities the short names of what it is for
 * @param minimumAward the least it awards
 * @param maximumAward the most it awards
 * @param opensOn the first day to apply
 * @param closesOn the last day to apply
 * @param budget what it has to give in all
 * @param committed what of that is promised already
 * @param reportsRequired the reports that every funded project makes
 * @param monthsBetweenAwards how many whole months must pass between two awards to one applicant, 0 or more
 * @param maximumLengthInMonths the longest a project may last, in months, a month begun counting whole, 1 or more
 * @param excludedPurposes what it does not fund
 * @param minimumAge the least age of a resident who applies, in whole years, from 0 to 130
 * @param minimumUnrelatedPeople how many of a group's committee must be unrelated, 0 or more
 * @param minimumSignatories how many people must agree to a group's payments, 0 or more
 * @param dominantHeadingShare the share of a budget above which one heading dominates, from 0 to 1
 * @param nearDuplicateShare the share of words in common from which two applications are near duplicates, from 0 to 1
 */
public record ProgrammeTerms(
        String programmeId,
        LocalDate day,
        CurrencyUnit currency,
        @Nullable AreaOfBenefit areaOfBenefit,
        @Nullable List<String> priorities,
        @Nullable Money minimumAward,
        @Nullable Money maximumAward,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable Money budget,
        @Nullable Money committed,
        @Nullable List<ReportKind> reportsRequired,
        @Unit("whole months") @Nullable Integer monthsBetweenAwards,
        @Unit("months") @Nullable Integer maximumLengthInMonths,
        @Nullable List<Purpose> excludedPurposes,
        @Unit("whole years") @Nullable Integer minimumAge,
        @Unit("people") @Nullable Integer minimumUnrelatedPeople,
        @Unit("people") @Nullable Integer minimumSignatories,
        @Unit(Unit.SHARE) @Nullable BigDecimal dominantHeadingShare,
        @Unit(Unit.SHARE) @Nullable BigDecimal nearDuplicateShare) {

    /** Keeps copies in the order given. */
    public ProgrammeTerms {
        priorities = priorities == null ? null : ImmutableList.copyOf(priorities);
        reportsRequired = reportsRequired == null ? null : ImmutableList.copyOf(reportsRequired);
        excludedPurposes = excludedPurposes == null ? null : ImmutableList.copyOf(excludedPurposes);
    }

    /** What of the budget is not promised yet, never less than nothing; null if the programme sets no budget. */
    @DerivedFrom({"/budget", "/committed"})
    public @Nullable Money budgetRemaining() {
        if (budget == null) {
            return null;
        }
        Money remaining = committed == null ? budget : budget.minus(committed);
        return remaining.isNegative() ? Money.zero(currency) : remaining;
    }
}
