/**
 * Whether a network meets as it agreed to, and a year of meetings that does. Begin with
 * {@link org.lwn.rules.network.MeetingRules}.
 */
@NullMarked
package org.lwn.rules.network;

import org.jspecify.annotations.NullMarked;
