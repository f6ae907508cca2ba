package org.lwn.rules.language;

import com.google.common.base.Ascii;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; a quoted text without its quotes
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param endColumn the column behind its last character, on the same line
 */
record Token(Kind kind, String text, int line, int column, int endColumn) {
    enum Kind {
        WORD,
        VARIABLE,
        NUMBER,
        TEXT,
        SIGN,
        END_OF_FILE
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** Whether it is that word, in whatever letters. */
    boolean isWord(String expected) {
        return kind == Kind.WORD && Ascii.equalsIgnoreCase(text, expected);
    }

    /** Whether nothing stands between this and what follows, not even a space. */
    boolean touches(Token following) {
        return line == following.line && endColumn == following.column;
    }

    /** This, read as what was meant. */
    Token meaning(Kind meantKind, String meant) {
        return new Token(meantKind, meant, line, column, endColumn);
    }

    /** As a message names it. */
    String shown() {
        return switch (kind) {
            case END_OF_FILE -> "the end of the file";
            case TEXT -> "the text \"" + shortened() + "\"";
            default -> "'" + shortened() + "'";
        };
    }

    private String shortened() {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
