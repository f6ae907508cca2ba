package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwn.problem.Problem;

/** Problems for people: of the many that a large file may repeat, enough of each kind to see what is meant. */
final class ProblemSummary {
    private static final int MOST_OF_A_KIND = 10;

    private ProblemSummary() {}

    static List<String> lines(List<Problem> problems) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (Problem problem : problems) {
            if (seen.merge(kind(problem), 1, Integer::sum) <= MOST_OF_A_KIND) {
                lines.add(Problems.text(problem));
            }
        }
        for (Problem problem : problems) {
            Integer count = seen.remove(kind(problem));
            if (count != null && count > MOST_OF_A_KIND) {
                lines.add(Problems.document(problem) + ": and "
                        + Text.count(count - MOST_OF_A_KIND) + " more of " + problem.code()
                        + "; to see all: --format json");
            }
        }
        return lines;
    }

    private static String kind(Problem problem) {
        return problem.place().document() + " " + problem.severity() + " " + problem.code();
    }
}
