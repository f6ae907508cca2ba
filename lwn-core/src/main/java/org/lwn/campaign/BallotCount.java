package org.lwn.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.lwn.json.Id;
import org.lwn.problem.InvalidValueException;

/**
 * Issues in the order that residents' ballots give them, counted by the Schulze method.
 *
 * <p>Every two issues are compared: how many people put the one first, how many the other. An issue is beaten if another
 * one wins against it by more people, directly or through a chain of such wins that is as strong as its weakest link, than
 * it wins back. Those that nobody beats share the first place; of the rest, those that nobody else beats the next; and so
 * on.
 *
 * <p>Why this method: it is published and widely used (Markus Schulze, <em>Social Choice and Welfare</em> 36, 2011); it
 * gives a whole order and not one winner only; an issue that wins against each other one comes first; to put an issue
 * higher never harms it; and nearly the same issue twice on the ballot does not split its support. It counts what
 * participatory appraisal does by hand when it ranks in pairs. Ballots may be cut short: issues left out come last, none
 * before another, and nothing is said between them.
 *
 * @param people how many people voted
 * @param places the places, the first first; each issue stands in one
 * @param comparisons every two issues compared, in the order in which they were given
 */
public record BallotCount(int people, ImmutableList<Place> places, ImmutableList<Comparison> comparisons) {

    /**
     * A place in the order.
     *
     * @param number 1 for the first; after two issues that share the first place comes the third
     * @param issues which issues have it, in the order in which they were given; more than one is a tie
     */
    public record Place(int number, ImmutableList<Id<Issue>> issues) {

        /** Whether the ballots do not say which of them comes first. */
        public boolean isTie() {
            return issues.size() > 1;
        }
    }

    /**
     * Two issues compared.
     *
     * @param one an issue
     * @param other an issue given after it
     * @param forOne how many people put the one before the other
     * @param forOther how many people put the other before the one; whoever ranked neither is in no number
     */
    public record Comparison(Id<Issue> one, Id<Issue> other, int forOne, int forOther) {}

    static BallotCount of(List<Id<Issue>> issues, List<Ballot> ballots) {
        InvalidValueException.requireDistinct("issues", issues);
        for (Ballot ballot : ballots) {
            for (Id<Issue> named : ballot.order()) {
                if (!issues.contains(named)) {
                    throw new InvalidValueException(
                            "order",
                            named,
                            "is one of the issues that could be voted for",
                            "Leave it out of the ballot.");
                }
            }
        }
        int size = issues.size();
        int[][] prefer = new int[size][size];
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size; other++) {
                prefer[one][other] = preferring(ballots, issues.get(one), issues.get(other));
                prefer[other][one] = preferring(ballots, issues.get(other), issues.get(one));
                comparisons.add(
                        new Comparison(issues.get(one), issues.get(other), prefer[one][other], prefer[other][one]));
            }
        }
        int people = ballots.stream().mapToInt(Ballot::people).sum();
        return new BallotCount(people, places(issues, strongestPaths(prefer)), comparisons.build());
    }

    private static int preferring(List<Ballot> ballots, Id<Issue> one, Id<Issue> other) {
        return ballots.stream()
                .filter(ballot -> ballot.prefers(one, other))
                .mapToInt(Ballot::people)
                .sum();
    }

    /** A link is as strong as the people who won it are many; a path as its weakest link. */
    private static int[][] strongestPaths(int[][] prefer) {
        int size = prefer.length;
        int[][] paths = new int[size][size];
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                paths[one][other] = prefer[one][other] > prefer[other][one] ? prefer[one][other] : 0;
            }
        }
        for (int through = 0; through < size; through++) {
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    if (from != to) {
                        paths[from][to] = Math.max(paths[from][to], Math.min(paths[from][through], paths[through][to]));
                    }
                }
            }
        }
        return paths;
    }

    private static ImmutableList<Place> places(List<Id<Issue>> issues, int[][] paths) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        List<Integer> left = new ArrayList<>();
        for (int issue = 0; issue < issues.size(); issue++) {
            left.add(issue);
        }
        while (!left.isEmpty()) {
            // Who beats whom by strongest paths is never a circle, so somebody is always unbeaten.
            ImmutableSet<Integer> unbeaten = left.stream()
                    .filter(one -> left.stream().noneMatch(other -> paths[other][one] > paths[one][other]))
                    .collect(ImmutableSet.toImmutableSet());
            places.add(new Place(
                    issues.size() - left.size() + 1,
                    unbeaten.stream().map(issues::get).collect(ImmutableList.toImmutableList())));
            left.removeAll(unbeaten);
        }
        return places.build();
    }
}
