package org.lwn.problem;

import java.util.regex.Pattern;

/**
 * Shows a value in a sentence about it, so that people know it again, unless it could be somebody's name or contact
 * details: those must not reach logs or reports, even when they were typed into the wrong field.
 */
public final class Excerpt {
    private static final int MOST_DIGITS = 8;

    /** One word, a date and time, a date in words, or a few characters with a digit among them. */
    private static final Pattern HARMLESS = Pattern.compile("\\s*|[^\\s@]{1,40}"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.+Z-]{1,20}"
            + "|[0-9]{1,2} [A-Za-z]{3,9} [0-9]{4}"
            + "|(?=.*[0-9])[^@]{1,8}");

    private static final Pattern DATE_AND_TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ].*");

    private Excerpt() {}

    /** The text in quotes, or else how long it is; to begin a sentence with. */
    public static String of(String text) {
        return isHarmless(text) ? "'" + text + "'" : "A text of " + text.length() + " characters";
    }

    /** Whether the text can hold no name or contact detail of anybody, as far as its form tells. */
    public static boolean isHarmless(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return HARMLESS.matcher(text).matches()
                && (digits <= MOST_DIGITS || DATE_AND_TIME.matcher(text).matches())
                && text.chars().noneMatch(Character::isISOControl);
    }
}
