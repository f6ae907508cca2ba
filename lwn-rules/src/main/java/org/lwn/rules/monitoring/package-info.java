/**
 * What is due from a funded project on a day, what is overdue, and whether its next instalment is held or released. Begin
 * with {@link org.lwn.rules.monitoring.MonitoringRules}.
 */
@NullMarked
package org.lwn.rules.monitoring;

import org.jspecify.annotations.NullMarked;
