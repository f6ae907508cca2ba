package org.lwn.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Asset;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.organisation.Actor;
import org.lwn.organisation.WorkingStyle;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;
import org.lwn.wellbeing.ResidentBenefit;

/**
 * Something that is done in a neighbourhood, tagged by what it does for people. Source: 000; benefits 001.
 *
 * @param id its name in the document
 * @param title what it is
 * @param kind what kind of thing
 * @param standing whether it is done
 * @param by who does it; null if not said
 * @param neighbourhood where; null if not said
 * @param place in which place; null if not said
 * @param benefits what it does for residents
 * @param style who acts; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Activity(
        Id<Activity> id,
        String title,
        ActivityKind kind,
        Standing standing,
        @Nullable Id<Actor> by,
        @Nullable Id<Neighbourhood> neighbourhood,
        @Nullable Id<Asset> place,
        List<ResidentBenefit> benefits,
        @Nullable WorkingStyle style) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Activity {
        InvalidValueException.requireText("title", title);
        benefits = ImmutableList.copyOf(benefits);
        InvalidValueException.requireDistinct("benefits", benefits);
    }
}
