package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Somebody in a campaign's team, known by a role and a number, never by name. Source: practice; what they are trained in 004.
 *
 * @param id such as listener-3
 * @param roles what they do
 * @param joinedOn the day they joined; null if not noted
 * @param leftOn the first day on which they are no longer in it; null if they are
 * @param training what they are trained in
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TeamMember(
        Id<TeamMember> id,
        List<TeamRole> roles,
        @Nullable LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        List<Trained> training) {
    /** @throws InvalidValueException if something is listed twice */
    public TeamMember {
        roles = ImmutableList.copyOf(roles);
        InvalidValueException.requireDistinct("roles", roles);
        training = ImmutableList.copyOf(training);
    }

    /** Whether they are in the team on the day; whoever noted no day of joining always was. */
    public boolean belongsOn(LocalDate day) {
        return (joinedOn == null || !day.isBefore(joinedOn)) && (leftOn == null || day.isBefore(leftOn));
    }
}
