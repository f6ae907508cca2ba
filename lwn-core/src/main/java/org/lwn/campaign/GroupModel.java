package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * What Local Action Groups are to be. Source: 004.
 *
 * @param standing how far they have come
 * @param functions what they do
 * @param steeredBy the roles that steer them
 * @param informedByStories whether the stories that were heard feed them; null if not said
 * @param boundToOutsideTargets whether they must meet an organisation's targets; null if not said
 * @param asksWhoIsNotInTheRoom whether they ask who is missing; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GroupModel(
        Standing standing,
        List<FunctionStanding> functions,
        List<String> steeredBy,
        @Nullable Boolean informedByStories,
        @Nullable Boolean boundToOutsideTargets,
        @Nullable Boolean asksWhoIsNotInTheRoom) {
    /** @throws InvalidValueException if a text is blank or longer than 200 characters */
    public GroupModel {
        functions = ImmutableList.copyOf(functions);
        steeredBy = ImmutableList.copyOf(steeredBy);
        InvalidValueException.requireTexts("steeredBy", steeredBy);
    }
}
