package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.lwn.problem.Pointer;

/** Why a rule says nothing of a case: a threshold that is not set, or answers that it waits for. */
public final class Waiting {
    private Waiting() {}

    /** The name of a threshold that the rule needs and the case's settings do not have; empty if it is in force. */
    public static Optional<String> unsetThreshold(Rule rule, Object caseFact) {
        return rule.elements().stream()
                .flatMap(element -> element.conditions().stream())
                .flatMap(condition -> unsetThreshold(condition, caseFact).stream())
                .findFirst();
    }

    private static Optional<String> unsetThreshold(Condition condition, Object caseFact) {
        if (condition instanceof Condition.Comparison) {
            return firstUnset(condition, caseFact);
        }
        if (condition instanceof Condition.Missing missing) {
            return missing.expected() ? Optional.empty() : firstUnset(condition, caseFact);
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .flatMap(part -> unsetThreshold(part, caseFact).stream())
                    .findFirst();
        }
        List<Condition> parts = ((Condition.Any) condition).parts();
        List<String> unset = parts.stream()
                .flatMap(part -> unsetThreshold(part, caseFact).stream())
                .toList();
        return unset.size() == parts.size() ? Optional.of(unset.get(0)) : Optional.empty();
    }

    private static Optional<String> firstUnset(Condition condition, Object caseFact) {
        return condition.paths().stream()
                .filter(Term.Path::isSetting)
                .filter(path -> path.pattern() == 0)
                .flatMap(path -> path.nullable().stream())
                .filter(step -> AnswerPointers.value(step.steps(), caseFact) == null)
                .map(Term.Path::written)
                .findFirst();
    }

    /** Conditions on the case of which a part may hold though answers to others are missing. */
    static List<Condition> compoundConditions(Rule rule) {
        return rule.elements().get(0).conditions().stream()
                .filter(Waiting::isCompound)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The answers that a rule waits for which was not reached. A condition that asks whether the rest applies at all, such as
     * who the applicant is, is waited for first: while it is not answered, nobody knows whether the rest need be.
     *
     * @param facts the case first, then all facts beside it
     * @param holds whether the compound condition of that number is known to hold in spite of missing answers
     */
    public static List<Pointer> missingAnswers(Rule rule, List<?> facts, IntPredicate holds) {
        Set<Pointer> missing = new LinkedHashSet<>();
        Set<Pointer> compared = new LinkedHashSet<>();
        int compound = 0;
        for (Element element : rule.elements()) {
            for (Condition condition : element.conditions()) {
                boolean isCompound = element == rule.elements().get(0) && isCompound(condition);
                if ((isCompound && holds.test(compound++)) || condition instanceof Condition.Missing) {
                    continue;
                }
                int before = missing.size();
                for (Term.Path path : undecided(condition, facts.get(0))) {
                    addPlaces(path, facts, missing, compared);
                }
                if (missing.size() > before && asksWhetherTheRestApplies(condition)) {
                    return ImmutableList.copyOf(missing);
                }
            }
            if (element instanceof Accumulation accumulation) {
                accumulation.readPaths().forEach(path -> addPlaces(path, facts, missing, compared));
            }
        }
        // With no answer missing, amounts were in currencies that cannot be compared: those are what it waits for.
        return ImmutableList.copyOf(missing.isEmpty() ? compared : missing);
    }

    private static void addPlaces(Term.Path path, List<?> facts, Set<Pointer> missing, Set<Pointer> compared) {
        for (Object fact : owners(path, facts)) {
            missing.addAll(AnswerPointers.missing(path, fact, facts.get(0)));
            compared.addAll(AnswerPointers.answered(path, fact, facts.get(0)));
        }
    }

    /** The paths of the comparisons in the condition, without those that another part of it makes needless. */
    private static List<Term.Path> undecided(Condition condition, Object caseFact) {
        if (condition instanceof Condition.Missing) {
            return ImmutableList.of();
        }
        if (condition instanceof Condition.Any any) {
            return undecided(any.parts(), caseFact);
        }
        if (condition instanceof Condition.All all) {
            boolean ruledOut = all.parts().stream().anyMatch(part -> isRuledOut(part, caseFact));
            return ruledOut ? ImmutableList.of() : undecided(all.parts(), caseFact);
        }
        return condition.paths();
    }

    private static List<Term.Path> undecided(List<Condition> parts, Object caseFact) {
        return parts.stream()
                .flatMap(part -> undecided(part, caseFact).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isRuledOut(Condition condition, Object caseFact) {
        return condition instanceof Condition.Missing missing
                && missing.path().pattern() == 0
                && (AnswerPointers.value(missing.path().steps(), caseFact) == null) != missing.expected();
    }

    private static boolean isCompound(Condition condition) {
        return condition instanceof Condition.Any;
    }

    /** The facts that a path may begin at. */
    private static List<?> owners(Term.Path path, List<?> facts) {
        return path.pattern() == 0
                ? facts.subList(0, 1)
                : facts.stream()
                        .filter(fact -> path.fact().javaType().isInstance(fact))
                        .toList();
    }

    private static boolean asksWhetherTheRestApplies(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            ValueKind kind = comparison.left().type().kind();
            return comparison.operator().isEquality() && (kind == ValueKind.CHOICE || kind == ValueKind.YES_NO);
        }
        return condition instanceof Condition.Any any
                && any.parts().stream().allMatch(Waiting::asksWhetherTheRestApplies);
    }
}
