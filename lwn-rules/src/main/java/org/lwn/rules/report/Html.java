package org.lwn.rules.report;

import com.google.common.collect.ImmutableMap;
import com.google.common.html.HtmlEscapers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of a page that is safe to stand in it: every text and every attribute's value is escaped on the way in. What comes
 * out is XML too, so that any parser can read it.
 */
record Html(String markup) {
    static final Html NOTHING = new Html("");

    /** The text, without characters that cannot be printed or that turn the direction of what follows. */
    static Html text(String text) {
        return new Html(escaped(text));
    }

    /** A text from a document, whose direction of writing does not spread to what stands around it. */
    static Html foreign(String text) {
        return element("bdi", text(text));
    }

    static Html element(String name, Html... children) {
        return element(name, ImmutableMap.of(), children);
    }

    static Html element(String name, Map<String, String> attributes, Html... children) {
        return new Html(
                "<" + name + written(attributes) + ">" + all(Arrays.asList(children)).markup + "</" + name + ">");
    }

    /** An element that has no content. */
    static Html empty(String name, Map<String, String> attributes) {
        return new Html("<" + name + written(attributes) + " />");
    }

    private static String written(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> " " + attribute.getKey() + "=\"" + escaped(attribute.getValue()) + "\"")
                .collect(Collectors.joining());
    }

    /** One after another, each on lines of its own. */
    static Html lines(List<Html> pieces) {
        return new Html(pieces.stream().map(piece -> piece.markup + "\n").collect(Collectors.joining("", "\n", "")));
    }

    static Html all(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(Svg.printable(text));
    }
}
