package org.lwn.rules.language;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lwn.problem.Suggestion;

/** Reads conditions, and the values that they compare. Usual slips are told and read as what was meant. */
final class ExpressionParser {
    private static final ImmutableSet<String> COMPARISONS = ImmutableSet.of("==", "!=", "<", "<=", ">", ">=");
    private static final ImmutableMap<String, String> MISWRITTEN_SIGNS = ImmutableMap.<String, String>builder()
            .put("=", "==")
            .put(":", "==")
            .put("===", "==")
            .put("!==", "!=")
            .put("<>", "!=")
            .put("=>", ">=")
            .put("=<", "<=")
            .put("&", "&&")
            .put("|", "||")
            .buildOrThrow();
    private static final ImmutableMap<String, String> WORDS_FOR_SIGNS =
            ImmutableMap.of("is", "==", "equals", "==", "and", "&&", "or", "||");
    private static final ImmutableSet<String> WORD_OPERATORS = ImmutableSet.of("in", "contains", "memberOf", "matches");
    private static final ImmutableSet<String> OTHER_WORDS =
            ImmutableSet.of("not", "rule", "when", "then", "end", "is", "equals", "and", "or");
    private static final int DEEPEST = 4;
    private static final int MOST_TERMS = 200;
    private static final int MOST_CALCULATIONS = 40;

    private final Tokens tokens;
    private final Problems problems;
    private int depth;
    private int terms;
    private int calculations;

    /** Whether values after 'in' are being read, between which a comma may stand without a space. */
    private boolean inValues;

    ExpressionParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Begins a rule: its values are counted anew. */
    void beginRule() {
        terms = 0;
    }

    /** Whether the rule has grown longer than can be read. */
    boolean isTooLong() {
        return terms > MOST_TERMS;
    }

    Syntax.Expression condition() throws Tokens.Unreadable {
        depth = 0;
        calculations = 0;
        inValues = false;
        return joined();
    }

    /** Conditions joined by && or by ||. Since the two may not mix without brackets, neither need bind more tightly. */
    private Syntax.Expression joined() throws Tokens.Unreadable {
        Syntax.Expression left = comparison();
        String first = meant(tokens.peek());
        for (String sign = first; sign.equals("&&") || sign.equals("||"); sign = meant(tokens.peek())) {
            Token operator = takeSign(sign);
            if (!sign.equals(first)) {
                problems.error(
                        operator,
                        "rule.mixed-operators",
                        "&& and || stand together without brackets, which can be read in two ways.",
                        "Put brackets round the part that belongs together: ( a || b ) && c.");
            }
            left = new Syntax.Operation(operator, false, left, comparison());
        }
        return left;
    }

    private Syntax.Expression comparison() throws Tokens.Unreadable {
        if (tokens.peek().is("!")) {
            Token not = tokens.take();
            tokens.requireSign("(");
            return new Syntax.Not(not, inBrackets());
        }
        Syntax.Expression left = sum();
        String sign = meant(tokens.peek());
        if (COMPARISONS.contains(sign)) {
            Token operator = takeWholeSign(sign);
            Syntax.Operation comparison = new Syntax.Operation(operator, false, left, sum());
            refuseSecondSign();
            return comparison;
        }
        boolean negated = tokens.peek().isWord("not");
        Optional<String> word = wordOperator(negated ? tokens.peek(1) : tokens.peek());
        if (word.isEmpty()) {
            refuseUnknownComparison();
            return left;
        }
        if (negated) {
            tokens.takeWord("not");
        }
        Token operator = tokens.takeWord(word.get()).meaning(Token.Kind.WORD, word.get());
        return new Syntax.Operation(operator, negated, left, operator.is("in") ? values() : sum());
    }

    private static Optional<String> wordOperator(Token token) {
        return WORD_OPERATORS.stream().filter(token::isWord).findFirst();
    }

    /** The sign that the token is or was meant to be; empty for what is neither. */
    private static String meant(Token token) {
        if (token.is(Token.Kind.SIGN)) {
            return MISWRITTEN_SIGNS.getOrDefault(token.text(), token.text());
        }
        return token.is(Token.Kind.WORD) ? WORDS_FOR_SIGNS.getOrDefault(Ascii.toLowerCase(token.text()), "") : "";
    }

    private Token takeSign(String meant) {
        Token written = tokens.take();
        if (!written.text().equals(meant)) {
            refuseSign(written, meant);
        }
        return written.meaning(Token.Kind.SIGN, meant);
    }

    private void refuseSign(Token written, String meant) {
        problems.error(
                written,
                "rule.operator",
                written.shown()
                        + (meant.equals("&&") || meant.equals("||") ? " joins no conditions." : " compares nothing."),
                switch (meant) {
                    case "&&" -> "Write a comma or && for 'and'.";
                    case "==" -> "Write == to compare.";
                    default -> "Write " + meant + ".";
                });
    }

    /** A sign of comparison, also if a space divides it or if it is the words 'is not'. */
    private Token takeWholeSign(String meant) {
        if (tokens.peek().isWord("is") && tokens.peek(1).isWord("not")) {
            Token is = tokens.take();
            Token not = tokens.take();
            Token both = new Token(Token.Kind.WORD, "is not", is.line(), is.column(), not.endColumn());
            refuseSign(both, "!=");
            return both.meaning(Token.Kind.SIGN, "!=");
        }
        if (tokens.peek(1).is("=")
                && ImmutableSet.of("<", ">", "=").contains(tokens.peek().text())) {
            Token first = tokens.take();
            String whole = first.text() + "=";
            problems.error(
                    tokens.take(),
                    "rule.operator",
                    "A space stands inside " + whole + ".",
                    "Write " + whole + " without a space.");
            return first.meaning(Token.Kind.SIGN, whole);
        }
        return takeSign(meant);
    }

    private void refuseSecondSign() throws Tokens.Unreadable {
        if (COMPARISONS.contains(meant(tokens.peek()))) {
            problems.error(
                    tokens.peek(),
                    "rule.operator",
                    "Two signs stand in one comparison.",
                    "Write two conditions with a comma between them: x > 5, x < 10.");
            throw new Tokens.Unreadable();
        }
    }

    /** A word that stands where two values are compared, but compares nothing, as 'exceeds' or 'between'. */
    private void refuseUnknownComparison() throws Tokens.Unreadable {
        Token word = tokens.peek();
        Token after = tokens.peek(1);
        boolean comparesNothing = word.is(Token.Kind.WORD)
                && !tokens.atLineStart()
                && !OTHER_WORDS.contains(Ascii.toLowerCase(word.text()))
                && (after.is(Token.Kind.WORD)
                        || after.is(Token.Kind.NUMBER)
                        || after.is(Token.Kind.TEXT)
                        || after.is(Token.Kind.VARIABLE));
        if (comparesNothing) {
            problems.error(
                    word,
                    "rule.operator",
                    "'" + word.text() + "' compares nothing.",
                    Suggestion.nearest(word.text(), WORD_OPERATORS)
                            .map(known -> "Did you mean '" + known + "'?")
                            .orElse(
                                    word.isWord("between")
                                            ? "Write two conditions, one with >= and one with <=."
                                            : "Use one of: ==, !=, <, <=, >, >=, in, contains, memberOf, matches."));
            throw new Tokens.Unreadable();
        }
    }

    private Syntax.Values values() throws Tokens.Unreadable {
        Token in = tokens.last();
        boolean bracketed = tokens.peek().is("(");
        if (bracketed) {
            tokens.take();
        } else {
            tokens.missing("The values after 'in' are not in brackets.", "Write, for example: in ( SMALL, LARGE ).");
        }
        if (bracketed && tokens.peek().is(")")) {
            tokens.missing("No value stands in the brackets after 'in'.", "Write, for example: in ( SMALL, LARGE ).");
            tokens.take();
            throw new Tokens.Unreadable();
        }
        inValues = true;
        List<Syntax.Expression> values = new ArrayList<>();
        values.add(sum());
        while (tokens.peek().is(",") || (bracketed && isConstant(tokens.peek()))) {
            if (!tokens.peek().is(",")) {
                tokens.missingSign(",");
            } else if (bracketed || isConstantAlone(tokens.peek(1), tokens.peek(2))) {
                tokens.take();
            } else {
                break;
            }
            values.add(sum());
        }
        inValues = false;
        if (bracketed) {
            tokens.expectSign(")");
        }
        return new Syntax.Values(in, values);
    }

    private static boolean isConstantAlone(Token token, Token after) {
        return isConstant(token) && (after.is(",") || after.is(")"));
    }

    private static boolean isConstant(Token token) {
        return token.is(Token.Kind.TEXT)
                || token.is(Token.Kind.NUMBER)
                || (token.is(Token.Kind.WORD) && token.text().equals(Ascii.toUpperCase(token.text())));
    }

    private Syntax.Expression sum() throws Tokens.Unreadable {
        Syntax.Expression left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token operator = takeCalculation();
            left = new Syntax.Operation(operator, false, left, product());
        }
        return left;
    }

    private Syntax.Expression product() throws Tokens.Unreadable {
        Syntax.Expression left = operand();
        while (tokens.peek().is("*")) {
            Token operator = takeCalculation();
            left = new Syntax.Operation(operator, false, left, operand());
        }
        Token sign = tokens.peek();
        if (sign.is("/") || sign.is("%")) {
            boolean isPercent = sign.is("%") && !tokens.peek(1).is(Token.Kind.NUMBER);
            problems.error(
                    sign,
                    "rule.arithmetic",
                    isPercent ? "'%' cannot stand behind a number." : "A rule cannot divide.",
                    isPercent
                            ? "Write a share as a decimal number, such as 0.75 for 75%."
                            : "Multiply the other side instead: a > b * c for a / c > b.");
            tokens.take();
            if (!isPercent) {
                throw new Tokens.Unreadable();
            }
        }
        return left;
    }

    /** Each step makes what Drools has to work out while it compiles longer, and more than in proportion. */
    private Token takeCalculation() throws Tokens.Unreadable {
        if (++calculations > MOST_CALCULATIONS) {
            problems.error(
                    tokens.peek(),
                    "rule.too-long",
                    "One condition calculates in more than " + MOST_CALCULATIONS + " steps.",
                    "Split the rule into several.");
            throw new Tokens.Unreadable();
        }
        return tokens.take();
    }

    private Syntax.Expression operand() throws Tokens.Unreadable {
        Token token = tokens.peek();
        if (++terms > MOST_TERMS) {
            problems.error(
                    token,
                    "rule.too-long",
                    "One rule holds more than " + MOST_TERMS + " values.",
                    "Split the rule into several.");
            throw new Tokens.Unreadable();
        }
        if (token.is("(")) {
            tokens.take();
            return inBrackets();
        }
        if (token.is("-") && tokens.peek(1).is(Token.Kind.NUMBER)) {
            tokens.take();
            return numeral(true);
        }
        switch (token.kind()) {
            case NUMBER -> {
                return numeral(false);
            }
            case TEXT -> {
                return new Syntax.Text(tokens.take());
            }
            case VARIABLE -> {
                tokens.take();
                return new Syntax.Variable(token, properties());
            }
            case WORD -> {
                if (!Parser.RULE_WORDS.contains(token.text())) {
                    List<Token> parts = new ArrayList<>();
                    parts.add(tokens.take());
                    parts.addAll(properties());
                    return new Syntax.Name(parts);
                }
                problems.error(
                        token,
                        "rule.value",
                        token.shown() + " is a word of the rule language and names no property.",
                        "Name a property or a value.");
                throw new Tokens.Unreadable();
            }
            default -> {}
        }
        tokens.missing("A property or a value is missing before " + token.shown() + ".", "Write it there.");
        throw new Tokens.Unreadable();
    }

    private Syntax.Expression numeral(boolean negative) {
        Token number = tokens.take();
        Optional<Token> date = unquotedDate(number);
        if (date.isPresent()) {
            return new Syntax.Text(date.get());
        }
        Token value = withoutCommas(number);
        Token unit = tokens.peek();
        boolean isUnit = unit.is(Token.Kind.WORD)
                && unit.line() == number.line()
                && !OTHER_WORDS.contains(Ascii.toLowerCase(unit.text()))
                && wordOperator(unit).isEmpty()
                && endsValue(tokens.peek(1));
        if (isUnit) {
            problems.error(
                    tokens.take(),
                    "rule.unit",
                    "'" + unit.text() + "' cannot stand behind a number.",
                    "Delete it: in what a number is counted follows from the property.");
        }
        return new Syntax.Numeral(value, negative);
    }

    private static boolean endsValue(Token token) {
        return ImmutableSet.of(",", ")", "&&", "||").contains(meant(token));
    }

    /** A comma between digits is told once, and the number is read without. */
    private Token withoutCommas(Token number) {
        Token decimals = tokens.peek(1);
        boolean hasDecimals = !inValues
                && tokens.peek().is(",")
                && number.touches(tokens.peek())
                && tokens.peek().touches(decimals)
                && decimals.is(Token.Kind.NUMBER)
                && endsValue(tokens.peek(2));
        if (hasDecimals && !decimals.text().matches("[0-9]{3}([.][0-9]+)?")) {
            tokens.take();
            tokens.take();
            String written = number.text() + "." + decimals.text();
            problems.error(
                    number,
                    "rule.number",
                    "The number that begins here has a comma before its decimals.",
                    "Write a full stop: " + written + ".");
            return number.meaning(Token.Kind.NUMBER, written);
        }
        Token value = number;
        while (tokens.peek().is(",")
                && value.touches(tokens.peek())
                && tokens.peek().touches(tokens.peek(1))
                && tokens.peek(1).text().matches("[0-9]{3}([.][0-9]+)?")) {
            tokens.take();
            Token thousands = tokens.take();
            value = new Token(
                    Token.Kind.NUMBER,
                    value.text() + thousands.text(),
                    number.line(),
                    number.column(),
                    thousands.endColumn());
        }
        if (!value.equals(number)) {
            problems.error(
                    number,
                    "rule.number",
                    "The number that begins here has a comma between its digits.",
                    "Write it without: " + value.text() + ".");
        }
        return value;
    }

    /** Three numbers with - or / between them and no space are a date without quotes. */
    private Optional<Token> unquotedDate(Token first) {
        Token sign = tokens.peek(0);
        Token second = tokens.peek(1);
        Token third = tokens.peek(3);
        boolean isDate = (sign.is("-") || sign.is("/"))
                && tokens.peek(2).is(sign.text())
                && first.touches(sign)
                && sign.touches(second)
                && second.touches(tokens.peek(2))
                && tokens.peek(2).touches(third)
                && second.text().matches("[0-9]{1,2}")
                && (first.text() + " " + third.text()).matches("[0-9]{4} [0-9]{1,2}|[0-9]{1,2} [0-9]{2,4}");
        if (!isDate) {
            return Optional.empty();
        }
        for (int part = 0; part < 4; part++) {
            tokens.take();
        }
        String written = first.text() + sign.text() + second.text() + sign.text() + third.text();
        String day = written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? written : "2026-04-01";
        problems.error(
                first,
                "rule.date",
                "The date " + written + " is not in quotes.",
                "Write year-month-day in quotes, such as \"" + day + "\".");
        return Optional.of(first.meaning(Token.Kind.TEXT, day));
    }

    List<Token> properties() throws Tokens.Unreadable {
        List<Token> properties = new ArrayList<>();
        while (tokens.peek().is(".")) {
            tokens.take();
            properties.add(tokens.requireKind(Token.Kind.WORD, "a property's name after the full stop", null));
        }
        return properties;
    }

    private Syntax.Expression inBrackets() throws Tokens.Unreadable {
        if (++depth > DEEPEST) {
            problems.error(
                    tokens.peek(),
                    "rule.too-deep",
                    "Brackets stand more than " + DEEPEST + " deep.",
                    "Split the condition into several rules.");
            throw new Tokens.Unreadable();
        }
        Syntax.Expression inner = joined();
        tokens.requireSign(")");
        depth--;
        return inner;
    }
}
