package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.json.DocumentFormat;
import org.lwn.neighbourhood.AreaOfBenefit;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Timeline;

/**
 * A programme that makes grants, with every threshold dated and sourced. An empty timeline means that the programme sets
 * no such limit, and rules that need it are not in force. {@link #on} gives what holds on a day.
 *
 * @param id a short name, such as {@code w12-community-grants}
 * @param name as people know it
 * @param funder who runs it
 * @param currency what it pays in; every amount of the programme is in it
 * @param areaOfBenefit whose people it is for
 * @param priorities what it is for
 * @param minimumAward the least it awards
 * @param maximumAward the most it awards
 * @param opensOn the first day to apply
 * @param closesOn the last day to apply
 * @param budget what it has to give in all
 * @param committed what of that is promised already; nothing if never set
 * @param reportsRequired the reports that every funded project makes
 * @param monthsBetweenAwards how many months must pass between two awards to one applicant, 0 or more
 * @param maximumLengthInMonths the longest a project may last, a month begun counting whole, 1 or more
 * @param excludedPurposes what it does not fund
 * @param minimumAge the least age of a resident who applies, in whole years, from 0 to 130
 * @param minimumUnrelatedPeople how many of a group's committee must be unrelated, 0 or more
 * @param minimumSignatories how many people must agree to a group's payments, 0 or more
 * @param dominantHeadingShare the share of a budget above which one heading dominates, from 0 to 1
 * @param nearDuplicateShare the share of words in common from which two applications are near duplicates, from 0 to 1
 */
@DocumentFormat("lwn-programme/1")
public record GrantProgramme(
        String id,
        String name,
        String funder,
        CurrencyUnit currency,
        Timeline<AreaOfBenefit> areaOfBenefit,
        Timeline<List<Priority>> priorities,
        Timeline<Money> minimumAward,
        Timeline<Money> maximumAward,
        Timeline<LocalDate> opensOn,
        Timeline<LocalDate> closesOn,
        Timeline<Money> budget,
        Timeline<Money> committed,
        Timeline<List<ReportKind>> reportsRequired,
        Timeline<Integer> monthsBetweenAwards,
        Timeline<Integer> maximumLengthInMonths,
        Timeline<List<Purpose>> excludedPurposes,
        Timeline<Integer> minimumAge,
        Timeline<Integer> minimumUnrelatedPeople,
        Timeline<Integer> minimumSignatories,
        Timeline<BigDecimal> dominantHeadingShare,
        Timeline<BigDecimal> nearDuplicateShare) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * Refuses what no programme can mean.
     *
     * @throws InvalidValueException if an amount is negative or in another currency, a number out of its bounds, or the
     *     minimum above the maximum or the first day after the last on any day
     */
    public GrantProgramme {
        if (!ID.matcher(id).matches()) {
            throw new InvalidValueException(
                    "id",
                    id,
                    "is letters, digits, hyphens, full stops and underscores, 100 at most",
                    "Write it as canalside-small-grants.");
        }
        requireNamed("name", name);
        requireNamed("funder", funder);
        requireAmounts("minimumAward", minimumAward, currency);
        requireAmounts("maximumAward", maximumAward, currency);
        requireAmounts("budget", budget, currency);
        requireAmounts("committed", committed, currency);
        requireWithin("monthsBetweenAwards", monthsBetweenAwards, 0, 1200);
        requireWithin("maximumLengthInMonths", maximumLengthInMonths, 1, 1200);
        requireWithin("minimumAge", minimumAge, 0, 130);
        requireWithin("minimumUnrelatedPeople", minimumUnrelatedPeople, 0, 1000);
        requireWithin("minimumSignatories", minimumSignatories, 0, 100);
        requireShare("dominantHeadingShare", dominantHeadingShare);
        requireShare("nearDuplicateShare", nearDuplicateShare);
        requireInOrder("minimumAward", minimumAward, "maximumAward", maximumAward, Comparator.naturalOrder());
        requireInOrder("opensOn", opensOn, "closesOn", closesOn, Comparator.naturalOrder());
    }

    private static void requireNamed(String field, String name) {
        if (name.isBlank()) {
            throw new InvalidValueException(field, name, "is not blank", "Write the name as people know it.");
        }
    }

    /** What holds on the day. */
    public ProgrammeTerms on(LocalDate day) {
        List<Priority> priorityList = priorities.on(day);
        return new ProgrammeTerms(
                id,
                day,
                currency,
                areaOfBenefit.on(day),
                priorityList == null
                        ? null
                        : priorityList.stream().map(Priority::id).collect(ImmutableList.toImmutableList()),
                minimumAward.on(day),
                maximumAward.on(day),
                opensOn.on(day),
                closesOn.on(day),
                budget.on(day),
                committed.on(day),
                reportsRequired.on(day),
                monthsBetweenAwards.on(day),
                maximumLengthInMonths.on(day),
                excludedPurposes.on(day),
                minimumAge.on(day),
                minimumUnrelatedPeople.on(day),
                minimumSignatories.on(day),
                dominantHeadingShare.on(day),
                nearDuplicateShare.on(day));
    }

    private static void requireAmounts(String field, Timeline<Money> amounts, CurrencyUnit currency) {
        for (DatedValue<Money> amount : amounts.values()) {
            boolean inCurrency = amount.value().getCurrencyUnit().equals(currency);
            if (amount.value().isNegative() || !inCurrency) {
                throw new InvalidValueException(
                        field,
                        amount.value(),
                        "is an amount of 0 or more in " + currency + ", the programme's currency",
                        inCurrency ? "Give an amount of 0 or more." : "Give the amount in " + currency + ".");
            }
        }
    }

    private static void requireWithin(String field, Timeline<Integer> numbers, int least, int most) {
        numbers.values().forEach(number -> InvalidValueException.requireBetween(field, number.value(), least, most));
    }

    private static void requireShare(String field, Timeline<BigDecimal> shares) {
        for (DatedValue<BigDecimal> share : shares.values()) {
            if (share.value().signum() < 0 || share.value().compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidValueException(
                        field, share.value(), "is from 0 to 1", "Write three quarters as 0.75.");
            }
        }
    }

    /** On every day on which either changes, the lower must not be above the higher. */
    private static <T> void requireInOrder(
            String field, Timeline<T> lower, String otherField, Timeline<T> higher, Comparator<? super T> order) {
        for (Timeline<T> changed : ImmutableList.of(lower, higher)) {
            for (DatedValue<T> change : changed.values()) {
                LocalDate day = change.from() == null ? LocalDate.MIN : change.from();
                T low = lower.on(day);
                T high = higher.on(day);
                if (low != null && high != null && order.compare(low, high) > 0) {
                    throw new InvalidValueException(
                            field,
                            low,
                            "is no more than " + high + ", the " + otherField + " on the same day",
                            "Change one of the two.");
                }
            }
        }
    }
}
