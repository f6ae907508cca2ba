package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lwn.problem.Problem;

/**
 * Rules of one code are versions of one rule. They follow each other: from the first day of the first to the last day of the
 * last, one is in force on each day, and never two.
 */
public final class Versions {
    private static final Comparator<Rule> BY_FIRST_DAY =
            Comparator.comparing(rule -> rule.metadata().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private Versions() {}

    /** What is wrong with how versions follow each other. */
    public static List<Problem> problems(List<Rule> rules) {
        ImmutableListMultimap<String, Rule> versions =
                Multimaps.index(rules, rule -> rule.metadata().code());
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (String code : versions.keySet()) {
            List<Rule> inOrder =
                    versions.get(code).stream().sorted(BY_FIRST_DAY).toList();
            for (int index = 1; index < inOrder.size(); index++) {
                problem(inOrder.get(index - 1), inOrder.get(index)).ifPresent(problems::add);
            }
        }
        return problems.build();
    }

    /** The versions of each rule, as places in the list: those of one code together, in the order in which codes first stand. */
    public static List<List<Integer>> of(List<Rule> rules) {
        ImmutableListMultimap.Builder<String, Integer> places = ImmutableListMultimap.builder();
        for (int index = 0; index < rules.size(); index++) {
            places.put(rules.get(index).metadata().code(), index);
        }
        return places.build().asMap().values().stream()
                .<List<Integer>>map(ImmutableList::copyOf)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Problem> problem(Rule earlier, Rule later) {
        LocalDate lastDay = earlier.metadata().until();
        LocalDate firstDay = later.metadata().from();
        if (firstDay == null || (lastDay == null && !isDated(earlier) && !isDated(later))) {
            return Optional.of(duplicate(earlier, later));
        }
        if (lastDay == null || !lastDay.isBefore(firstDay)) {
            return Optional.of(Problem.error(
                    later.place(),
                    "rule.versions-overlap",
                    "On " + firstDay + " both this rule and the one of the same code " + where(earlier, later)
                            + " are in force.",
                    "Write @until( \"" + firstDay.minusDays(1) + "\" ) there, or let this one begin later."));
        }
        if (lastDay.plusDays(1).isBefore(firstDay)) {
            return Optional.of(Problem.error(
                    later.place(),
                    "rule.versions-gap",
                    "From " + lastDay.plusDays(1) + " to " + firstDay.minusDays(1)
                            + " neither this rule nor the one of the" + " same code " + where(earlier, later)
                            + " is in force.",
                    "Write @from( \"" + lastDay.plusDays(1) + "\" ) here, or let the other last longer."));
        }
        return Optional.empty();
    }

    private static Problem duplicate(Rule earlier, Rule later) {
        return Problem.error(
                later.place(),
                "rule.duplicate",
                "The code '" + later.metadata().code() + "' is used already " + where(earlier, later) + ".",
                "Give each rule its own, or say by @until and @from when the one follows the other.");
    }

    private static boolean isDated(Rule rule) {
        return rule.metadata().from() != null || rule.metadata().until() != null;
    }

    private static String where(Rule earlier, Rule later) {
        return earlier.place().document().equals(later.place().document())
                ? "in line " + earlier.place().line()
                : "at " + earlier.place();
    }
}
