package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;

/**
 * A part of a tender that can be won by itself. Source: 003; its value practice.
 *
 * @param id its name in the document
 * @param title what it is
 * @param footprint how large its area is; null if not said
 * @param neighbourhoods its area; empty if not said
 * @param value what it is worth; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Lot(
        Id<Lot> id,
        String title,
        @Nullable Footprint footprint,
        List<Id<Neighbourhood>> neighbourhoods,
        @Nullable Money value) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, something is listed twice, or the value is negative */
    public Lot {
        InvalidValueException.requireText("title", title);
        neighbourhoods = ImmutableList.copyOf(neighbourhoods);
        InvalidValueException.requireDistinct("neighbourhoods", neighbourhoods);
        if (value != null && value.isNegative()) {
            throw new InvalidValueException("value", value, "is 0 or more", "Give what it is worth in all.");
        }
    }
}
