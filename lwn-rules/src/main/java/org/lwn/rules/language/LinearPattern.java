package org.lwn.rules.language;

import java.util.regex.Pattern;

/**
 * Text patterns that are read in one pass: letters, digits and some punctuation, a full stop for any character, classes
 * such as {@code [A-Z0-9]}, each once, optional or repeated, but no groups, alternatives or counted repeats, and at most
 * one unbounded repeat. Everything else could be made to take for ever on a suitable answer.
 */
final class LinearPattern {
    static final String REMEDY =
            "Use letters, digits, . and classes such as [A-Z0-9], with ? behind at most five of them and * or + behind one.";
    private static final int LONGEST = 200;

    /** Each optional part doubles the ways in which a text is tried. */
    private static final int MOST_OPTIONAL = 5;

    private static final Pattern FORM =
            Pattern.compile("(?:(?:[A-Za-z0-9 _,:;@/'£&%=#<>~!-]|\\.|\\[\\^?(?:[A-Za-z0-9 _,.:/-])+\\])[?*+]?)*");

    private LinearPattern() {}

    static boolean accepts(String pattern) {
        if (pattern.length() > LONGEST || !FORM.matcher(pattern).matches()) {
            return false;
        }
        long unbounded = pattern.chars().filter(c -> c == '*' || c == '+').count();
        long optional = pattern.chars().filter(c -> c == '?').count();
        return unbounded <= 1 && optional <= MOST_OPTIONAL && compiles(pattern);
    }

    /** Whether the pattern allows more than one text. */
    static boolean hasVariablePart(String pattern) {
        return pattern.chars().anyMatch(character -> ".[?*+".indexOf(character) >= 0);
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (java.util.regex.PatternSyntaxException e) {
            return false;
        }
    }
}
