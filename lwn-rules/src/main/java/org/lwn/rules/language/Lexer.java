package org.lwn.rules.language;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Cuts a rule file into tokens. Comments are dropped here, so nothing written in one goes any further. */
final class Lexer {
    /** Longest first. Some are no signs of the language, but are read as one so that the remedy can name what was meant. */
    private static final List<String> LONG_SIGNS =
            List.of("===", "!==", "==", "!=", "<=", ">=", "&&", "||", "=>", "=<", "<>");

    /** Characters that a word processor or another keyboard puts in place of a sign. */
    private static final ImmutableMap<Integer, String> LOOKALIKES = ImmutableMap.of(
            (int) '≤', "<=", (int) '≥', ">=", (int) '≠', "!=", (int) '–', "-", (int) '—', "-", (int) '−', "-",
            (int) '×', "*");

    private static final String SHORT_SIGNS = "():,.;@<>!+-*{}[]=&|/%#";
    private static final String OPENING_CURLY_QUOTES = "“”„‘’«";
    private static final String CLOSING_CURLY_QUOTES = "“”‘’»";
    private static final String AFTER_A_TEXT = " \t),;";

    private final int[] characters;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int line = 1;
    private int column = 1;
    private int lineOfToldSpace;

    Lexer(String text, Problems problems) {
        this.characters = text.codePoints().toArray();
        this.problems = problems;
    }

    List<Token> tokens() {
        while (next < characters.length) {
            int character = characters[next];
            if (character == ' ' || character == '\t' || character == '\r' || character == '\n') {
                advance();
            } else if (starts("//")) {
                skipLine();
            } else if (starts("/*")) {
                skipComment();
            } else if (character == '"' || character == '\'') {
                readText(character);
            } else if (OPENING_CURLY_QUOTES.indexOf(character) >= 0) {
                readCurlyText();
            } else if (isDigit(character)) {
                readWhile(Token.Kind.NUMBER, Lexer::isNumberPart);
            } else if (character == '$' || isLetter(character)) {
                readWhile(character == '$' ? Token.Kind.VARIABLE : Token.Kind.WORD, Lexer::isWordPart);
            } else {
                readSign(character);
            }
        }
        tokens.add(new Token(Token.Kind.END_OF_FILE, "", line, column, column));
        return tokens;
    }

    private void readText(int quote) {
        int start = next + 1;
        int end = start;
        while (end < characters.length && characters[end] != quote && !isLineEnd(characters[end])) {
            end++;
        }
        boolean closed = end < characters.length && characters[end] == quote;
        if (closed && end + 1 < characters.length && isWordPart(characters[end + 1])) {
            readQuotesInText(quote, end);
            return;
        }
        while (!closed && end > start && AFTER_A_TEXT.indexOf(characters[end - 1]) >= 0) {
            end--;
        }
        if (!closed && end == start && endsText()) {
            return;
        }
        boolean endsCurly = !closed && end > start && CLOSING_CURLY_QUOTES.indexOf(characters[end - 1]) >= 0;
        addText(start, endsCurly ? end - 1 : end, closed || endsCurly ? end + (closed ? 1 : 0) : end);
        if (endsCurly) {
            problems.error(
                    line,
                    column - 1,
                    "rule.curly-quote",
                    "A curly quote does not close a text.",
                    "Type a straight quote " + (char) quote + " instead.");
        } else if (!closed) {
            problems.error(
                    line,
                    column,
                    "rule.quote-missing",
                    "The text that begins in column "
                            + tokens.get(tokens.size() - 1).column() + " has no closing quote on its line.",
                    "Write " + (char) quote + " where the text ends.");
        }
    }

    /** A quote with nothing behind it that ends a text which no quote begins: the words before it are that text. */
    private boolean endsText() {
        int first = tokens.size();
        while (first > 0
                && tokens.get(first - 1).line() == line
                && tokens.get(first - 1).is(Token.Kind.WORD)) {
            first--;
        }
        if (first == tokens.size() || tokens.get(tokens.size() - 1).endColumn() != column) {
            return false;
        }
        List<Token> words = tokens.subList(first, tokens.size());
        Token start = words.get(0);
        String text = words.stream().map(Token::text).collect(Collectors.joining(" "));
        words.clear();
        problems.error(
                start.line(),
                start.column(),
                "rule.quote-missing",
                "The text that ends in column " + column + " has no opening quote.",
                "Write \" where the text begins.");
        advance();
        tokens.add(new Token(Token.Kind.TEXT, text, start.line(), start.column(), column));
        return true;
    }

    /** A text with quotes in it, up to the last quote of its line. */
    private void readQuotesInText(int quote, int firstEnd) {
        problems.error(
                line,
                column + firstEnd + 1 - next,
                "rule.quote-inside",
                "The text before this has ended, because a quote stands inside it.",
                "Leave the quotes inside the text out.");
        int last = firstEnd;
        for (int index = firstEnd; index < characters.length && !isLineEnd(characters[index]); index++) {
            last = characters[index] == quote ? index : last;
        }
        addText(next + 1, last, last + 1);
        Token text = tokens.remove(tokens.size() - 1);
        tokens.add(text.meaning(Token.Kind.TEXT, text.text().replace(Character.toString(quote), "")));
    }

    /** A text in quotes that a word processor has bent: told once, and read as what was meant. */
    private void readCurlyText() {
        problems.error(
                line,
                column,
                "rule.curly-quote",
                "'" + Character.toString(characters[next]) + "' is a curly quote.",
                "Type a straight quote \" before and behind the text.");
        int start = next + 1;
        int end = start;
        while (end < characters.length && !isLineEnd(characters[end]) && !isAnyClosingQuote(characters[end])) {
            end++;
        }
        if (end < characters.length && !isLineEnd(characters[end])) {
            addText(start, end, end + 1);
        } else {
            advance();
        }
    }

    private static boolean isAnyClosingQuote(int character) {
        return character == '"' || CLOSING_CURLY_QUOTES.indexOf(character) >= 0;
    }

    /** Adds the text from one character to before another, and goes on at a third. */
    private void addText(int from, int to, int onwards) {
        int startColumn = column;
        while (next < onwards) {
            refuseUnsafe(characters[next]);
            advance();
        }
        tokens.add(new Token(Token.Kind.TEXT, new String(characters, from, to - from), line, startColumn, column));
    }

    private void readWhile(Token.Kind kind, IntPredicate belongs) {
        int startColumn = column;
        StringBuilder text = new StringBuilder();
        do {
            text.appendCodePoint(characters[next]);
            advance();
        } while (next < characters.length && belongs.test(characters[next]) && !isFullStopAfterNumber(kind));
        tokens.add(new Token(kind, text.toString(), line, startColumn, column));
    }

    /** A full stop belongs to a number only if a digit follows. */
    private boolean isFullStopAfterNumber(Token.Kind kind) {
        return kind == Token.Kind.NUMBER
                && characters[next] == '.'
                && !(next + 1 < characters.length && isDigit(characters[next + 1]));
    }

    private void readSign(int character) {
        String sign = LONG_SIGNS.stream()
                .filter(this::starts)
                .findFirst()
                .orElseGet(() -> SHORT_SIGNS.indexOf(character) >= 0 ? Character.toString(character) : "");
        if (sign.isEmpty()) {
            refuse(character);
            advance();
            return;
        }
        int startColumn = column;
        for (int read = 0; read < sign.length(); read++) {
            advance();
        }
        tokens.add(new Token(Token.Kind.SIGN, sign, line, startColumn, column));
    }

    private void refuse(int character) {
        boolean isSpace = Character.getType(character) == Character.SPACE_SEPARATOR;
        if (isSpace && lineOfToldSpace == line) {
            return;
        }
        if (isSpace) {
            lineOfToldSpace = line;
        }
        problems.error(
                line,
                column,
                "rule.character",
                named(character) + " cannot stand here.",
                remedyFor(character, isSpace));
        String meant = LOOKALIKES.get(character);
        if (meant != null) {
            tokens.add(new Token(Token.Kind.SIGN, meant, line, column, column + 1));
        }
    }

    private void skipLine() {
        while (next < characters.length && !isLineEnd(characters[next])) {
            refuseUnsafe(characters[next]);
            advance();
        }
    }

    private void skipComment() {
        int startLine = line;
        int startColumn = column;
        advance();
        advance();
        while (next < characters.length && !starts("*/")) {
            refuseUnsafe(characters[next]);
            advance();
        }
        if (next >= characters.length) {
            problems.error(
                    startLine,
                    startColumn,
                    "rule.comment-open",
                    "The comment that begins here never ends.",
                    "Write */ where it ends.");
            problems.ignoreAt(line, column);
            return;
        }
        advance();
        advance();
    }

    /** Characters that say one thing to a reader and another to a compiler, wherever they stand. */
    private void refuseUnsafe(int character) {
        boolean invisible = Character.getType(character) == Character.FORMAT
                || (Character.isISOControl(character) && character != '\t' && !isLineEnd(character))
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
        if (invisible || character == '\\') {
            problems.error(
                    line,
                    column,
                    "rule.character",
                    named(character) + " cannot stand in a rule file, not even in a text or a comment.",
                    character == '\\' ? "Write the character itself; write \\d as [0-9]." : "Delete it.");
        }
    }

    private static String named(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format("The invisible character U+%04X", character);
            default -> "'" + Character.toString(character) + "'";
        };
    }

    private static String remedyFor(int character, boolean isSpace) {
        if (isSpace) {
            return "It looks like a space, often after pasting from a web page: type a space instead, everywhere in"
                    + " this line.";
        }
        if (LOOKALIKES.containsKey(character)) {
            return "Write " + LOOKALIKES.get(character) + " instead.";
        }
        return character == '£' || character == '€'
                ? "Write the amount as a plain number, such as 500 or 499.50."
                : "Delete it.";
    }

    private boolean starts(String text) {
        if (next + text.length() > characters.length) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (characters[next + index] != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private void advance() {
        boolean endsLine = characters[next] == '\n'
                || (characters[next] == '\r' && !(next + 1 < characters.length && characters[next + 1] == '\n'));
        if (endsLine) {
            line++;
            column = 1;
        } else {
            column++;
        }
        next++;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isNumberPart(int character) {
        return isDigit(character) || isLetter(character) || character == '.';
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
    }

    private static boolean isWordPart(int character) {
        return isLetter(character) || isDigit(character);
    }
}
