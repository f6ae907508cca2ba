package org.lwn.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file as it is written, before any name in it is looked up. */
final class Syntax {
    private Syntax() {}

    record RuleText(
            Token name,
            List<Annotation> annotations,
            List<Element> elements,
            Token then,
            @Nullable Token reportsAt,
            Token end) {}

    /** {@code @name( values )}. */
    record Annotation(Token name, List<Token> values) {}

    /** What a rule asks of one kind of fact. */
    sealed interface Element {
        Pattern pattern();
    }

    /** A pattern, alone or after {@code not} or {@code exists}. */
    record Facts(Quantifier quantifier, Pattern pattern) implements Element {}

    /** {@code accumulate( pattern; totals; conditions )}. */
    record Accumulate(Pattern pattern, List<Total> totals, List<Expression> conditions) implements Element {}

    /** {@code $variable : function( $of )}. */
    record Total(Token variable, Token function, Token of) {}

    record Pattern(@Nullable Token variable, Token type, List<Constraint> constraints) {}

    /** A condition, a bound property or both. */
    record Constraint(@Nullable Token variable, Expression expression) {}

    sealed interface Expression {
        /** What it is named by: its first token or, of what has two sides, its operator. */
        Token at();

        /** Its first token. */
        default Token start() {
            return this instanceof Operation operation ? operation.left().start() : at();
        }
    }

    /** {@code a.b.c}; a single word may also be a constant. */
    record Name(List<Token> parts) implements Expression {
        @Override
        public Token at() {
            return parts.get(0);
        }

        String text() {
            return String.join(".", parts.stream().map(Token::text).toList());
        }
    }

    /** {@code $variable}, with properties behind it or none. */
    record Variable(Token at, List<Token> properties) implements Expression {}

    record Text(Token at) implements Expression {}

    record Numeral(Token at, boolean negative) implements Expression {}

    /** {@code left operator right}; {@code negated} for {@code not contains} and its like. */
    record Operation(Token at, boolean negated, Expression left, Expression right) implements Expression {
        String operator() {
            return at.text();
        }
    }

    /** The bracketed values after {@code in}. */
    record Values(Token at, List<Expression> values) implements Expression {}

    record Not(Token at, Expression expression) implements Expression {}
}
