package org.lwn.rules.language;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;

/**
 * Finds rules of a pack that say nothing beside another, or that contradict another. Tells only what is certain for every
 * case there can be; of what it cannot decide it says nothing.
 */
final class Coverage {
    private static final ImmutableSet<Effect> WRONG = Sets.immutableEnumSet(Effect.BREACH, Effect.INELIGIBLE);

    private final Variables variables;
    private final ImmutableList<Shape> shapes;

    /** The rules, by their place, that ask something of each variable. */
    private final ImmutableSetMultimap<Integer, Integer> asking;

    /** Values of which what each rule asks of the case holds, as far as they were found; null what the rule does not read. */
    private final Map<Integer, BigDecimal[]> witnesses = new HashMap<>();

    /** What one rule is to another. */
    enum Kind {
        /** Its conditions hold of no case. */
        NEVER,
        /** Each finds something whenever the other does, with the same effect. */
        SAME,
        /** The other finds something whenever this does, and says the same of the same answer. */
        COVERED,
        /** Both find something in the same cases, or this only where the other does, and one undoes the other's effect. */
        CONTRADICTING
    }

    /**
     * What is certain of a rule.
     *
     * @param other null where it is told of the rule alone
     * @param example a case in which both find something; null where none can be told
     */
    record Claim(
            Kind kind,
            Rule rule,
            @Nullable Rule other,
            @Nullable Example example) {}

    Coverage(List<Shape> shapes, Variables variables) {
        this.shapes = ImmutableList.copyOf(shapes);
        this.variables = variables;
        ImmutableSetMultimap.Builder<Integer, Integer> byVariable = ImmutableSetMultimap.builder();
        for (int index = 0; index < shapes.size(); index++) {
            for (Formula formula : shapes.get(index).formulas()) {
                for (int variable : variables.of(formula)) {
                    byVariable.put(variable, index);
                }
            }
        }
        this.asking = byVariable.build();
    }

    /** At most one claim for each rule, in the order of the rules. */
    List<Claim> claims() {
        SortedMap<Integer, Claim> claims = new TreeMap<>();
        for (int place = 0; place < shapes.size(); place++) {
            Search.Outcome outcome =
                    Search.any(variables, Shape.certain(shapes.get(place).onCase()));
            if (outcome instanceof Search.Outcome.Found found) {
                witnesses.put(place, witness(found));
            } else if (outcome instanceof Search.Outcome.None) {
                claims.put(place, new Claim(Kind.NEVER, shapes.get(place).rule(), null, null));
            }
        }
        for (int wider = 0; wider < shapes.size(); wider++) {
            for (int narrower : possiblyCoveredBy(wider)) {
                if (narrower != wider && !claims.containsKey(narrower) && !claims.containsKey(wider)) {
                    claim(narrower, wider).ifPresent(claim -> claims.put(narrower, claim));
                }
            }
        }
        return ImmutableList.copyOf(claims.values());
    }

    private BigDecimal[] witness(Search.Outcome.Found found) {
        BigDecimal[] values = new BigDecimal[variables.count()];
        found.values().forEach((variable, value) -> values[variable] = value);
        return values;
    }

    /** Rules that ask something of what the rule asks rarest of: others cannot imply it. */
    private Set<Integer> possiblyCoveredBy(int wider) {
        return shapes.get(wider).onCase().stream()
                .map(formula -> variables.of(formula).stream()
                        .flatMap(variable -> asking.get(variable).stream())
                        .collect(ImmutableSet.toImmutableSet()))
                .min(Comparator.comparingInt(Set::size))
                .orElseGet(() -> ContiguousSet.closedOpen(0, shapes.size()));
    }

    private Optional<Claim> claim(int narrowerPlace, int widerPlace) {
        Shape narrower = shapes.get(narrowerPlace);
        Shape wider = shapes.get(widerPlace);
        boolean isSameEffect = narrower.effect() == wider.effect();
        boolean isSameReport = isSameEffect && isSameReport(narrower.rule(), wider.rule());
        boolean isUndone = isUndone(narrower.effect(), wider.effect());
        boolean mayBeSame = narrower.beside().size() == wider.beside().size();
        if (!(isSameReport || isUndone || mayBeSame) || !isAlwaysBeside(narrowerPlace, widerPlace)) {
            return Optional.empty();
        }
        boolean isMutual = mayBeSame && isAlwaysBeside(widerPlace, narrowerPlace);
        if (isMutual && narrowerPlace < widerPlace) {
            // It is told of the later one.
            return Optional.empty();
        }
        if (isMutual && isSameEffect) {
            return Optional.of(claim(Kind.SAME, narrower, wider));
        }
        if (isSameReport) {
            return Optional.of(claim(Kind.COVERED, narrower, wider));
        }
        return isMutual || isUndone ? Optional.of(claim(Kind.CONTRADICTING, narrower, wider)) : Optional.empty();
    }

    /** Whether the one makes no sense of a case of which the other is said too. */
    private static boolean isUndone(Effect effect, Effect other) {
        return (other == Effect.INELIGIBLE && (effect == Effect.REFER || effect == Effect.MISSING))
                || (effect == Effect.STRENGTH && WRONG.contains(other))
                || (other == Effect.STRENGTH && WRONG.contains(effect));
    }

    private boolean isAlwaysBeside(int narrower, int wider) {
        return isInForceWith(shapes.get(narrower).rule(), shapes.get(wider).rule())
                && !isRefuted(narrower, shapes.get(wider))
                && shapes.get(narrower).implies(shapes.get(wider), variables);
    }

    /** Whether what the rule asks of the case can hold where what the other asks of it does not: most rules are told apart so. */
    private boolean isRefuted(int narrower, Shape wider) {
        BigDecimal[] witness = witnesses.get(narrower);
        return witness != null
                && wider.onCase().stream()
                        .filter(goal -> variables.of(goal).stream().allMatch(variable -> witness[variable] != null))
                        .anyMatch(goal -> goal.truth(witness) != Truth.TRUE);
    }

    private static boolean isSameReport(Rule rule, Rule other) {
        return rule.reportsAt().equals(other.reportsAt())
                && Objects.equals(rule.metadata().who(), other.metadata().who());
    }

    private Claim claim(Kind kind, Shape narrower, Shape wider) {
        return new Claim(kind, narrower.rule(), wider.rule(), example(narrower).orElse(null));
    }

    private Optional<Example> example(Shape narrower) {
        return narrower.beside().isEmpty()
                        && Search.example(variables, Shape.certain(narrower.onCase()))
                                instanceof Search.Outcome.Found found
                ? Example.of(found.values(), variables)
                : Optional.empty();
    }

    /** Whether the other is in force on every day on which the rule is. */
    private static boolean isInForceWith(Rule rule, Rule other) {
        LocalDate from = other.metadata().from();
        LocalDate until = other.metadata().until();
        LocalDate ownFrom = rule.metadata().from();
        LocalDate ownUntil = rule.metadata().until();
        return (from == null || (ownFrom != null && !ownFrom.isBefore(from)))
                && (until == null || (ownUntil != null && !ownUntil.isAfter(until)));
    }

    List<Problem> problems() {
        return claims().stream().map(Coverage::problem).collect(ImmutableList.toImmutableList());
    }

    private static Problem problem(Claim claim) {
        Rule rule = claim.rule();
        Rule other = claim.other();
        if (other == null) {
            return Problem.warning(
                    rule.place(),
                    "rule.never",
                    "No case can fulfil all conditions of this rule together.",
                    "Change one of them; if either of two is enough, join them with ||.");
        }
        Effect effect = rule.metadata().effect();
        String which = named(other, rule);
        String example = claim.example() == null || claim.example().values().isEmpty()
                ? "."
                : ", for example where " + claim.example().inWords() + ".";
        return switch (claim.kind()) {
            case SAME ->
                new Problem(
                        severity(rule, other),
                        rule.place(),
                        "rule.same",
                        "This rule finds something in the same cases as " + which + ", and both say " + effect
                                + example,
                        "Delete one of the two, or change what it asks.");
            case COVERED ->
                new Problem(
                        severity(rule, other),
                        rule.place(),
                        "rule.covered-by-rule",
                        "Wherever this rule says " + effect + ", " + which + " says it too" + example,
                        "Delete this one, or narrow the other so that each case is told once.");
            default ->
                Problem.warning(
                        rule.place(),
                        "rule.contradicting-effects",
                        "Wherever this rule says " + effect + ", " + which + " says "
                                + other.metadata().effect() + example,
                        "Change one of the two, so that a case is told one of them.");
        };
    }

    /** Two topics may have reason to tell the same: of two steps, say, each lacks it. */
    private static Severity severity(Rule rule, Rule other) {
        return topic(rule).equals(topic(other)) ? Severity.WARNING : Severity.NOTE;
    }

    private static String topic(Rule rule) {
        String code = rule.metadata().code();
        return code.substring(0, code.lastIndexOf('.') + 1);
    }

    /** The rule with its place. */
    static String named(Rule rule, Rule seenFrom) {
        String where = seenFrom.place().document().equals(rule.place().document())
                ? "in line " + rule.place().line()
                : "at " + rule.place();
        return "'" + rule.name() + "' " + where;
    }
}
