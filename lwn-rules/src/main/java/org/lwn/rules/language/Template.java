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

    private final String wording;
    private final ImmutableList<Place> places;
    private final String rest;

    private Template(String wording, ImmutableList<Place> places, String rest) {
        this.wording = wording;
        this.places = places;
        this.rest = rest;
    }

    /** A name in braces, and the words before it. */
    private record Place(String before, String name, String format) {}

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

    /** The wording, read once to be filled many times. */
    public static Template of(String wording) {
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        Matcher place = PLACE.matcher(wording);
        int rest = 0;
        while (place.find()) {
            String format = place.group(2) == null ? "" : place.group(2).substring(1);
            places.add(new Place(wording.substring(rest, place.start()), place.group(1), format));
            rest = place.end();
        }
        return new Template(wording, places.build(), wording.substring(rest));
    }

    /**
     * The wording with its places filled.
     *
     * @param format gives the text for a fact's name and its format, which is {@code percent} or empty
     */
    public String filled(BiFunction<String, String, String> format) {
        if (places.isEmpty()) {
            return wording;
        }
        StringBuilder filled = new StringBuilder(2 * wording.length());
        for (Place place : places) {
            filled.append(place.before()).append(format.apply(place.name(), place.format()));
        }
        return filled.append(rest).toString();
    }
}
