package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule asks, in the form in which rules are compared.
 *
 * @param onCase what must hold of the case
 * @param beside what it asks of facts beside the case
 */
record Shape(Rule rule, ImmutableSet<Formula> onCase, ImmutableList<Beside> beside) {

    /**
     * What is asked of one kind of fact.
     *
     * @param of the quantifier or, of totals, no quantifier: {@code EACH} is told apart by them
     * @param conditions on each of the facts
     * @param totals what is worked out, without names
     * @param limits on the totals
     * @param isLinked whether it speaks of other facts beside the case
     * @param namesThreshold whether a threshold that is not set puts the rule out of force for it
     */
    record Beside(
            Quantifier of,
            FactType type,
            ImmutableSet<Formula> conditions,
            ImmutableSet<Term> totals,
            ImmutableSet<Formula> limits,
            boolean isLinked,
            boolean namesThreshold) {

        private boolean isTotal() {
            return !totals.isEmpty();
        }

        /** Whether there is such a fact, or each of them: either way the rule finds something when there is one. */
        private boolean isThere() {
            return !isTotal() && of != Quantifier.NOT;
        }
    }

    static Shape of(Rule rule, Variables variables) {
        List<Element> elements = rule.elements();
        ImmutableList.Builder<Beside> beside = ImmutableList.builder();
        for (int index = 1; index < elements.size(); index++) {
            beside.add(beside(elements.get(index), index, variables));
        }
        return new Shape(rule, variables.formulas(elements.get(0).conditions(), 0), beside.build());
    }

    private static Beside beside(Element element, int index, Variables variables) {
        Pattern facts = element.facts();
        List<Term.Total> totals = element instanceof Accumulation accumulation ? accumulation.totals() : List.of();
        List<Condition> limits = element instanceof Accumulation accumulation ? accumulation.limits() : List.of();
        List<Term.Path> paths = element.conditions().stream()
                .flatMap(condition -> condition.paths().stream())
                .toList();
        return new Beside(
                facts.quantifier(),
                facts.type(),
                variables.formulas(facts.conditions(), index),
                normal(totals, index),
                variables.formulas(limits, index),
                paths.stream().anyMatch(path -> path.pattern() != 0 && path.pattern() != index),
                paths.stream().flatMap(path -> path.nullable().stream()).anyMatch(Term.Path::isSetting));
    }

    private static ImmutableSet<Term> normal(List<? extends Term> terms, int index) {
        return terms.stream().map(term -> Variables.normal(term, index)).collect(ImmutableSet.toImmutableSet());
    }

    Effect effect() {
        return rule.metadata().effect();
    }

    /** Everything that is asked of the case or of one fact beside it at a time. */
    ImmutableSet<Formula> formulas() {
        ImmutableSet.Builder<Formula> formulas = ImmutableSet.builder();
        formulas.addAll(onCase);
        beside.forEach(facts -> formulas.addAll(facts.conditions()).addAll(facts.limits()));
        return formulas.build();
    }

    /**
     * Whether, whenever this finds something, so does the other, the day left aside. True only where that is certain.
     */
    boolean implies(Shape other, Variables variables) {
        if (other.beside.stream().anyMatch(Beside::isLinked)) {
            // What is asked of one fact depends on which other was taken.
            boolean isSame = other.beside.size() <= beside.size()
                    && beside.subList(0, other.beside.size()).equals(other.beside);
            return isSame && implyAll(onCase, other.onCase, variables);
        }
        return implyAll(onCase, other.onCase, variables)
                && other.beside.stream()
                        .allMatch(wider ->
                                beside.stream().anyMatch(own -> !own.isLinked() && implies(own, wider, variables)));
    }

    private boolean implies(Beside own, Beside wider, Variables variables) {
        if (!own.type().equals(wider.type()) || own.isTotal() != wider.isTotal()) {
            return false;
        }
        if (wider.isTotal()) {
            return own.conditions().equals(wider.conditions())
                    && own.totals().containsAll(wider.totals())
                    && implyAll(Sets.union(onCase, own.limits()), wider.limits(), variables);
        }
        if (wider.isThere() != own.isThere()) {
            return false;
        }
        if (wider.isThere()) {
            return implyAll(Sets.union(onCase, own.conditions()), wider.conditions(), variables);
        }
        return own.conditions().equals(wider.conditions())
                || (!wider.namesThreshold() && isRuledOutWith(own, wider, variables));
    }

    /** Whether each fact that may be one of the wider's may be one of its own: then without its own there is none. */
    private boolean isRuledOutWith(Beside own, Beside wider, Variables variables) {
        return own.conditions().stream().allMatch(condition -> {
            List<Search.Wanted> wanted = new ArrayList<>();
            wanted.add(Search.Wanted.impossible(condition));
            wider.conditions().forEach(possible -> wanted.add(Search.Wanted.possible(possible)));
            onCase.forEach(certain -> wanted.add(Search.Wanted.certain(certain)));
            return wider.conditions().contains(condition) || Search.isImpossible(variables, wanted);
        });
    }

    private static boolean implyAll(Set<Formula> given, Set<Formula> goals, Variables variables) {
        return goals.stream().allMatch(goal -> given.contains(goal) || implies(given, goal, variables));
    }

    private static boolean implies(Set<Formula> given, Formula goal, Variables variables) {
        Set<Formula> concerned = connected(given, goal, variables);
        if (concerned.isEmpty()) {
            return false;
        }
        List<Search.Wanted> wanted = new ArrayList<>();
        wanted.add(Search.Wanted.uncertain(goal));
        wanted.addAll(certain(concerned));
        return Search.isImpossible(variables, wanted);
    }

    static List<Search.Wanted> certain(Iterable<Formula> formulas) {
        return ImmutableList.copyOf(Iterables.transform(formulas, Search.Wanted::certain));
    }

    /** Those that share a variable with the goal, or with one that does, and so on. */
    private static Set<Formula> connected(Set<Formula> given, Formula goal, Variables variables) {
        Set<Integer> reached = new LinkedHashSet<>(variables.of(goal));
        Set<Formula> connected = new LinkedHashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Formula formula : given) {
                Set<Integer> own = variables.of(formula);
                if (!connected.contains(formula) && !Collections.disjoint(own, reached)) {
                    connected.add(formula);
                    reached.addAll(own);
                    grew = true;
                }
            }
        }
        return connected;
    }
}
