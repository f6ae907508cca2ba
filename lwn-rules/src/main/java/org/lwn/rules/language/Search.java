package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Looks for values that make formulas come out as wanted. Of the numbers and days between those that rules name, a few stand
 * for all, as many as there are variables to tell apart: where the search finds nothing, there is nothing.
 */
final class Search {
    /** How many values are tried before the question is left open. */
    private static final int MOST_TRIES = 20_000;

    private static final Comparator<BigDecimal> LOWEST_FIRST_NEGATIVES_LAST =
            Comparator.comparing((BigDecimal value) -> value.signum() < 0).thenComparing(Comparator.naturalOrder());
    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Variables variables;
    private final List<Wanted> wanted;
    private final boolean forExample;
    private final List<Integer> order;
    private final Map<Integer, ImmutableList<BigDecimal>> domains = new HashMap<>();

    /** What is to be tested once the variable of that place in the order has its value. */
    private final List<List<Wanted>> tests = new ArrayList<>();

    private final BigDecimal[] values;
    private int tries;
    private boolean isOpen;

    /** A formula and what it is to come out as. */
    record Wanted(Formula formula, Predicate<Truth> truth) {
        static Wanted certain(Formula formula) {
            return new Wanted(formula, truth -> truth == Truth.TRUE);
        }

        static Wanted possible(Formula formula) {
            return new Wanted(formula, truth -> truth != Truth.FALSE);
        }

        static Wanted uncertain(Formula formula) {
            return new Wanted(formula, truth -> truth != Truth.TRUE);
        }

        static Wanted impossible(Formula formula) {
            return new Wanted(formula, truth -> truth == Truth.FALSE);
        }
    }

    /** What came of a search. */
    sealed interface Outcome {
        /**
         * There are such values.
         *
         * @param values by the variables' numbers
         */
        record Found(Map<Integer, BigDecimal> values) implements Outcome {}

        /** There are no such values. */
        record None() implements Outcome {}

        /** There may be such values or not. */
        record Open() implements Outcome {}
    }

    private Search(Variables variables, List<Wanted> wanted, boolean forExample) {
        this.variables = variables;
        this.wanted = wanted;
        this.forExample = forExample;
        this.order = inOrder(variables, wanted);
        this.values = new BigDecimal[variables.count()];
    }

    /** Whether there is no way at all to have it as wanted. What is named first is looked at first. */
    static boolean isImpossible(Variables variables, List<Wanted> wanted) {
        return any(variables, wanted) instanceof Outcome.None;
    }

    /** Values with which it is as wanted, whether a document can hold them or not. */
    static Outcome any(Variables variables, List<Wanted> wanted) {
        return new Search(variables, wanted, false).run();
    }

    /** A case in which it is as wanted, of values that a document can hold. */
    static Outcome example(Variables variables, List<Wanted> wanted) {
        return new Search(variables, wanted, true).run();
    }

    private static List<Integer> inOrder(Variables variables, List<Wanted> wanted) {
        Set<Integer> order = new LinkedHashSet<>();
        wanted.forEach(next -> order.addAll(variables.of(next.formula())));
        return ImmutableList.copyOf(order);
    }

    private Outcome run() {
        order.forEach(variable -> tests.add(new ArrayList<>()));
        for (Wanted next : wanted) {
            ImmutableSet<Integer> own = variables.of(next.formula());
            int last = own.stream().mapToInt(order::indexOf).max().orElse(-1);
            if (last >= 0) {
                tests.get(last).add(next);
            } else if (!next.truth().test(next.formula().truth(values))) {
                return new Outcome.None();
            }
        }
        layOutDomains();
        boolean found = assign(0);
        if (found) {
            ImmutableMap.Builder<Integer, BigDecimal> solution = ImmutableMap.builder();
            order.forEach(variable -> solution.put(variable, values[variable]));
            return new Outcome.Found(solution.buildOrThrow());
        }
        return isOpen ? new Outcome.Open() : new Outcome.None();
    }

    private boolean assign(int place) {
        if (place == order.size()) {
            return true;
        }
        int variable = order.get(place);
        for (BigDecimal value : domains.getOrDefault(variable, ImmutableList.of())) {
            if (++tries > MOST_TRIES || !variables.mayTry()) {
                isOpen = true;
                return false;
            }
            values[variable] = value;
            boolean fits = tests.get(place).stream()
                    .allMatch(test -> test.truth().test(test.formula().truth(values)));
            if (fits && assign(place + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Variables that are compared with each other share their points. */
    private void layOutDomains() {
        int[] groups = new int[variables.count()];
        order.forEach(variable -> groups[variable] = variable);
        List<List<Formula.Side>> pairs =
                wanted.stream().flatMap(next -> next.formula().pairs().stream()).toList();
        for (List<Formula.Side> pair : pairs) {
            if (pair.get(0).isVariable() && pair.get(1).isVariable()) {
                int from = groups[pair.get(0).variable()];
                int to = groups[pair.get(1).variable()];
                order.forEach(variable -> groups[variable] = groups[variable] == from ? to : groups[variable]);
            }
        }
        SetMultimap<Integer, BigDecimal> constants =
                MultimapBuilder.hashKeys().treeSetValues().build();
        for (List<Formula.Side> pair : pairs) {
            for (int place = 0; place < 2; place++) {
                BigDecimal constant = pair.get(place).constant();
                Formula.Side other = pair.get(1 - place);
                if (constant != null && other.isVariable()) {
                    constants.put(groups[other.variable()], constant);
                }
            }
        }
        ListMultimap<Integer, Integer> members = Multimaps.index(order, variable -> groups[variable]);
        members.asMap().forEach((group, own) -> layOut(ImmutableList.copyOf(own), constants.get(group)));
    }

    private void layOut(List<Integer> group, Set<BigDecimal> constants) {
        Set<BigDecimal> points = points(group, constants);
        for (int variable : group) {
            Variables.Key key = variables.key(variable);
            domains.put(
                    variable,
                    switch (key.kind()) {
                        case PRESENCE, OPAQUE, YES_NO -> ImmutableList.of(BigDecimal.ONE, BigDecimal.ZERO);
                        case CHOICE -> choices(((Term) key.of()).type());
                        default ->
                            points.stream()
                                    .filter(point -> canBe(key.kind(), point))
                                    .sorted(LOWEST_FIRST_NEGATIVES_LAST)
                                    .collect(ImmutableList.toImmutableList());
                    });
        }
    }

    private static ImmutableList<BigDecimal> choices(ValueType type) {
        ImmutableList.Builder<BigDecimal> choices = ImmutableList.builder();
        for (int index = 0; index < type.choices().size(); index++) {
            choices.add(BigDecimal.valueOf(index));
        }
        return choices.build();
    }

    private boolean canBe(Variables.Kind kind, BigDecimal point) {
        boolean isWhole = point.stripTrailingZeros().scale() <= 0;
        return switch (kind) {
            case WHOLE -> isWhole && point.abs().compareTo(LARGEST_WHOLE) <= 0;
            case COUNT -> isWhole && point.signum() >= 0 && point.compareTo(LARGEST_WHOLE) <= 0;
            case DAY -> isWhole;
            case AMOUNT -> !forExample || point.stripTrailingZeros().scale() <= 2;
            default -> true;
        };
    }

    private Set<BigDecimal> points(List<Integer> group, Set<BigDecimal> constants) {
        int size = group.size();
        Variables.Kind first = variables.key(group.get(0)).kind();
        Set<BigDecimal> points = new TreeSet<>(constants);
        if (first.isText()) {
            for (int other = 1; other <= size; other++) {
                points.add(BigDecimal.valueOf(-other));
            }
            return points;
        }
        if (!first.isOnLine()) {
            return points;
        }
        if (group.stream().anyMatch(variable -> variables.key(variable).kind() == Variables.Kind.COUNT)) {
            points.add(BigDecimal.ZERO);
        }
        if (points.isEmpty()) {
            points.add(
                    first == Variables.Kind.DAY
                            ? BigDecimal.valueOf(LocalDate.of(2026, 1, 1).toEpochDay())
                            : BigDecimal.TEN);
        }
        if (group.stream().anyMatch(variable -> variables.key(variable).kind().isWhole())) {
            addWholes(points, size);
        }
        if (group.stream().anyMatch(variable -> !variables.key(variable).kind().isWhole())) {
            addBetween(points, size);
        }
        return points;
    }

    private static void addWholes(Set<BigDecimal> points, int each) {
        for (BigDecimal point : ImmutableList.copyOf(points)) {
            BigDecimal floor = point.setScale(0, RoundingMode.FLOOR);
            for (int away = -each; away <= each + 1; away++) {
                points.add(floor.add(BigDecimal.valueOf(away)));
            }
        }
    }

    private static void addBetween(Set<BigDecimal> points, int each) {
        List<BigDecimal> given = ImmutableList.copyOf(points);
        BigDecimal lowest = given.get(0);
        BigDecimal highest = given.get(given.size() - 1);
        for (int away = 1; away <= each; away++) {
            points.add(lowest.subtract(BigDecimal.valueOf(away)));
            points.add(highest.add(BigDecimal.valueOf(away)));
        }
        for (int index = 1; index < given.size(); index++) {
            points.addAll(between(given.get(index - 1), given.get(index), each));
        }
    }

    /** So many points between the two, with as few decimals as may be. */
    private static List<BigDecimal> between(BigDecimal low, BigDecimal high, int count) {
        for (int scale = 0; ; scale++) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
            BigDecimal begin = low.setScale(scale, RoundingMode.FLOOR);
            if (begin.add(step.multiply(BigDecimal.valueOf(count))).compareTo(high) < 0) {
                ImmutableList.Builder<BigDecimal> points = ImmutableList.builder();
                for (int index = 1; index <= count; index++) {
                    points.add(begin.add(step.multiply(BigDecimal.valueOf(index))));
                }
                return points.build();
            }
        }
    }
}
