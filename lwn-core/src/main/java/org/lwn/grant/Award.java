package org.lwn.grant;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A grant that was made.
 *
 * @param id the funder's identifier of the grant; null if not known
 * @param amount what was awarded; null if not known
 * @param awardedOn the day it was awarded; null if not known
 * @param reportPlan when its reports are due; null if not known
 * @param reports those that came in, in that order
 */
public record Award(
        @Nullable String id,
        @Nullable Money amount,
        @Nullable LocalDate awardedOn,
        @Nullable ReportPlan reportPlan,
        List<Report> reports) {

    /** Keeps a copy of the reports in the order given. */
    public Award {
        reports = ImmutableList.copyOf(reports);
    }

    /** Whether a report due before the day had not come in by it; null if it is not known when reports are due. */
    public @Nullable Boolean hasReportOverdueOn(LocalDate day) {
        if (reportPlan == null) {
            return null;
        }
        for (ReportKind kind : ReportKind.values()) {
            LocalDate due = reportPlan.dueOn(kind);
            if (due != null && due.isBefore(day) && !hasReceived(kind, day)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasReceived(ReportKind kind, LocalDate by) {
        for (Report report : reports) {
            if (report.kind() == kind && !report.receivedOn().isAfter(by)) {
                return true;
            }
        }
        return false;
    }
}
