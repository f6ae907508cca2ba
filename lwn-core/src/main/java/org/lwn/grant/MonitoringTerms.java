package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;

/**
 * What a {@link MonitoringPolicy} says on one day. Null means that there is no such threshold.
 *
 * @param policyId the policy's name
 * @param day the day on which all of this holds
 * @param reports the reports that a funder asks for
 * @param remindDays how many days before its day a report is said to be due, 0 or more
 * @param benefitTolerance by what share of the promise the number of people who benefited may differ from it, from 0 to 1
 */
public record MonitoringTerms(
        Id<MonitoringPolicy> policyId,
        LocalDate day,
        @Nullable List<ReportKind> reports,
        @Unit("days") @Nullable Integer remindDays,
        @Unit(Unit.SHARE) @Nullable BigDecimal benefitTolerance) {

    /** Keeps a copy in the order given. */
    public MonitoringTerms {
        reports = reports == null ? null : ImmutableList.copyOf(reports);
    }
}
