package org.lwn.rules.language;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lwn.problem.Suggestion;

/**
 * Reads tokens by the grammar in {@code grammar.ebnf}. After an error it goes on, at the next place where it can, so that
 * one file's errors are told together.
 */
final class Parser {
    static final ImmutableSet<String> RULE_WORDS = ImmutableSet.of("rule", "when", "then", "end");
    private static final ImmutableSet<String> FOREIGN_WORDS = ImmutableSet.of(
            "eval", "from", "collect", "forall", "over", "entry", "do", "return", "query", "groupby", "acc");

    /** What plain DRL lets stand before a rule's conditions. */
    private static final ImmutableSet<String> ATTRIBUTES = ImmutableSet.of(
            "salience",
            "enabled",
            "dialect",
            "no",
            "lock",
            "agenda",
            "activation",
            "ruleflow",
            "auto",
            "date",
            "duration",
            "timer",
            "calendars",
            "extends",
            "attributes");

    private static final int MOST_ELEMENTS = 10;
    private static final int MOST_TOTALS = 10;

    private final Tokens tokens;
    private final Problems problems;
    private final ExpressionParser expressions;

    Parser(List<Token> tokens, Problems problems) {
        this.tokens = new Tokens(tokens, problems);
        this.problems = problems;
        this.expressions = new ExpressionParser(this.tokens, problems);
    }

    List<Syntax.RuleText> rules() {
        List<Syntax.RuleText> rules = new ArrayList<>();
        readHeader();
        while (!tokens.atEnd()) {
            try {
                rules.add(rule());
            } catch (Tokens.Unreadable told) {
                skipToNextRule();
            }
        }
        return rules;
    }

    /** A package line and imports are welcome and mean nothing: which facts a rule may use is the pack's to say. */
    private void readHeader() {
        boolean mayBePackage = true;
        while ((mayBePackage && tokens.peek().is("package")) || tokens.peek().is("import")) {
            mayBePackage = false;
            Token keyword = tokens.take();
            try {
                tokens.requireKind(Token.Kind.WORD, "a name after '" + keyword.text() + "'", null);
                expressions.properties();
            } catch (Tokens.Unreadable told) {
                return;
            }
            if (keyword.is("import")) {
                problems.note(keyword, "rule.import", "An import means nothing here.", "It may be deleted.");
            }
            if (tokens.peek().is(";")) {
                tokens.take();
            }
        }
    }

    private Syntax.RuleText rule() throws Tokens.Unreadable {
        if (!tokens.atWord("rule")) {
            Token other = tokens.peek();
            problems.error(
                    other,
                    "rule.expected",
                    "A rule file holds only rules, but " + other.shown() + " stands here.",
                    other.is(Token.Kind.WORD)
                            ? Suggestion.nearest(other.text(), RULE_WORDS)
                                    .map(word -> "Did you mean '" + word + "'?")
                                    .orElse("Begin a rule with: rule \"Name\".")
                            : "Begin a rule with: rule \"Name\".");
            throw new Tokens.Unreadable();
        }
        tokens.takeWord("rule");
        Token name = name();
        List<Syntax.Annotation> annotations = annotations();
        takeBlockWord("when", "before the conditions");
        List<Syntax.Element> elements = elements();
        Token then = tokens.peek();
        takeBlockWord("then", "between the conditions and what the rule reports");
        Token reportsAt = report();
        Token end = tokens.peek();
        if (!tokens.atWord("end") && !tokens.atEnd() && !atNextRule()) {
            problems.error(
                    end,
                    "rule.report",
                    "A rule reports once and does nothing else, but " + end.shown() + " stands after it.",
                    "End the rule after found.at( … ); with: end.");
            throw new Tokens.Unreadable();
        }
        takeBlockWord("end", "after what the rule reports");
        return new Syntax.RuleText(name, annotations, elements, then, reportsAt, end);
    }

    private Token name() throws Tokens.Unreadable {
        Token first = tokens.peek();
        if (first.is(Token.Kind.TEXT)) {
            if (first.text().isBlank()) {
                problems.error(first, "rule.name", "The rule has no name.", "Write: rule \"Name\".");
            }
            return tokens.take();
        }
        List<Token> words = new ArrayList<>();
        while (tokens.peek().is(Token.Kind.WORD) && tokens.peek().line() == first.line() && !tokens.atWord("when")) {
            words.add(tokens.take());
        }
        String name = words.stream().map(Token::text).collect(Collectors.joining(" "));
        problems.error(
                first,
                "rule.name",
                words.isEmpty() ? "The rule has no name." : "The rule's name is not in quotes.",
                "Write: rule \"" + (words.isEmpty() ? "Name" : name) + "\".");
        if (words.isEmpty()) {
            throw new Tokens.Unreadable();
        }
        return first.meaning(Token.Kind.TEXT, name);
    }

    /** Takes a word that divides a rule; if it is missing, that is told and reading goes on as if it stood there. */
    private void takeBlockWord(String word, String where) throws Tokens.Unreadable {
        if (tokens.atWord(word)) {
            tokens.takeWord(word);
            return;
        }
        problems.error(
                tokens.peek(),
                "rule.missing",
                "The word '" + word + "' is missing " + where + ".",
                "Write " + word + " before " + tokens.peek().shown() + ".");
        boolean canGoOn = word.equals("end") || (word.equals("then") ? tokens.atWord("found") : atElement());
        if (!canGoOn) {
            throw new Tokens.Unreadable();
        }
    }

    private boolean atElement() {
        Token token = tokens.peek();
        return token.is(Token.Kind.VARIABLE)
                || token.isWord("not")
                || token.isWord("exists")
                || (token.is(Token.Kind.WORD) && tokens.peek(1).is("("));
    }

    private List<Syntax.Annotation> annotations() {
        List<Syntax.Annotation> annotations = new ArrayList<>();
        while (true) {
            try {
                if (tokens.peek().is("@")) {
                    annotations.add(annotation());
                } else if (isAttribute(tokens.peek())) {
                    refuseAttribute();
                } else {
                    return annotations;
                }
            } catch (Tokens.Unreadable told) {
                skipAnnotation();
            }
        }
    }

    private static boolean isAttribute(Token token) {
        return token.is(Token.Kind.WORD) && ATTRIBUTES.contains(Ascii.toLowerCase(token.text()));
    }

    private void refuseAttribute() {
        problems.error(
                tokens.take(),
                "rule.attribute",
                tokens.last().shown() + " cannot stand before a rule's conditions.",
                "Delete it: every rule is asked of every case, and in no order. For dates write @from and @until.");
        skipAnnotation();
    }

    private void skipAnnotation() {
        while (!tokens.peek().is("@")
                && !tokens.atWord("when")
                && !atRuleEnd()
                && !(tokens.atLineStart() && isAttribute(tokens.peek()))) {
            tokens.take();
        }
    }

    private Syntax.Annotation annotation() throws Tokens.Unreadable {
        tokens.take();
        Token name = tokens.requireKind(Token.Kind.WORD, "a word such as code or effect after @", null);
        tokens.requireSign("(");
        List<Token> values = new ArrayList<>();
        while (!tokens.peek().is(")")) {
            Token value = tokens.peek();
            if (value.is("@") || atRuleEnd() || tokens.atWord("when")) {
                tokens.missingSign(")");
                return new Syntax.Annotation(name, values);
            }
            if (!value.is(Token.Kind.TEXT) && !value.is(Token.Kind.WORD)) {
                problems.error(
                        value,
                        "rule.annotation",
                        "@" + name.text() + " cannot hold " + value.shown() + ".",
                        "Give one text in quotes, such as @" + name.text() + "( \"…\" ).");
                throw new Tokens.Unreadable();
            }
            values.add(tokens.take());
            if (tokens.peek().is(",")) {
                refuseComma(tokens.take(), name);
            }
        }
        tokens.take();
        return new Syntax.Annotation(name, values);
    }

    private void refuseComma(Token comma, Token annotation) {
        problems.error(comma, "rule.comma", "@" + annotation.text() + " holds one value.", "Delete the comma.");
    }

    private List<Syntax.Element> elements() throws Tokens.Unreadable {
        List<Syntax.Element> elements = new ArrayList<>();
        expressions.beginRule();
        while (!tokens.atWord("then") && !tokens.peek().is("found") && !atRuleEnd()) {
            if (elements.size() == MOST_ELEMENTS) {
                problems.error(
                        tokens.peek(),
                        "rule.too-long",
                        "One rule asks about more than " + MOST_ELEMENTS + " kinds of fact.",
                        "Split the rule into several.");
                throw new Tokens.Unreadable();
            }
            elements.add(element());
            while (tokens.peek().is(")")) {
                problems.error(tokens.take(), "rule.expected", "')' closes no bracket.", "Delete it.");
            }
            refuseConnective();
        }
        return elements;
    }

    /** 'and', 'or' or a sign between two kinds of fact, which stand below each other and nothing else. */
    private void refuseConnective() {
        Token token = tokens.peek();
        boolean isOr = token.isWord("or") || token.is("||");
        if (isOr || token.isWord("and") || token.is("&&") || token.is(",") || token.is(";")) {
            problems.error(
                    tokens.take(),
                    "rule.connective",
                    token.shown() + " cannot stand between two kinds of fact.",
                    isOr
                            ? "Write two rules, one for each of the two."
                            : "Delete it: what stands below each other has to hold together.");
        }
    }

    private Syntax.Element element() throws Tokens.Unreadable {
        if (tokens.atWord("accumulate")) {
            return accumulate();
        }
        if (!tokens.atWord("not") && !tokens.atWord("exists")) {
            return new Syntax.Facts(Quantifier.EACH, pattern());
        }
        boolean isNot = tokens.atWord("not");
        tokens.takeWord(isNot ? "not" : "exists");
        boolean bracketed = tokens.peek().is("(");
        if (bracketed) {
            tokens.take();
        }
        Syntax.Pattern pattern = pattern();
        if (bracketed) {
            tokens.expectSign(")");
        }
        return new Syntax.Facts(isNot ? Quantifier.NOT : Quantifier.EXISTS, pattern);
    }

    private Syntax.Accumulate accumulate() throws Tokens.Unreadable {
        tokens.takeWord("accumulate");
        tokens.requireSign("(");
        Syntax.Pattern pattern = pattern();
        tokens.requireSign(";");
        List<Syntax.Total> totals = new ArrayList<>();
        do {
            if (!totals.isEmpty()) {
                tokens.take();
            }
            if (totals.size() == MOST_TOTALS) {
                problems.error(
                        tokens.peek(),
                        "rule.too-long",
                        "One accumulate works out more than " + MOST_TOTALS + " totals.",
                        "Leave out those that are not needed.");
                throw new Tokens.Unreadable();
            }
            totals.add(total());
        } while (tokens.peek().is(","));
        List<Syntax.Expression> conditions = new ArrayList<>();
        if (tokens.peek().is(";")) {
            do {
                tokens.take();
                conditions.add(expressions.condition());
            } while (tokens.peek().is(","));
        }
        tokens.requireSign(")");
        return new Syntax.Accumulate(pattern, totals, conditions);
    }

    private Syntax.Total total() throws Tokens.Unreadable {
        String example = "Write, for example: $total : sum( $amount ).";
        Token variable = tokens.requireKind(Token.Kind.VARIABLE, "a variable for what is added up", example);
        tokens.requireSign(":");
        Token function = tokens.requireKind(Token.Kind.WORD, "a function such as sum or count", example);
        tokens.requireSign("(");
        Token of = tokens.requireKind(Token.Kind.VARIABLE, "a variable of the facts that are added up", example);
        tokens.requireSign(")");
        return new Syntax.Total(variable, function, of);
    }

    private Syntax.Pattern pattern() throws Tokens.Unreadable {
        Token variable = null;
        if (tokens.peek().is(Token.Kind.VARIABLE)) {
            variable = tokens.take();
            tokens.requireSign(":");
        }
        Token type = tokens.peek();
        if (!type.is(Token.Kind.WORD) || RULE_WORDS.contains(type.text())) {
            problems.error(
                    type,
                    "rule.pattern",
                    "A condition begins with a kind of fact, but " + type.shown() + " stands here.",
                    "Write, for example: GrantCase( application.title == null ).");
            throw new Tokens.Unreadable();
        }
        if (FOREIGN_WORDS.contains(Ascii.toLowerCase(type.text()))) {
            refuseForeign(type);
        }
        tokens.take();
        tokens.requireSign("(");
        List<Syntax.Constraint> constraints = constraints();
        refuseFrom();
        return new Syntax.Pattern(variable, type, constraints);
    }

    private List<Syntax.Constraint> constraints() throws Tokens.Unreadable {
        List<Syntax.Constraint> constraints = new ArrayList<>();
        while (!tokens.peek().is(")")) {
            try {
                constraints.add(constraint());
            } catch (Tokens.Unreadable told) {
                if (expressions.isTooLong()) {
                    throw told;
                }
                skipToConstraintEnd();
            }
            if (tokens.peek().is(",") || isSemicolonForComma()) {
                Token comma = tokens.take();
                if (comma.is(";")) {
                    problems.error(
                            comma, "rule.expected", "';' cannot stand here.", "Separate two conditions with a comma.");
                }
                if (tokens.peek().is(")")) {
                    problems.error(
                            comma,
                            "rule.comma",
                            "A condition is missing after the comma.",
                            "Delete the comma, or write the condition.");
                }
            } else if (!tokens.peek().is(")")) {
                goOnWithoutComma();
                if (patternEnds()) {
                    return constraints;
                }
            }
        }
        tokens.take();
        return constraints;
    }

    private boolean isSemicolonForComma() {
        boolean beginsTotal =
                tokens.peek(1).is(Token.Kind.VARIABLE) && tokens.peek(2).is(":");
        return tokens.peek().is(";")
                && !beginsTotal
                && (tokens.peek(1).is(Token.Kind.WORD) || tokens.peek(1).is(Token.Kind.VARIABLE))
                && !RULE_WORDS.contains(tokens.peek(1).text());
    }

    /** Neither a comma nor a bracket stands after a condition. */
    private void goOnWithoutComma() throws Tokens.Unreadable {
        Token token = tokens.peek();
        if (token.is("(")) {
            problems.error(
                    token,
                    "rule.call",
                    "A bracket opens after " + tokens.last().shown() + ", but a rule cannot call anything.",
                    "Name a property without brackets.");
            throw new Tokens.Unreadable();
        }
        if (patternEnds()) {
            tokens.missingSign(")");
            return;
        }
        boolean beginsCondition = token.is(Token.Kind.WORD)
                || token.is(Token.Kind.VARIABLE)
                || token.is(Token.Kind.NUMBER)
                || token.is(Token.Kind.TEXT)
                || token.is("!");
        if (beginsCondition) {
            tokens.missingSign(",");
            return;
        }
        problems.error(
                token,
                "rule.expected",
                token.shown() + " cannot stand here.",
                "Separate two conditions with a comma, and close the bracket after the last.");
        throw new Tokens.Unreadable();
    }

    /** Whether what comes next can only stand after a pattern, although its bracket is still open. */
    private boolean patternEnds() {
        Token token = tokens.peek();
        boolean beginsPattern = tokens.atLineStart()
                && ((token.is(Token.Kind.WORD) && tokens.peek(1).is("("))
                        || token.isWord("exists")
                        || (token.isWord("not") && tokens.peek(2).is("(")));
        return tokens.atWord("then") || token.is("found") || token.is(";") || atRuleEnd() || beginsPattern;
    }

    private void refuseFrom() throws Tokens.Unreadable {
        if (tokens.atWord("from") || tokens.atWord("over")) {
            refuseForeign(tokens.peek());
        }
    }

    private void refuseForeign(Token word) throws Tokens.Unreadable {
        problems.error(
                word,
                "rule.foreign-word",
                "'" + word.text() + "' is not part of the rule language.",
                "Say what you mean by comparing properties of facts.");
        throw new Tokens.Unreadable();
    }

    private Syntax.Constraint constraint() throws Tokens.Unreadable {
        Token variable = null;
        boolean isSetByEquals = tokens.peek(1).is("=")
                && tokens.peek(2).is(Token.Kind.WORD)
                && tokens.peek(3).is(".");
        if (tokens.peek().is(Token.Kind.VARIABLE) && (tokens.peek(1).is(":") || isSetByEquals)) {
            variable = tokens.take();
            Token sign = tokens.take();
            if (isSetByEquals) {
                problems.error(
                        sign,
                        "rule.operator",
                        "'=' gives " + variable.text() + " no meaning.",
                        "Write " + variable.text() + " : instead.");
            }
        }
        return new Syntax.Constraint(variable, expressions.condition());
    }

    private Token report() throws Tokens.Unreadable {
        Token found = tokens.peek();
        if (!found.is("found")) {
            problems.error(
                    found,
                    "rule.report",
                    "After 'then' a rule only reports, but " + found.shown() + " stands here.",
                    "Write: found.at( \"/amountRequested\" );");
            throw new Tokens.Unreadable();
        }
        tokens.take();
        tokens.requireSign(".");
        Token at = tokens.peek();
        if (!at.is("at")) {
            problems.error(
                    at, "rule.report", "found has no " + at.shown() + ".", "Write: found.at( \"/amountRequested\" );");
            throw new Tokens.Unreadable();
        }
        tokens.take();
        tokens.requireSign("(");
        Token pointer = tokens.requireKind(
                Token.Kind.TEXT, "the place of the answer in quotes", "Write: found.at( \"/amountRequested\" );");
        if (!tokens.peek().is(")") && !tokens.peek().is(";") && !tokens.atWord("end")) {
            problems.error(
                    tokens.peek(),
                    "rule.report",
                    tokens.peek().shown() + " cannot stand after the place that found.at names.",
                    "Write: found.at( \"" + pointer.text() + "\" );");
            throw new Tokens.Unreadable();
        }
        tokens.expectSign(")");
        tokens.expectSign(";");
        return pointer;
    }

    private void skipToNextRule() {
        while (!tokens.atEnd()) {
            if (tokens.atWord("end")) {
                tokens.take();
                return;
            }
            if (atNextRule()) {
                return;
            }
            tokens.take();
        }
    }

    private boolean atNextRule() {
        return tokens.atWord("rule") && tokens.atLineStart();
    }

    private void skipToConstraintEnd() {
        int open = 0;
        while (!tokens.atWord("then") && !atRuleEnd()) {
            if (open == 0 && (tokens.peek().is(",") || tokens.peek().is(")"))) {
                return;
            }
            open += tokens.peek().is("(") ? 1 : tokens.peek().is(")") ? -1 : 0;
            tokens.take();
        }
    }

    private boolean atRuleEnd() {
        return tokens.atWord("end") || tokens.atWord("rule") || tokens.atEnd();
    }
}
