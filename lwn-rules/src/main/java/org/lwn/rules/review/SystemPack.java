package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Finding;
import org.lwn.rules.Pack;
import org.lwn.rules.RuleFate;
import org.lwn.system.NeighbourhoodSystem;

/**
 * A pack, and what it is about in a system on a day.
 *
 * @param subjects none if the pack has nothing to look at
 * @param <C> the kind of case
 */
record SystemPack<C>(Pack<C> pack, BiFunction<NeighbourhoodSystem, LocalDate, List<Subject<C>>> subjects) {

    /**
     * A part of a system.
     *
     * @param name what people call it
     * @param at where it stands in the system's document
     * @param subject it as the rules see it
     * @param place where what a rule points to stands in the system's document
     */
    record Subject<C>(String name, Pointer at, C subject, UnaryOperator<Pointer> place) {}

    /** What the rules say of its subjects; empty if there are none, and then no rule is loaded. */
    Optional<PackReview> review(NeighbourhoodSystem system, LocalDate on, Locale locale) {
        List<Subject<C>> about = subjects.apply(system, on);
        if (about.isEmpty()) {
            return Optional.empty();
        }
        try (CaseRules<C> rules = pack.shipped()) {
            return Optional.of(new PackReview(
                    rules.identity(),
                    about.stream()
                            .map(subject -> new PackReview.SubjectReview(
                                    subject.name(),
                                    subject.at(),
                                    rules.review(subject.subject(), locale).stream()
                                            .map(fate -> placed(fate, subject.place()))
                                            .toList()))
                            .toList()));
        }
    }

    private static RuleFate placed(RuleFate fate, UnaryOperator<Pointer> place) {
        if (fate instanceof RuleFate.Failed failed) {
            Finding finding = failed.finding();
            return new RuleFate.Failed(new Finding(
                    finding.code(),
                    finding.effect(),
                    place.apply(finding.field()),
                    finding.facts(),
                    finding.message(),
                    finding.source(),
                    finding.who()));
        }
        if (fate instanceof RuleFate.NotReached waiting) {
            return new RuleFate.NotReached(
                    waiting.code(),
                    waiting.effect(),
                    waiting.missing().stream().map(place).collect(ImmutableList.toImmutableList()));
        }
        return fate;
    }
}
