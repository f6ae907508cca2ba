package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a rule file into tokens. Comments are dropped here, so nothing written in one goes any further. */
final class Lexer {
    private static final Set<String> SIGNS_OF_TWO = Set.of("==", "!=", "<=", ">=", "&&", "||");
    private static final String SIGNS_OF_ONE = "():,.;@<>!+-*{}[]=&|/%";
    private static final int NO_BREAK_SPACE = 0xA0;

    private final int[] characters;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int line = 1;
    private int column = 1;

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
            } else if (isDigit(character)) {
                readWhile(Token.Kind.NUMBER, Lexer::isNumberPart);
            } else if (character == '$' || isLetter(character)) {
                readWhile(character == '$' ? Token.Kind.VARIABLE : Token.Kind.WORD, Lexer::isWordPart);
            } else {
                readSign(character);
            }
        }
        tokens.add(new Token(Token.Kind.END_OF_FILE, "", line, column));
        return tokens;
    }

    private void readText(int quote) {
        int startLine = line;
        int startColumn = column;
        StringBuilder text = new StringBuilder();
        advance();
        while (next < characters.length && characters[next] != quote) {
            int character = characters[next];
            if (character == '\n' || character == '\r') {
                problems.error(
                        startLine,
                        startColumn,
                        "rule.quote-missing",
                        "The text that begins here has no closing quote on its line.",
                        "Add " + (char) quote + " where the text ends.");
                tokens.add(new Token(Token.Kind.TEXT, text.toString(), startLine, startColumn));
                return;
            }
            refuseUnsafe(character);
            text.appendCodePoint(character);
            advance();
        }
        if (next >= characters.length) {
            problems.error(
                    startLine,
                    startColumn,
                    "rule.quote-missing",
                    "The text that begins here has no closing quote.",
                    "Add " + (char) quote + " where the text ends.");
        } else {
            advance();
        }
        tokens.add(new Token(Token.Kind.TEXT, text.toString(), startLine, startColumn));
    }

    private void readWhile(Token.Kind kind, java.util.function.IntPredicate belongs) {
        int startColumn = column;
        StringBuilder text = new StringBuilder();
        do {
            text.appendCodePoint(characters[next]);
            advance();
        } while (next < characters.length && belongs.test(characters[next]) && !isFullStopAfterNumber(kind));
        tokens.add(new Token(kind, text.toString(), line, startColumn));
    }

    /** A full stop belongs to a number only if a digit follows. */
    private boolean isFullStopAfterNumber(Token.Kind kind) {
        return kind == Token.Kind.NUMBER
                && characters[next] == '.'
                && !(next + 1 < characters.length && isDigit(characters[next + 1]));
    }

    private void readSign(int character) {
        if (next + 1 < characters.length) {
            String two = new String(characters, next, 2);
            if (SIGNS_OF_TWO.contains(two)) {
                tokens.add(new Token(Token.Kind.SIGN, two, line, column));
                advance();
                advance();
                return;
            }
        }
        if (SIGNS_OF_ONE.indexOf(character) >= 0) {
            tokens.add(new Token(Token.Kind.SIGN, Character.toString(character), line, column));
        } else {
            problems.error(
                    line, column, "rule.character", named(character) + " cannot stand here.", remedyFor(character));
        }
        advance();
    }

    private void skipLine() {
        while (next < characters.length && characters[next] != '\n' && characters[next] != '\r') {
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
                    startLine, startColumn, "rule.comment-open", "The comment that begins here never ends.", "Add */.");
            return;
        }
        advance();
        advance();
    }

    /** Characters that say one thing to a reader and another to a compiler, wherever they stand. */
    private void refuseUnsafe(int character) {
        boolean invisible = Character.getType(character) == Character.FORMAT
                || (Character.isISOControl(character) && character != '\t' && character != '\r' && character != '\n')
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
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.SPACE_SEPARATOR ->
                String.format("The invisible character U+%04X", character);
            default -> "'" + Character.toString(character) + "'";
        };
    }

    private static String remedyFor(int character) {
        return switch (character) {
            case NO_BREAK_SPACE -> "It looks like a space, often after pasting from a web page: type a space instead.";
            case '“', '”', '„', '‘', '’' -> "Type a straight quote \" instead.";
            case '£', '€' -> "Write the amount as a plain number, such as 500 or 499.50.";
            default -> "Delete it.";
        };
    }

    private boolean starts(String text) {
        return next + 1 < characters.length
                && characters[next] == text.charAt(0)
                && characters[next + 1] == text.charAt(1);
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
