package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.lwn.json.DocumentFormat;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.DatedValue;
import org.lwn.provenance.Source;
import org.lwn.provenance.Timeline;

/**
 * The thresholds by which funded projects are followed, each dated and sourced. An empty timeline means that there is no
 * such threshold.
 *
 * @param id a short name
 * @param reports the reports that a funder asks for
 * @param remindDays how many days before its day a report is said to be due, 0 or more
 * @param benefitTolerance by what share of the promise the number of people who benefited may differ from it, from 0 to 1
 */
@DocumentFormat("lwn-monitoring-policy/1")
public record MonitoringPolicy(
        Id<MonitoringPolicy> id,
        Timeline<List<ReportKind>> reports,
        Timeline<Integer> remindDays,
        Timeline<BigDecimal> benefitTolerance) {

    /** @throws InvalidValueException if a number or a share is out of bounds */
    public MonitoringPolicy {
        for (DatedValue<Integer> days : remindDays.values()) {
            InvalidValueException.requireAtLeast("remindDays", days.value(), 0);
        }
        for (DatedValue<BigDecimal> share : benefitTolerance.values()) {
            if (share.value().signum() < 0 || share.value().compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidValueException(
                        "benefitTolerance", share.value(), "is from 0 to 1", "Write one half as 0.5.");
            }
        }
    }

    /** The thresholds that hold unless a funder sets its own: the two reports are 000's, the rest is ordinary practice. */
    public static MonitoringPolicy usual() {
        return new MonitoringPolicy(
                Id.of("usual"),
                Timeline.always(ImmutableList.copyOf(ReportKind.values()), Source.of("000")),
                Timeline.always(28, Source.PRACTICE),
                Timeline.always(new BigDecimal("0.2"), Source.PRACTICE));
    }

    /** What holds on the day. */
    public MonitoringTerms on(LocalDate day) {
        return new MonitoringTerms(id, day, reports.on(day), remindDays.on(day), benefitTolerance.on(day));
    }
}
