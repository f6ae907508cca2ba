package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Suggestion;

/**
 * Reads tokens by the grammar in {@code grammar.ebnf}. After an error it goes on at the next place where it can, so that
 * one file's errors are told together.
 */
final class Parser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> WORD_OPERATORS = Set.of("in", "contains", "memberOf", "matches");
    private static final Set<String> RULE_WORDS = Set.of("rule", "when", "then", "end");
    private static final Set<String> FOREIGN_WORDS =
            Set.of("eval", "from", "collect", "forall", "over", "entry", "and", "or", "do", "return", "query");
    private static final int DEEPEST = 12;
    private static final int MOST_TERMS = 200;
    private static final int MOST_ELEMENTS = 10;

    private final List<Token> tokens;
    private final Problems problems;
    private int next;
    private int depth;
    private int terms;

    Parser(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Thrown within the parser only, to leave what cannot be read further. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    List<Syntax.RuleText> rules() {
        List<Syntax.RuleText> rules = new ArrayList<>();
        readHeader();
        while (!peek().is(Token.Kind.END_OF_FILE)) {
            try {
                rules.add(rule());
            } catch (Unreadable stopped) {
                skipToNextRule();
            }
        }
        return rules;
    }

    /** A package line and imports are welcome and mean nothing: which facts a rule may use is the pack's to say. */
    private void readHeader() {
        while (peek().is("package") || peek().is("import")) {
            Token keyword = take();
            try {
                requireKind(Token.Kind.WORD, "a name after '" + keyword.text() + "'");
                properties();
            } catch (Unreadable told) {
                return;
            }
            if (keyword.is("import")) {
                problems.note(keyword, "rule.import", "An import means nothing here.", "It may be deleted.");
            }
            if (peek().is(";")) {
                take();
            }
        }
    }

    private Syntax.RuleText rule() throws Unreadable {
        if (!peek().is("rule")) {
            problems.error(
                    peek(),
                    "rule.expected",
                    "A rule file holds only rules, but " + peek().shown() + " stands here.",
                    peek().is(Token.Kind.WORD)
                            ? Suggestion.nearest(peek().text(), RULE_WORDS)
                                    .map(word -> "Did you mean '" + word + "'?")
                                    .orElse("Begin a rule with: rule \"Name\".")
                            : "Begin a rule with: rule \"Name\".");
            throw new Unreadable();
        }
        take();
        Token name = peek();
        if (!name.is(Token.Kind.TEXT)) {
            problems.error(name, "rule.name", "The rule's name is missing or not in quotes.", "Write: rule \"Name\".");
            throw new Unreadable();
        }
        take();
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (peek().is("@")) {
            annotations.add(annotation());
        }
        requireWord("when", "before the conditions");
        List<Syntax.Element> elements = new ArrayList<>();
        terms = 0;
        while (!peek().is("then") && !peek().is("found") && !atRuleEnd()) {
            if (elements.size() == MOST_ELEMENTS) {
                problems.error(
                        peek(),
                        "rule.too-long",
                        "One rule asks about more than " + MOST_ELEMENTS + " kinds of fact.",
                        "Split the rule into several.");
                throw new Unreadable();
            }
            elements.add(element());
        }
        requireWord("then", "between the conditions and what the rule reports");
        Token reportsAt = report();
        Token end = requireWord("end", "after what the rule reports");
        return new Syntax.RuleText(name, annotations, elements, reportsAt, end);
    }

    private Syntax.Annotation annotation() throws Unreadable {
        take();
        Token name = requireKind(Token.Kind.WORD, "a word such as code or effect after @");
        requireSign("(");
        List<Token> values = new ArrayList<>();
        while (!peek().is(")")) {
            Token value = peek();
            if (!value.is(Token.Kind.TEXT) && !value.is(Token.Kind.WORD)) {
                problems.error(
                        value,
                        "rule.annotation",
                        "@" + name.text() + " cannot hold " + value.shown() + ".",
                        "Give one text in quotes, such as @" + name.text() + "( \"…\" ).");
                throw new Unreadable();
            }
            values.add(take());
            if (peek().is(",")) {
                take();
            }
        }
        take();
        return new Syntax.Annotation(name, values);
    }

    private Syntax.Element element() throws Unreadable {
        Quantifier quantifier =
                peek().is("not") ? Quantifier.NOT : peek().is("exists") ? Quantifier.EXISTS : Quantifier.EACH;
        if (quantifier == Quantifier.EACH) {
            return new Syntax.Element(quantifier, pattern());
        }
        take();
        boolean bracketed = peek().is("(");
        if (bracketed) {
            take();
        }
        Syntax.Pattern pattern = pattern();
        if (bracketed) {
            requireSign(")");
        }
        return new Syntax.Element(quantifier, pattern);
    }

    private Syntax.Pattern pattern() throws Unreadable {
        Token variable = peek().is(Token.Kind.VARIABLE) ? variableBeforeColon() : null;
        Token type = peek();
        if (!type.is(Token.Kind.WORD) || RULE_WORDS.contains(type.text())) {
            problems.error(
                    type,
                    "rule.pattern",
                    "A condition begins with a kind of fact, but " + type.shown() + " stands here.",
                    "Write, for example: GrantCase( application.title == null ).");
            throw new Unreadable();
        }
        if (FOREIGN_WORDS.contains(type.text())) {
            problems.error(
                    type,
                    "rule.foreign-word",
                    "'" + type.text() + "' is not part of the rule language.",
                    "Say what you mean by comparing properties of facts.");
            throw new Unreadable();
        }
        take();
        requireSign("(");
        List<Syntax.Constraint> constraints = new ArrayList<>();
        while (!peek().is(")")) {
            try {
                constraints.add(constraint());
            } catch (Unreadable stopped) {
                if (terms > MOST_TERMS) {
                    throw stopped;
                }
                skipToConstraintEnd();
            }
            if (!peek().is(",")) {
                break;
            }
            take();
            if (peek().is(")")) {
                problems.error(peek(), "rule.comma", "A condition is missing after the comma.", "Delete the comma.");
            }
        }
        if (peek().is("(")) {
            problems.error(
                    peek(),
                    "rule.call",
                    "A bracket opens after " + tokens.get(next - 1).shown() + ", but a rule cannot call anything.",
                    "Name a property without brackets.");
            throw new Unreadable();
        }
        if (!peek().is(")")) {
            String sentence = "',' or ')' is missing before " + peek().shown() + ".";
            problems.error(peek(), "rule.expected", sentence, remedyInPattern(peek()));
            throw new Unreadable();
        }
        take();
        return new Syntax.Pattern(variable, type, constraints);
    }

    private static @Nullable String remedyInPattern(Token token) {
        return switch (token.text()) {
            case "and" -> "Write a comma or && for 'and'.";
            case "or" -> "Write || for 'or'.";
            case "=" -> "Write == to compare.";
            default -> "Separate two conditions with a comma, and close the bracket after the last.";
        };
    }

    private Token variableBeforeColon() throws Unreadable {
        Token variable = take();
        requireSign(":");
        return variable;
    }

    private Syntax.Constraint constraint() throws Unreadable {
        Token variable = peek().is(Token.Kind.VARIABLE) && peekAfter().is(":") ? variableBeforeColon() : null;
        depth = 0;
        return new Syntax.Constraint(variable, joined());
    }

    /** Conditions joined by && or by ||. Since the two may not mix without brackets, neither need bind more tightly. */
    private Syntax.Expression joined() throws Unreadable {
        Syntax.Expression left = comparison();
        Token first = peek();
        while (peek().is("&&") || peek().is("||")) {
            Token operator = take();
            if (!operator.text().equals(first.text())) {
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

    private Syntax.Expression comparison() throws Unreadable {
        if (peek().is("!")) {
            Token not = take();
            requireSign("(");
            return new Syntax.Not(not, inBrackets());
        }
        Syntax.Expression left = sum();
        Token operator = peek();
        if (operator.is(Token.Kind.SIGN) && COMPARISONS.contains(operator.text())) {
            take();
            return new Syntax.Operation(operator, false, left, sum());
        }
        boolean negated = operator.is("not");
        Token word = negated ? peekAfter() : operator;
        if (word.is(Token.Kind.WORD) && WORD_OPERATORS.contains(word.text())) {
            if (negated) {
                take();
            }
            take();
            return new Syntax.Operation(word, negated, left, word.is("in") ? values() : sum());
        }
        return left;
    }

    private Syntax.Values values() throws Unreadable {
        Token bracket = requireSign("(");
        List<Syntax.Expression> values = new ArrayList<>();
        values.add(sum());
        while (peek().is(",")) {
            take();
            values.add(sum());
        }
        requireSign(")");
        return new Syntax.Values(bracket, values);
    }

    private Syntax.Expression sum() throws Unreadable {
        Syntax.Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Token operator = take();
            left = new Syntax.Operation(operator, false, left, product());
        }
        return left;
    }

    private Syntax.Expression product() throws Unreadable {
        Syntax.Expression left = operand();
        while (peek().is("*")) {
            Token operator = take();
            left = new Syntax.Operation(operator, false, left, operand());
        }
        return left;
    }

    private Syntax.Expression operand() throws Unreadable {
        Token token = peek();
        if (++terms > MOST_TERMS) {
            problems.error(
                    token,
                    "rule.too-long",
                    "One rule holds more than " + MOST_TERMS + " values.",
                    "Split the rule into several.");
            throw new Unreadable();
        }
        if (token.is("(")) {
            take();
            return inBrackets();
        }
        if (token.is("-") && peekAfter().is(Token.Kind.NUMBER)) {
            take();
            return new Syntax.Numeral(take(), true);
        }
        switch (token.kind()) {
            case NUMBER -> {
                return numeral();
            }
            case TEXT -> {
                return new Syntax.Text(take());
            }
            case VARIABLE -> {
                take();
                return new Syntax.Variable(token, properties());
            }
            case WORD -> {
                if (!RULE_WORDS.contains(token.text())) {
                    List<Token> parts = new ArrayList<>();
                    parts.add(take());
                    parts.addAll(properties());
                    return new Syntax.Name(parts);
                }
            }
            default -> {}
        }
        problems.error(
                token,
                "rule.value",
                "A property or a value is missing before " + token.shown() + ".",
                token.is("=") ? "Write == to compare." : null);
        throw new Unreadable();
    }

    private Syntax.Numeral numeral() {
        Token number = take();
        Token after = tokens.get(Math.min(next + 1, tokens.size() - 1));
        boolean thousands = peek().is(",")
                && after.text().matches("[0-9]{3}([.][0-9]+)?")
                && peek().column() == number.column() + number.text().length()
                && after.column() == peek().column() + 1;
        if (thousands) {
            problems.error(
                    number,
                    "rule.number",
                    "'" + number.text() + "," + after.text() + "' has a comma between its digits.",
                    "Write it without: " + number.text() + after.text() + ".");
            take();
            take();
        }
        return new Syntax.Numeral(number, false);
    }

    private List<Token> properties() throws Unreadable {
        List<Token> properties = new ArrayList<>();
        while (peek().is(".")) {
            take();
            properties.add(requireKind(Token.Kind.WORD, "a property's name after the full stop"));
        }
        return properties;
    }

    private Syntax.Expression inBrackets() throws Unreadable {
        if (++depth > DEEPEST) {
            problems.error(
                    peek(),
                    "rule.too-deep",
                    "Brackets stand more than " + DEEPEST + " deep.",
                    "Split the condition into several rules.");
            throw new Unreadable();
        }
        Syntax.Expression inner = joined();
        requireSign(")");
        depth--;
        return inner;
    }

    private @Nullable Token report() throws Unreadable {
        Token found = peek();
        if (!found.is("found")) {
            problems.error(
                    found,
                    "rule.report",
                    "After 'then' a rule only reports, but " + found.shown() + " stands here.",
                    "Write: found.at( \"/amountRequested\" );");
            throw new Unreadable();
        }
        take();
        requireSign(".");
        Token at = peek();
        if (!at.is("at")) {
            problems.error(at, "rule.report", "found." + at.text() + " does not exist.", "Write found.at( \"/…\" );");
            throw new Unreadable();
        }
        take();
        requireSign("(");
        Token pointer = requireKind(Token.Kind.TEXT, "the place of the answer in quotes, such as \"/amountRequested\"");
        requireSign(")");
        requireSign(";");
        return pointer;
    }

    private Token requireWord(String word, String where) throws Unreadable {
        if (!peek().is(word)) {
            problems.error(
                    peek(),
                    "rule.expected",
                    "The word '" + word + "' is missing " + where + ": " + peek().shown() + " stands here.",
                    "Write '" + word + "' here.");
            throw new Unreadable();
        }
        return take();
    }

    private Token requireSign(String sign) throws Unreadable {
        if (!peek().is(sign)) {
            problems.error(
                    peek(),
                    "rule.expected",
                    "'" + sign + "' is missing before " + peek().shown() + ".",
                    "Write " + sign + " here.");
            throw new Unreadable();
        }
        return take();
    }

    private Token requireKind(Token.Kind kind, String what) throws Unreadable {
        if (!peek().is(kind)) {
            problems.error(
                    peek(), "rule.expected", "Instead of " + peek().shown() + " there should be " + what + ".", null);
            throw new Unreadable();
        }
        return take();
    }

    private void skipToNextRule() {
        while (!peek().is(Token.Kind.END_OF_FILE)) {
            if (peek().is("end")) {
                take();
                return;
            }
            if (peek().is("rule") && peekAfter().is(Token.Kind.TEXT) && isFirstOnLine()) {
                return;
            }
            take();
        }
    }

    private boolean isFirstOnLine() {
        return next == 0 || tokens.get(next - 1).line() < peek().line();
    }

    private void skipToConstraintEnd() {
        int open = 0;
        while (!peek().is("then") && !atRuleEnd()) {
            if (open == 0 && (peek().is(",") || peek().is(")"))) {
                return;
            }
            open += peek().is("(") ? 1 : peek().is(")") ? -1 : 0;
            take();
        }
    }

    private boolean atRuleEnd() {
        return peek().is("end") || peek().is("rule") || peek().is(Token.Kind.END_OF_FILE);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token peekAfter() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    private Token take() {
        Token token = tokens.get(next);
        if (next < tokens.size() - 1) {
            next++;
        }
        return token;
    }
}
