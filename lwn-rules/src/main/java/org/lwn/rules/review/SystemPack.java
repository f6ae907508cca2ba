package org.lwn.rules.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lwn.problem.Pointer;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;
import org.lwn.rules.language.FactTypes;
import org.lwn.system.NeighbourhoodSystem;

/**
 * A pack, and what it is about in a system on a day.
 *
 * @param id the pack's identifier
 * @param subjects none if the pack has nothing to look at
 */
record SystemPack(String id, FactTypes factTypes, BiFunction<NeighbourhoodSystem, LocalDate, List<Subject>> subjects) {

    /**
     * A part of a system.
     *
     * @param name what people call it
     * @param at where it stands in the system's document
     * @param facts the case, then what stands beside it
     * @param place where what a rule points to stands in the system's document
     */
    record Subject(String name, Pointer at, List<?> facts, UnaryOperator<Pointer> place) {}

    PackReview review(List<Subject> about, LocalDate on, Locale locale) {
        try (RulePack pack = RulePack.shipped(id, factTypes)) {
            return new PackReview(
                    pack.identity(),
                    about.stream()
                            .map(subject -> new PackReview.SubjectReview(
                                    subject.name(),
                                    subject.at(),
                                    pack.review(subject.facts(), on, locale).stream()
                                            .map(fate -> placed(fate, subject.place()))
                                            .toList()))
                            .toList());
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
