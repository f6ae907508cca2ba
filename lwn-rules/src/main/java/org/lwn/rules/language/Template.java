package org.lwn.rules.language;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lwn.problem.Suggestion;

/** Wording with the names of facts in braces: {@code {asked}}, or {@code {share:percent}} for a share of 1. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(:percent)?}");

    private Template() {}

    /** What is wrong with the wording, given the names of the facts that it may use; empty if nothing is. */
    public static List<String> complaints(String wording, Collection<String> facts) {
        ImmutableList.Builder<String> complaints = ImmutableList.builder();
        if (wording.isBlank()) {
            complaints.add("The message is empty. Say in a sentence what is wrong and what to do.");
        }
        Matcher places = PLACE.matcher(wording);
        while (places.find()) {
            if (!facts.contains(places.group(1))) {
                String remedy = facts.isEmpty()
                        ? "Bind it in the conditions: $" + places.group(1) + " : …."
                        : Suggestion.remedy(places.group(1), facts);
                complaints.add("The message names {" + places.group(1) + "}, which the rule does not bind. " + remedy);
            }
        }
        String rest = places.replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            complaints.add("The message has a brace that encloses no name. Write a bound name, such as {asked}.");
        }
        return complaints.build();
    }

    /** The names of facts that the wording has, each once, in the order in which they are written. */
    public static List<String> names(String wording) {
        return PLACE.matcher(wording)
                .results()
                .map(place -> place.group(1))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The wording with its places filled.
     *
     * @param format gives the text for a fact's name and its format, which is {@code percent} or empty
     */
    public static String filled(String wording, BiFunction<String, String, String> format) {
        // By hand: messages are the most of what a decision takes, and a regular expression most of a message.
        StringBuilder filled = new StringBuilder(2 * wording.length());
        int rest = 0;
        for (int open = wording.indexOf('{'); open >= 0; open = wording.indexOf('{', rest)) {
            int close = wording.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String place = wording.substring(open + 1, close);
            int colon = place.indexOf(':');
            String name = colon < 0 ? place : place.substring(0, colon);
            filled.append(wording, rest, open);
            filled.append(format.apply(name, colon < 0 ? "" : place.substring(colon + 1)));
            rest = close + 1;
        }
        return filled.append(wording, rest, wording.length()).toString();
    }
}
