package org.lwn.rules.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.util.stream.Collectors;

/** JSON as a person writes it: in one line, with a space where a reader's eye wants one. */
final class JsonText {
    private JsonText() {}

    static String of(JsonNode node) {
        if (node.isArray()) {
            return "[" + entries(node, ", ") + "]";
        }
        if (node.isObject()) {
            return Streams.stream(node.fieldNames())
                    .map(name -> "\"" + name + "\": " + of(node.path(name)))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        return node.toString();
    }

    static String entries(JsonNode array, String between) {
        return Streams.stream(array.elements()).map(JsonText::of).collect(Collectors.joining(between));
    }
}
