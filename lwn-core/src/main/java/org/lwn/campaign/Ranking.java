package org.lwn.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.lwn.json.DerivedFrom;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Issues put in order. Source: practice.
 *
 * @param on the day
 * @param residents how many residents took part, 0 or more
 * @param order the issues as they were put in order together, the first first; empty if only ballots were cast
 * @param ballots how residents voted, without saying who; empty if there was no vote
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Ranking(LocalDate on, int residents, List<Id<Issue>> order, List<Ballot> ballots) {
    /** @throws InvalidValueException if a number is out of bounds, something is listed twice, or more residents voted than took part */
    public Ranking {
        InvalidValueException.requireAtLeast("residents", residents, 0);
        order = ImmutableList.copyOf(order);
        InvalidValueException.requireDistinct("order", order);
        ballots = ImmutableList.copyOf(ballots);
        long voted = ballots.stream().mapToLong(Ballot::people).sum();
        if (voted > residents) {
            throw new InvalidValueException(
                    "residents",
                    residents,
                    "is no less than " + voted + ", the people who voted",
                    "Count each ballot once.");
        }
    }

    /** The issues that were put in order, together or on a ballot, each once. */
    @DerivedFrom({"/order", "/ballots"})
    public List<Id<Issue>> ranked() {
        return Stream.concat(order.stream(), ballots.stream().flatMap(ballot -> ballot.order().stream()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The ballots counted.
     *
     * @param issues all issues that could be voted for
     * @throws InvalidValueException if a ballot names an issue that is not among them
     */
    public BallotCount count(List<Id<Issue>> issues) {
        return BallotCount.of(issues, ballots);
    }
}
