package org.lwn.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;

/**
 * A way of working with a community. Source: 001.
 *
 * @param traits what marks it
 * @param primarilyProjectsOrServices whether projects or services are its main work; null if not said
 * @param changeIs how change is made
 * @param changeIsNot how it is not made
 * @param staffRole what staff do; null if not said
 * @param peopleAreToFeel what people should feel
 * @param means by what
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Approach(
        List<ApproachTrait> traits,
        @Nullable Boolean primarilyProjectsOrServices,
        List<WorkingStyle> changeIs,
        List<WorkingStyle> changeIsNot,
        @Nullable String staffRole,
        List<String> peopleAreToFeel,
        List<CommonMeans> means) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters, or something is listed twice */
    public Approach {
        traits = ImmutableList.copyOf(traits);
        InvalidValueException.requireDistinct("traits", traits);
        changeIs = ImmutableList.copyOf(changeIs);
        InvalidValueException.requireDistinct("changeIs", changeIs);
        changeIsNot = ImmutableList.copyOf(changeIsNot);
        InvalidValueException.requireDistinct("changeIsNot", changeIsNot);
        InvalidValueException.requireText("staffRole", staffRole);
        peopleAreToFeel = ImmutableList.copyOf(peopleAreToFeel);
        InvalidValueException.requireTexts("peopleAreToFeel", peopleAreToFeel);
        means = ImmutableList.copyOf(means);
        InvalidValueException.requireDistinct("means", means);
    }
}
