package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.DocumentFormat;
import org.lwn.problem.InvalidValueException;

/**
 * A funded project as its funder follows it: what was agreed, what was reported and what was paid. Source: 000 that two
 * reports are asked for and the use of the money is followed; the rest practice.
 *
 * @param programme the identifier of the grant programme
 * @param useIsFollowed whether the funder follows how the money is used; null if not said
 * @param reportsRequired the reports that the funder asks for; null if not said
 * @param peoplePromised how many people in the area were to benefit; null if not said
 * @param award the award with its report plan and the reports that came in; null if none is recorded
 * @param instalments how it is paid, empty if all at once; null if not said
 * @param returned what was given back of the award; null if nothing
 */
@DocumentFormat("lwn-funded-project/1")
public record FundedProject(
        String programme,
        @Nullable Boolean useIsFollowed,
        @Nullable List<ReportKind> reportsRequired,
        @Unit("people") @Nullable Integer peoplePromised,
        @Nullable Award award,
        @Nullable List<Instalment> instalments,
        @Nullable Money returned) {

    /**
     * Keeps copies in the order given.
     *
     * @throws InvalidValueException if the programme's name is blank or longer than 200 characters, a report is asked for
     *     twice, or the number of people or the amount given back is negative
     */
    public FundedProject {
        InvalidValueException.requireText("programme", programme);
        reportsRequired = reportsRequired == null ? null : ImmutableList.copyOf(reportsRequired);
        if (reportsRequired != null) {
            InvalidValueException.requireDistinct("reportsRequired", reportsRequired);
        }
        InvalidValueException.requireAtLeast("peoplePromised", peoplePromised, 0);
        instalments = instalments == null ? null : ImmutableList.copyOf(instalments);
        if (returned != null && returned.isNegative()) {
            throw new InvalidValueException("returned", returned, "is 0 or more", "Give what was given back.");
        }
    }

    /** The reports that came in by the end of the day, the latest last; of one day, the mid-point report first. */
    public List<Report> reportsBy(LocalDate day) {
        return award == null
                ? ImmutableList.of()
                : award.reports().stream()
                        .filter(report -> !report.receivedOn().isAfter(day))
                        .sorted(Comparator.comparing(Report::receivedOn).thenComparing(Report::kind))
                        .collect(ImmutableList.toImmutableList());
    }

    /** What the latest report by the end of the day that says so in the award's currency says was spent; null if none. */
    public @Nullable Money spentBy(LocalDate day) {
        return award == null || award.amount() == null
                ? null
                : reportsBy(day).stream()
                        .flatMap(report -> Stream.ofNullable(report.spent()))
                        .filter(award.amount()::isSameCurrency)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
    }
}
