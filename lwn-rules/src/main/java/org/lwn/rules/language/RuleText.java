package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the conditions of checked rules as their authors would: with the properties in place of variables. */
final class RuleText {
    private RuleText() {}

    /** One text for each condition of the case, then one for each further element. */
    static List<String> conditions(List<Element> elements) {
        List<String> lines = new ArrayList<>();
        for (int index = 0; index < elements.size(); index++) {
            Element element = elements.get(index);
            if (index == 0) {
                lines.addAll(flat(element.conditions(), index));
            } else if (element instanceof Accumulation accumulation) {
                lines.add(accumulation(accumulation, index));
            } else {
                lines.add(pattern((Pattern) element, index));
            }
        }
        return ImmutableList.copyOf(lines);
    }

    private static String pattern(Pattern pattern, int index) {
        String facts = pattern.type().name() + "( " + String.join(", ", flat(pattern.conditions(), index)) + " )";
        return switch (pattern.quantifier()) {
            case EACH -> facts;
            case EXISTS -> "exists " + facts;
            case NOT -> "not " + facts;
        };
    }

    private static String accumulation(Accumulation accumulation, int index) {
        String totals = accumulation.totals().stream()
                .map(total -> "$" + total.name() + " : " + total.written())
                .collect(Collectors.joining(", "));
        List<String> limits = flat(accumulation.limits(), index);
        return "accumulate( " + pattern(accumulation.facts(), index) + "; " + totals
                + (limits.isEmpty() ? "" : "; " + String.join(", ", limits)) + " )";
    }

    private static List<String> flat(List<Condition> conditions, int index) {
        return ((Condition.All) Condition.all(conditions))
                .parts().stream().map(part -> condition(part, index)).toList();
    }

    private static String condition(Condition condition, int index) {
        if (condition instanceof Condition.Comparison comparison) {
            return term(comparison.left(), index) + " " + comparison.operator().sign() + " "
                    + term(comparison.right(), index);
        }
        if (condition instanceof Condition.Missing missing) {
            return path(missing.path(), index) + (missing.expected() ? " == null" : " != null");
        }
        boolean all = condition instanceof Condition.All;
        List<Condition> parts = all ? ((Condition.All) condition).parts() : ((Condition.Any) condition).parts();
        return parts.stream()
                .map(part -> condition(part, index))
                .collect(Collectors.joining(all ? " && " : " || ", "( ", " )"));
    }

    private static String term(Term term, int index) {
        if (term instanceof Term.Path path) {
            return path(path, index);
        }
        if (term instanceof Term.Total total) {
            return "$" + total.name();
        }
        if (term instanceof Term.Arithmetic sum) {
            return "( " + term(sum.left(), index) + " " + sum.operator() + " " + term(sum.right(), index) + " )";
        }
        Object value = ((Term.Constant) term).value();
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    /** A property of another fact is told from one of this by its fact's name. */
    private static String path(Term.Path path, int index) {
        return path.pattern() == index ? path.written() : path.fact().name() + "." + path.written();
    }
}
