package org.lwn.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the reports on a project are due. To name the day is to agree to the report.
 *
 * @param midPoint the day of the mid-point report; null if not agreed
 * @param endPoint the day of the end-point report; null if not agreed
 */
public record ReportPlan(
        @Nullable LocalDate midPoint, @Nullable LocalDate endPoint) {

    /** The day that kind of report is due; null if not agreed. */
    public @Nullable LocalDate dueOn(ReportKind kind) {
        return switch (kind) {
            case MID_POINT -> midPoint;
            case END_POINT -> endPoint;
        };
    }
}
