package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Fields of objects, where one of the wrong type is one not given: {@link Conformance} has spoken of it. */
final class Fields {
    private Fields() {}

    /** The text of that name; null if it is absent, blank or no text. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }

    /** The object of that name; null if it is absent or no object. */
    static @Nullable JsonNode object(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isObject() ? null : value;
    }

    /** The list of that name; null if it is absent or no list. */
    static @Nullable JsonNode list(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || !value.isArray() ? null : value;
    }

    /** The first of the list of that name; null if there is none or it is no object. */
    static @Nullable JsonNode first(JsonNode object, String name) {
        JsonNode list = list(object, name);
        return list == null || list.isEmpty() || !list.get(0).isObject() ? null : list.get(0);
    }

    /** Whether the object says anything under that name. */
    static boolean has(JsonNode object, String name) {
        return object.hasNonNull(name);
    }
}
