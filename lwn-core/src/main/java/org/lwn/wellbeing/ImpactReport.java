package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * A report that is made regularly on what work does. Source: 004.
 *
 * @param standing how far it has come
 * @param contents what it tells
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImpactReport(Standing standing, List<ReportContent> contents) {
    /** @throws InvalidValueException if something is listed twice */
    public ImpactReport {
        contents = ImmutableList.copyOf(contents);
        InvalidValueException.requireDistinct("contents", contents);
    }
}
