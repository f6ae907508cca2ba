package org.lwn.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text pattern in words, part by part: {@code “W12 ”, then any character, as often as you like}. */
final class FormInWords {
    private static final Pattern PART = Pattern.compile("(\\[\\^?[^\\]]+\\]|.)([?*+]?)");

    private FormInWords() {}

    static String of(String form) {
        List<String> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        Matcher part = PART.matcher(form);
        while (part.find()) {
            String one = part.group(1);
            if (one.equals(".") || one.startsWith("[") || !part.group(2).isEmpty()) {
                close(literal, parts);
                parts.add(repeated(one, part.group(2)));
            } else {
                literal.append(one);
            }
        }
        close(literal, parts);
        return parts.isEmpty() ? "nothing at all" : String.join(", then ", parts);
    }

    private static void close(StringBuilder literal, List<String> parts) {
        if (!literal.isEmpty()) {
            parts.add("“" + literal + "”");
            literal.setLength(0);
        }
    }

    private static String repeated(String one, String how) {
        String what = one.equals(".")
                ? "any character"
                : !one.startsWith("[")
                        ? "“" + one + "”"
                        : one.startsWith("[^")
                                ? "a character that is none of " + among(one.substring(2, one.length() - 1))
                                : "one of " + among(one.substring(1, one.length() - 1));
        return switch (how) {
            case "?" -> what + " or nothing";
            case "*" -> what + ", any number of times";
            case "+" -> what + ", once or more";
            default -> what;
        };
    }

    private static String among(String characters) {
        List<String> among = new ArrayList<>();
        for (int at = 0; at < characters.length(); at++) {
            if (at + 2 < characters.length() && characters.charAt(at + 1) == '-') {
                among.add(characters.charAt(at) + " to " + characters.charAt(at + 2));
                at += 2;
            } else {
                among.add(characters.charAt(at) == ' ' ? "a space" : String.valueOf(characters.charAt(at)));
            }
        }
        return String.join(", ", among);
    }
}
