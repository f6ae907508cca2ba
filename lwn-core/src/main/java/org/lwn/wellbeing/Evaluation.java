package org.lwn.wellbeing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.neighbourhood.Neighbourhood;
import org.lwn.problem.InvalidValueException;
import org.lwn.provenance.Standing;

/**
 * How work is judged. Source: 004.
 *
 * @param standing how far it has come
 * @param qualities what it should be
 * @param planFor the areas that have, or should have, a plan of their own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Evaluation(Standing standing, List<EvaluationQuality> qualities, List<Id<Neighbourhood>> planFor) {
    /** @throws InvalidValueException if something is listed twice */
    public Evaluation {
        qualities = ImmutableList.copyOf(qualities);
        InvalidValueException.requireDistinct("qualities", qualities);
        planFor = ImmutableList.copyOf(planFor);
        InvalidValueException.requireDistinct("planFor", planFor);
    }
}
