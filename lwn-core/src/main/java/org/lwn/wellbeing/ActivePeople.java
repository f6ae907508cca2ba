package org.lwn.wellbeing;

import org.lwn.provenance.Count;
import org.lwn.provenance.ReportedDate;

/**
 * How many people had a role at some time. It says how many, never who; one may have several roles. Source: 004.
 *
 * @param role the role
 * @param people how many had it
 * @param when when they were counted
 */
public record ActivePeople(ActiveRole role, Count people, ReportedDate when) {}
