package org.lwn.commissioning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * A contract that bidders compete for. Source: 003; its days practice.
 *
 * @param id its name in the document
 * @param title what is bought
 * @param publishedOn the day it was published; null if not said
 * @param closesOn the last day to bid; null if not said
 * @param lots its lots
 * @param criteria what bids are judged by
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tender(
        Id<Tender> id,
        String title,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate closesOn,
        List<Lot> lots,
        List<Criterion> criteria) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or it closes before it is published */
    public Tender {
        InvalidValueException.requireText("title", title);
        lots = ImmutableList.copyOf(lots);
        criteria = ImmutableList.copyOf(criteria);
        if (publishedOn != null && closesOn != null && closesOn.isBefore(publishedOn)) {
            throw new InvalidValueException(
                    "closesOn",
                    closesOn,
                    "is not before " + publishedOn + ", the day of publishing",
                    "Change one of the two.");
        }
    }

    /** How many days bidders have; null if a day is not said. */
    @DerivedFrom({"/publishedOn", "/closesOn"})
    public @Nullable Integer daysToBid() {
        return publishedOn == null || closesOn == null
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(publishedOn, closesOn));
    }
}
