package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.DeprivationDomain;
import org.lwn.problem.InvalidValueException;

/**
 * A sum as it was shared out between neighbourhoods, fairly or not. {@link ProportionateAllocation} says how it might be. Source: practice.
 *
 * @param id its name in the document
 * @param title what it is for
 * @param domain by which domain of deprivation it was shared out; null if by none, or not said
 * @param amounts what each neighbourhood was given; one that is not listed was given nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Allocation(
        Id<Allocation> id, String title, @Nullable DeprivationDomain domain, List<AllocatedAmount> amounts) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public Allocation {
        InvalidValueException.requireText("title", title);
        amounts = ImmutableList.copyOf(amounts);
    }
}
