package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lwn.documentation.Unit;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.ReportedDate;

/**
 * One round in which people ranked the factors of wellbeing, such as before some work or after it. Who ranked is not
 * held, nor what anybody's whole ranking was. What it means to be first is for the title to say. Source: factors 004; the
 * rounds practice.
 *
 * @param id its name in the document
 * @param title what was asked, in a few words
 * @param when when
 * @param neighbourhood where; null if everywhere, or not said
 * @param people how many people took part, 1 or more
 * @param places how many of them put which factor in which place; whoever left a factor out is not counted there
 * @param comparedWith the round before the work, if this is one after it; null otherwise
 * @param samePeople whether the same people took part in that round; null if there is none, or not known
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WellbeingRound(
        Id<WellbeingRound> id,
        String title,
        ReportedDate when,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Unit("people") int people,
        List<FactorPlace> places,
        @Nullable Id<WellbeingRound> comparedWith,
        @Nullable Boolean samePeople) {
    /**
     * @throws InvalidValueException if the title is blank or longer than 200 characters, a number is out of bounds, more
     *     people gave a factor a place, or a place to a factor, than took part, or it is compared with itself
     */
    public WellbeingRound {
        InvalidValueException.requireText("title", title);
        InvalidValueException.requireAtLeast("people", people, 1);
        places = ImmutableList.copyOf(places);
        requireNoMoreThan(people, places, FactorPlace::factor);
        requireNoMoreThan(people, places, FactorPlace::place);
        if (id.equals(comparedWith)) {
            throw new InvalidValueException(
                    "comparedWith", comparedWith, "is another round", "Name the round before, or leave it out.");
        }
    }

    private static void requireNoMoreThan(int people, List<FactorPlace> places, Function<FactorPlace, Object> by) {
        places.stream()
                .collect(Collectors.groupingBy(by, Collectors.summingLong(FactorPlace::people)))
                .forEach((what, counted) -> {
                    if (counted > people) {
                        throw new InvalidValueException(
                                "people",
                                people,
                                "is no less than " + counted + ", those counted for " + what,
                                "Count each of them once for a factor and once for a place.");
                    }
                });
    }
}
