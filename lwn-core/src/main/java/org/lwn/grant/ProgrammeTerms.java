package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.neighbourhood.AreaOfBenefit;

/**
 * What a {@link GrantProgramme} says on one day; its components mean what they mean there. Null means that the programme
 * sets no such limit.
 *
 * @param programmeId the programme's identifier
 * @param day the day on which all of this holds
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
        @Nullable Integer monthsBetweenAwards,
        @Nullable Integer maximumLengthInMonths,
        @Nullable List<Purpose> excludedPurposes,
        @Nullable Integer minimumAge,
        @Nullable Integer minimumUnrelatedPeople,
        @Nullable Integer minimumSignatories,
        @Nullable BigDecimal dominantHeadingShare,
        @Nullable BigDecimal nearDuplicateShare) {

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
