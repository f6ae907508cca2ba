package org.lwn.rules.handbook;

/** Keeps what a file's author wrote from being anything but text. */
final class Writing {
    private Writing() {}

    /** Without characters that nobody can see, or that turn the text round. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]", " ");
    }

    /** The same for a text of an author, in which a backtick begins no code. */
    static String quoted(String text) {
        return clean(text).replace('`', '’');
    }
}
