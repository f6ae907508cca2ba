package org.lwn.rules.language;

import java.util.stream.Collectors;

/** Writes what was read of a rule as its author wrote it, but for line breaks and needless brackets. */
final class Spelling {
    private Spelling() {}

    static String of(Syntax.Constraint constraint) {
        String condition = of(constraint.expression());
        return constraint.variable() == null ? condition : constraint.variable().text() + " : " + condition;
    }

    static String of(Syntax.Element element) {
        if (element instanceof Syntax.Facts facts) {
            return switch (facts.quantifier()) {
                case EACH -> of(facts.pattern());
                case EXISTS -> "exists " + of(facts.pattern());
                case NOT -> "not " + of(facts.pattern());
            };
        }
        return "accumulate( " + of(element.pattern()) + "; … )";
    }

    private static String of(Syntax.Pattern pattern) {
        String constraints =
                pattern.constraints().stream().map(Spelling::of).collect(Collectors.joining(", ", "( ", " )"));
        return (pattern.variable() == null ? "" : pattern.variable().text() + " : ")
                + pattern.type().text()
                + (pattern.constraints().isEmpty() ? "()" : constraints);
    }

    static String of(Syntax.Expression expression) {
        if (expression instanceof Syntax.Name name) {
            return name.text();
        }
        if (expression instanceof Syntax.Variable variable) {
            return variable.at().text()
                    + variable.properties().stream()
                            .map(property -> "." + property.text())
                            .collect(Collectors.joining());
        }
        if (expression instanceof Syntax.Text text) {
            return "\"" + text.at().text() + "\"";
        }
        if (expression instanceof Syntax.Numeral number) {
            return (number.negative() ? "-" : "") + number.at().text();
        }
        if (expression instanceof Syntax.Values values) {
            return values.values().stream().map(Spelling::of).collect(Collectors.joining(", ", "( ", " )"));
        }
        if (expression instanceof Syntax.Not not) {
            return "!" + inside(not.expression());
        }
        Syntax.Operation operation = (Syntax.Operation) expression;
        return part(operation, operation.left()) + (operation.negated() ? " not " : " ") + operation.operator() + " "
                + part(operation, operation.right());
    }

    /** One side of an operation, in brackets where it would otherwise be read in another way. */
    private static String part(Syntax.Operation whole, Syntax.Expression side) {
        return side instanceof Syntax.Operation inner && needsBrackets(whole, inner)
                ? "( " + of(side) + " )"
                : of(side);
    }

    private static boolean needsBrackets(Syntax.Operation whole, Syntax.Operation inner) {
        if (isJoin(whole)) {
            return isJoin(inner) && !inner.operator().equals(whole.operator());
        }
        boolean isSum = whole.operator().equals("+") || whole.operator().equals("-");
        boolean isProduct = whole.operator().equals("*");
        return (isProduct && !inner.operator().equals("*"))
                || (isSum && inner == whole.right() && !inner.operator().equals("*"));
    }

    private static String inside(Syntax.Expression expression) {
        return expression instanceof Syntax.Operation ? "( " + of(expression) + " )" : of(expression);
    }

    static boolean isJoin(Syntax.Operation operation) {
        return operation.operator().equals("&&") || operation.operator().equals("||");
    }
}
