package org.lwn.campaign;

import java.time.LocalDate;

/**
 * That a report went to somebody. Source: practice.
 *
 * @param to to whom
 * @param on the day
 */
public record Dispatch(ReportAudience to, LocalDate on) {}
