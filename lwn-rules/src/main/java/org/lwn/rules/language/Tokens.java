package org.lwn.rules.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file's tokens, taken one after the other. What is missing is told where it should stand. */
final class Tokens {
    private final List<Token> tokens;
    private final Problems problems;
    private int next;

    Tokens(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Thrown to leave what cannot be read further; what is wrong has been told. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    Token peek() {
        return peek(0);
    }

    /** The token that many behind the next one; the end of the file, if there are not so many. */
    Token peek(int further) {
        return tokens.get(Math.min(next + further, tokens.size() - 1));
    }

    /** The token taken last; the first, if none was. */
    Token last() {
        return tokens.get(Math.max(next - 1, 0));
    }

    Token take() {
        Token token = tokens.get(next);
        if (next < tokens.size() - 1) {
            next++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().is(Token.Kind.END_OF_FILE);
    }

    /** Whether the next token is the first of its line. */
    boolean atLineStart() {
        return next == 0 || last().line() < peek().line();
    }

    /** Whether the next token is that word; in capitals it is told, once it is taken. */
    boolean atWord(String word) {
        return peek().isWord(word);
    }

    /** Takes a word of the language, which is there. */
    Token takeWord(String word) {
        Token token = take();
        if (!token.is(word)) {
            problems.error(
                    token, "rule.capitals", "'" + token.text() + "' is not written like this.", "Write " + word + ".");
        }
        return token;
    }

    /** Takes that sign; if it is not there, that is told where it should stand, and reading goes on as if it were. */
    void expectSign(String sign) {
        if (peek().is(sign)) {
            take();
        } else {
            missingSign(sign);
        }
    }

    Token requireSign(String sign) throws Unreadable {
        if (!peek().is(sign)) {
            missingSign(sign);
            throw new Unreadable();
        }
        return take();
    }

    void missingSign(String sign) {
        missing("'" + sign + "' is missing after " + last().shown() + ".", "Write " + sign + " there.");
    }

    /** Tells what should stand right behind the token taken last. */
    void missing(String sentence, String remedy) {
        problems.error(last().line(), last().endColumn(), "rule.missing", sentence, remedy);
    }

    Token requireKind(Token.Kind kind, String what, @Nullable String remedy) throws Unreadable {
        if (!peek().is(kind)) {
            problems.error(
                    peek(), "rule.expected", "Instead of " + peek().shown() + " there should be " + what + ".", remedy);
            throw new Unreadable();
        }
        return take();
    }
}
