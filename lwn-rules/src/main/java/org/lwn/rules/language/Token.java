package org.lwn.rules.language;

/**
 * A word, number, text or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; a quoted text without its quotes
 * @param line counted from 1
 * @param column counted from 1, in characters
 */
record Token(Kind kind, String text, int line, int column) {
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
