package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
            List<Pattern> patterns = rules.get(index).patterns();
            append(drl, index + " fails", patterns(patterns, Certainty.CERTAIN), "fails( " + index + " )");
            append(drl, index + " may fail", patterns(patterns, Certainty.POSSIBLE), "may( " + index + " )");
            List<Condition> compound = Waiting.compoundConditions(rules.get(index));
            for (int part = 0; part < compound.size(); part++) {
                String holds = CASE + " : " + pattern(patterns.get(0).type(), constraints(compound.get(part), 0));
                append(drl, index + " holds " + part, holds, "holds( " + index + ", " + part + " )");
            }
        }
        return drl.toString();
    }

    private static void append(StringBuilder drl, String name, String when, String report) {
        drl.append("rule \"").append(name).append("\"\nwhen\n    ").append(when);
        drl.append("\nthen\n    found.").append(report).append(";\nend\n");
    }

    private static String patterns(List<Pattern> patterns, Certainty certainty) {
        List<String> printed = new ArrayList<>();
        for (int index = 0; index < patterns.size(); index++) {
            Pattern pattern = patterns.get(index);
            Certainty inner = pattern.quantifier() == Quantifier.NOT ? certainty.opposite() : certainty;
            Set<String> constraints = new LinkedHashSet<>();
            for (Condition condition : pattern.conditions()) {
                constraints.addAll(constraints(condition, inner, index));
            }
            String facts = pattern(pattern.type(), constraints);
            printed.add(
                    switch (pattern.quantifier()) {
                        case EACH -> "$p" + index + " : " + facts;
                        case EXISTS -> "exists( " + facts + " )";
                        case NOT -> "not( " + facts + " )";
                    });
        }
        return String.join("\n    ", printed);
    }

    private static String pattern(FactType type, Iterable<String> constraints) {
        return type.javaType().getCanonicalName() + "( " + String.join(", ", constraints) + " )";
    }

    private static List<String> constraints(Condition condition, int pattern) {
        return constraints(condition, Certainty.CERTAIN, pattern);
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
        if (condition instanceof Condition.Any any) {
            return ImmutableList.of(any.parts().stream()
                    .map(part -> expression(part, certainty, pattern))
                    .collect(Collectors.joining(" || ", "( ", " )")));
        }
        Condition inner = ((Condition.Not) condition).inner();
        return ImmutableList.of("!( " + expression(inner, certainty.opposite(), pattern) + " )");
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
        return term.type().kind() == ValueKind.WHOLE_NUMBER && !(term instanceof Term.Arithmetic);
    }

    private static String term(Term term, int pattern, boolean whole) {
        if (term instanceof Term.Path path) {
            return path(path, pattern)
                    + (path.type().unwrapped() == null ? "" : "." + path.type().unwrapped());
        }
        if (term instanceof Term.Arithmetic arithmetic) {
            return "( " + operand(arithmetic.left(), pattern) + " " + arithmetic.operator() + " "
                    + operand(arithmetic.right(), pattern) + " )";
        }
        Object value = ((Term.Constant) term).value();
        if (value instanceof BigDecimal number) {
            return number.toPlainString() + (whole ? "" : "B");
        }
        if (value instanceof LocalDate date) {
            return "java.time.LocalDate.parse(\"" + date + "\")";
        }
        if (value instanceof Enum<?> choice) {
            return choice.getDeclaringClass().getCanonicalName() + "." + choice.name();
        }
        return value instanceof String text ? "\"" + text.replace("\"", "\\\"") + "\"" : value.toString();
    }

    /** Java's whole numbers overflow in silence, so calculations are made with decimals. */
    private static String operand(Term term, int pattern) {
        String printed = term(term, pattern, false);
        return term instanceof Term.Path && isPlainWhole(term) ? "( 1B * " + printed + " )" : printed;
    }

    private static String path(Term.Path path, int pattern) {
        String steps = path.steps().stream().map(Property::canonicalName).collect(Collectors.joining("."));
        return path.pattern() == pattern ? steps : "$p" + path.pattern() + "." + steps;
    }
}
