package org.lwn.rules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets text in lines. */
final class Text {
    private Text() {}

    /** The text without characters that move the cursor or colour the screen: files come from anybody. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]", "·");
    }

    /** The text in lines no wider than the console, the first after {@code first}, the others indented as deep. */
    static List<String> wrapped(String first, String text) {
        return wrapped(first, " ".repeat(first.length()), text);
    }

    static List<String> wrapped(String first, String indent, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && width(line) + 1 + width(word) > Console.WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 file}, {@code 1,026 files}. */
    static String count(int number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static int width(CharSequence text) {
        return (int) text.chars()
                .filter(unit -> !Character.isLowSurrogate((char) unit))
                .count();
    }
}
