package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.lwn.problem.Problem;

/**
 * What the rules of one pack are to each other: versions that follow one another, rules that say nothing beside another or
 * contradict one, and bands with a hole. Only what is certain is told.
 */
public final class Relations {
    private Relations() {}

    /** What is wrong with how the rules stand together. */
    public static List<Problem> problems(List<Rule> rules) {
        Variables variables = new Variables();
        List<Shape> shapes =
                rules.stream().map(rule -> Shape.of(rule, variables)).toList();
        return ImmutableList.<Problem>builder()
                .addAll(Versions.problems(rules))
                .addAll(new Bands(shapes, variables).problems())
                .addAll(new Coverage(shapes, variables).problems())
                .build();
    }
}
