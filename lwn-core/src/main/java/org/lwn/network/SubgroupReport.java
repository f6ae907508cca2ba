package org.lwn.network;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.InvalidValueException;

/**
 * What a subgroup told a meeting. Source: 004.
 *
 * @param subgroup the subgroup
 * @param accomplishments what it had done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubgroupReport(String subgroup, List<String> accomplishments) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public SubgroupReport {
        InvalidValueException.requireText("subgroup", subgroup);
        accomplishments = ImmutableList.copyOf(accomplishments);
        InvalidValueException.requireTexts("accomplishments", accomplishments);
    }
}
