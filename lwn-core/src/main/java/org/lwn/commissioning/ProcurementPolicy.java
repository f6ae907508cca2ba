package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What all or some contracts are judged by. Source: 003.
 *
 * @param contracts which contracts
 * @param criteria what they are judged by
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcurementPolicy(Extent contracts, List<Criterion> criteria) {
    /** Keeps copies in the order given. */
    public ProcurementPolicy {
        criteria = ImmutableList.copyOf(criteria);
    }
}
