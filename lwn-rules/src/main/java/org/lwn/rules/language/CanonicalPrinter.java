package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prints checked rules as the DRL that is compiled. Nothing of an author's text goes into it but constants.
 *
 * <p>Missing answers make three outcomes of a condition: it holds, it does not, or it cannot be known. Each rule is
 * therefore printed twice: once to fire when all of its conditions certainly hold, once to fire when they may hold,
 * missing answers granted. A rule of which only the second fires was not reached. One constraint stands per comma, so
 * that Drools shares and indexes them.
 */
public final class CanonicalPrinter {
    private static final String CASE = "$p0";

    /** Where conditions stand that belong to no fact, so that every path begins with its fact's variable. */
    private static final int NO_FACT = -1;

    private final String packageName;
    private final Class<?> reporter;

    /**
     * @param packageName the DRL package, and so the Java package of what is compiled
     * @param reporter the class of the global {@code found}, with the methods {@code fails}, {@code may} and {@code
     *     holds}
     */
    public CanonicalPrinter(String packageName, Class<?> reporter) {
        this.packageName = packageName;
        this.reporter = reporter;
    }

    /** How sure a printed condition is. */
    private enum Certainty {
        CERTAIN,
        POSSIBLE;

        Certainty opposite() {
            return this == CERTAIN ? POSSIBLE : CERTAIN;
        }
    }

    /** The DRL of the rules, which report by their place in the list. */
    public String print(List<Rule> rules) {
        StringBuilder drl = new StringBuilder("package " + packageName + ";\n");
        drl.append("global ").append(reporter.getCanonicalName()).append(" found;\n");
        for (int index = 0; index < rules.size(); index++) {
            List<Element> elements = rules.get(index).elements();
            String reported = index + reported(elements);
            append(drl, index + " fails", certain(elements), "fails( " + reported + " )");
            List<String> possible = possible(elements);
            for (int way = 0; way < possible.size(); way++) {
                String name = index + " may fail" + (way == 0 ? "" : " " + way);
                append(drl, name, possible.get(way), "may( " + index + " )");
            }
            List<Condition> compound = Waiting.compoundConditions(rules.get(index));
            for (int part = 0; part < compound.size(); part++) {
                Set<String> constraints = ImmutableSet.copyOf(constraints(compound.get(part), Certainty.CERTAIN, 0));
                String holds = CASE + " : " + pattern(elements.get(0).facts().type(), constraints);
                append(drl, index + " holds " + part, holds, "holds( " + index + ", " + part + " )");
            }
        }
        return drl.toString();
    }

    private static void append(StringBuilder drl, String name, String when, String report) {
        drl.append("rule \"").append(name).append("\"\nwhen\n    ").append(when);
        drl.append("\nthen\n    found.").append(report).append(";\nend\n");
    }

    /** What a rule that fired hands over beside its place: the facts that it joined, and its totals. */
    private static String reported(List<Element> elements) {
        StringBuilder reported = new StringBuilder();
        for (int index = 1; index < elements.size(); index++) {
            if (elements.get(index).isEach()) {
                reported.append(", $p").append(index);
            } else if (elements.get(index) instanceof Accumulation accumulation) {
                accumulation.totals().forEach(total -> reported.append(", ").append(variable(total)));
            }
        }
        return reported.toString();
    }

    private static String certain(List<Element> elements) {
        List<String> printed = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            if (elements.get(index) instanceof Accumulation accumulation) {
                Optional<String> unclear = unclear(accumulation, index);
                unclear.ifPresent(facts -> printed.add("not( " + facts + " )"));
                printed.add(accumulate(elements, index, Certainty.CERTAIN));
            } else {
                printed.add(pattern((Pattern) elements.get(index), Certainty.CERTAIN, index));
            }
        }
        return String.join("\n    ", printed);
    }

    /** The ways in which the elements may hold. What is worked out over facts is unclear if one of the facts is. */
    private static List<String> possible(List<Element> elements) {
        List<String> ways = ImmutableList.of("");
        for (int index = 0; index < elements.size(); index++) {
            List<String> further = new ArrayList<>();
            if (elements.get(index) instanceof Accumulation accumulation) {
                further.add(accumulate(elements, index, Certainty.POSSIBLE));
                unclear(accumulation, index).ifPresent(facts -> further.add("exists( " + facts + " )"));
            } else {
                further.add(pattern((Pattern) elements.get(index), Certainty.POSSIBLE, index));
            }
            ways = ways.stream()
                    .flatMap(way -> further.stream().map(next -> way.isEmpty() ? next : way + "\n    " + next))
                    .toList();
        }
        return ways;
    }

    private static String pattern(Pattern pattern, Certainty certainty, int index) {
        Certainty inner = pattern.quantifier() == Quantifier.NOT ? certainty.opposite() : certainty;
        String facts = pattern(pattern.type(), constraints(pattern.conditions(), inner, index));
        return switch (pattern.quantifier()) {
            case EACH -> "$p" + index + " : " + facts;
            case EXISTS -> "exists( " + facts + " )";
            case NOT -> "not( " + facts + " )";
        };
    }

    /**
     * The totals, and then the case once more with their limits: among accumulate's own constraints Drools cannot compare a
     * total with anything but a constant.
     */
    private static String accumulate(List<Element> elements, int index, Certainty certainty) {
        Accumulation accumulation = (Accumulation) elements.get(index);
        Set<String> facts = certainlyMatching(accumulation, index);
        List<String> totals = new ArrayList<>();
        Set<String> limits = new LinkedHashSet<>();
        for (Term.Total total : accumulation.totals()) {
            String value = "$v" + index + "_" + totals.size();
            Term.Path of = total.of();
            facts.add(value + " : "
                    + (of != null && total.function().readsValues() ? summand(total.function(), of, index) : "this"));
            totals.add(variable(total) + " : " + total.function().word() + "( " + value + " )");
            if (!total.function().hasValueOfNothing()) {
                limits.add(variable(total) + " != null");
            }
        }
        limits.addAll(constraints(accumulation.limits(), certainty, NO_FACT));
        String accumulate =
                "accumulate( " + pattern(accumulation.facts().type(), facts) + "; " + String.join(", ", totals) + " )";
        Iterable<String> onCase = Iterables.concat(ImmutableList.of("this == " + CASE), limits);
        return limits.isEmpty()
                ? accumulate
                : accumulate + "\n    " + pattern(elements.get(0).facts().type(), onCase);
    }

    /** Drools rounds an average to as many decimals as its values have. */
    private static String summand(AccumulateFunction function, Term.Path of, int index) {
        return function == AccumulateFunction.AVERAGE
                ? "( 1.0000000000B * " + term(of, index, false) + " )"
                : operand(of, index);
    }

    /** The constraints of facts that are certainly among those accumulated, with a value to be so. */
    private static Set<String> certainlyMatching(Accumulation accumulation, int index) {
        Set<String> constraints = constraints(accumulation.facts().conditions(), Certainty.CERTAIN, index);
        for (Term.Path read : accumulation.readPaths()) {
            read.nullable().forEach(step -> constraints.add(path(step, index) + " != null"));
        }
        return constraints;
    }

    /** Facts of which it is not known whether they are among those accumulated, or with what; empty if there can be none. */
    private static Optional<String> unclear(Accumulation accumulation, int index) {
        Set<String> possible = constraints(accumulation.facts().conditions(), Certainty.POSSIBLE, index);
        Set<String> certain = certainlyMatching(accumulation, index);
        if (certain.equals(possible)) {
            return Optional.empty();
        }
        possible.add("!( " + String.join(" && ", certain) + " )");
        return Optional.of(pattern(accumulation.facts().type(), possible));
    }

    private static Set<String> constraints(List<Condition> conditions, Certainty certainty, int index) {
        Set<String> constraints = new LinkedHashSet<>();
        conditions.forEach(condition -> constraints.addAll(constraints(condition, certainty, index)));
        return constraints;
    }

    private static String variable(Term.Total total) {
        return "$t_" + total.name();
    }

    private static String pattern(FactType type, Iterable<String> constraints) {
        return type.javaType().getCanonicalName() + "( " + String.join(", ", constraints) + " )";
    }

    /** The constraints that together say the condition. */
    private static List<String> constraints(Condition condition, Certainty certainty, int pattern) {
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison, certainty, pattern);
        }
        if (condition instanceof Condition.Missing missing) {
            return missing(missing, pattern);
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .flatMap(part -> constraints(part, certainty, pattern).stream())
                    .toList();
        }
        return ImmutableList.of(((Condition.Any) condition)
                .parts().stream()
                        .map(part -> expression(part, certainty, pattern))
                        .collect(Collectors.joining(" || ", "( ", " )")));
    }

    private static String expression(Condition condition, Certainty certainty, int pattern) {
        List<String> constraints = constraints(condition, certainty, pattern);
        return constraints.size() == 1 ? constraints.get(0) : "( " + String.join(" && ", constraints) + " )";
    }

    private static List<String> missing(Condition.Missing missing, int pattern) {
        List<String> steps = missing.path().nullable().stream()
                .map(step -> path(step, pattern) + (missing.expected() ? " == null" : " != null"))
                .toList();
        if (!missing.expected() || steps.size() == 1) {
            return steps;
        }
        // A property that always has a value is never missing.
        return ImmutableList.of(steps.isEmpty() ? "false" : "( " + String.join(" || ", steps) + " )");
    }

    private static List<String> comparison(Condition.Comparison comparison, Certainty certainty, int pattern) {
        Set<String> known = new LinkedHashSet<>();
        List<String> alternatives = new ArrayList<>();
        for (Term.Path path : comparison.paths()) {
            for (Term.Path step : path.nullable()) {
                if (certainty == Certainty.CERTAIN || step.isSetting()) {
                    known.add(path(step, pattern) + " != null");
                } else {
                    alternatives.add(path(step, pattern) + " == null");
                }
            }
        }
        if (comparison.comparesMoney()) {
            String left = term(comparison.left(), pattern, false) + ".currencyUnit";
            String right = term(comparison.right(), pattern, false) + ".currencyUnit";
            if (certainty == Certainty.CERTAIN) {
                known.add(left + " == " + right);
            } else {
                alternatives.add(left + " != " + right);
            }
        }
        String compared = compared(comparison, pattern);
        ImmutableList.Builder<String> constraints =
                ImmutableList.<String>builder().addAll(known);
        if (alternatives.isEmpty()) {
            return constraints.add(compared).build();
        }
        alternatives.add(compared);
        return constraints
                .add(alternatives.stream().distinct().collect(Collectors.joining(" || ", "( ", " )")))
                .build();
    }

    private static String compared(Condition.Comparison comparison, int pattern) {
        boolean whole = isPlainWhole(comparison.left()) && isPlainWhole(comparison.right());
        return term(comparison.left(), pattern, whole) + " "
                + comparison.operator().sign() + " " + term(comparison.right(), pattern, whole);
    }

    private static boolean isPlainWhole(Term term) {
        return term.type().kind() == ValueKind.WHOLE_NUMBER
                && !(term instanceof Term.Arithmetic)
                && !(term instanceof Term.Total);
    }

    private static String term(Term term, int pattern, boolean whole) {
        if (term instanceof Term.Path path) {
            return path(path, pattern)
                    + (path.type().unwrapped() == null ? "" : "." + path.type().unwrapped());
        }
        if (term instanceof Term.Total total) {
            return total.function() == AccumulateFunction.COUNT ? "( 1B * " + variable(total) + " )" : variable(total);
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return "( " + chain(arithmetic, pattern) + " )";
        }
        Object value = ((Term.Constant) term).value();
        if (value instanceof BigDecimal number) {
            return whole ? number.toPlainString() : decimal(number);
        }
        if (value instanceof LocalDate date) {
            // Asked for each case: to read a date anew takes longer than all else in a rule.
            return "java.time.LocalDate.of(" + date.getYear() + ", " + date.getMonthValue() + ", "
                    + date.getDayOfMonth() + ")";
        }
        if (value instanceof Enum<?> choice) {
            return choice.getDeclaringClass().getCanonicalName() + "." + choice.name();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    /** To be compared. Not as {@code 500B}, which is read anew for each case. */
    private static String decimal(BigDecimal number) {
        BigInteger digits = number.unscaledValue();
        return digits.bitLength() < Long.SIZE
                ? "java.math.BigDecimal.valueOf( " + digits + "L, " + number.scale() + " )"
                : number.toPlainString() + "B";
    }

    /** With brackets only where the sum would otherwise be another: what reads them takes time for each. */
    private static String chain(Term.Arithmetic sum, int pattern) {
        boolean isProduct = sum.operator().equals("*");
        return link(sum.left(), isProduct, pattern) + " " + sum.operator() + " "
                + link(sum.right(), isProduct || sum.operator().equals("-"), pattern);
    }

    private static String link(Term term, boolean bindsFirst, int pattern) {
        return term instanceof Term.Arithmetic inner && (inner.operator().equals("*") || !bindsFirst)
                ? chain(inner, pattern)
                : operand(term, pattern);
    }

    /** Java's whole numbers overflow in silence, so calculations are made with decimals. */
    private static String operand(Term term, int pattern) {
        if (term instanceof Term.Constant constant && constant.value() instanceof BigDecimal number) {
            // Drools cannot calculate with what a method gives.
            return number.toPlainString() + "B";
        }
        String printed = term(term, pattern, false);
        return term instanceof Term.Path && isPlainWhole(term) ? "( 1B * " + printed + " )" : printed;
    }

    private static String path(Term.Path path, int pattern) {
        String steps = path.steps().stream().map(Property::canonicalName).collect(Collectors.joining("."));
        return path.pattern() == pattern ? steps : "$p" + path.pattern() + "." + steps;
    }
}
