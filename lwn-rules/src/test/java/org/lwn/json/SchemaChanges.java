package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Schemas that say a little less or more than they should, as a mistake in making them would have it. */
final class SchemaChanges {
    private SchemaChanges() {}

    /** A schema and what is wrong with it. */
    record Changed(String what, JsonNode schema) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Changed> of(JsonNode schema) {
        List<Changed> changed = new ArrayList<>();
        walk(schema, "", schema, changed);
        return changed;
    }

    private static void walk(JsonNode node, String at, JsonNode whole, List<Changed> changed) {
        if (node.path("required").isArray()) {
            for (int index = 0; index < node.path("required").size(); index++) {
                int removed = index;
                change(
                        at,
                        "requires one less",
                        whole,
                        changed,
                        object -> ((ArrayNode) object.get("required")).remove(removed));
            }
        }
        if (node.has("additionalProperties")) {
            change(at, "takes unknown fields", whole, changed, object -> object.remove("additionalProperties"));
        }
        if (node.path("type").isArray()) {
            change(
                    at,
                    "takes no null",
                    whole,
                    changed,
                    object -> object.set("type", object.get("type").get(0)));
        }
        if (node.path("type").asText().equals("integer")) {
            change(at, "takes fractions", whole, changed, object -> object.put("type", "number"));
        }
        for (String choices : ImmutableList.of("oneOf", "anyOf")) {
            for (int index = 0; index < node.path(choices).size(); index++) {
                int removed = index;
                change(
                        at,
                        "takes one less",
                        whole,
                        changed,
                        object -> ((ArrayNode) object.get(choices)).remove(removed));
            }
        }
        node.properties().forEach(member -> {
            if (!member.getKey().equals("examples")) {
                walk(member.getValue(), at + "/" + member.getKey(), whole, changed);
            }
        });
    }

    private static void change(
            String at, String what, JsonNode whole, List<Changed> changed, Consumer<ObjectNode> change) {
        JsonNode copy = whole.deepCopy();
        change.accept((ObjectNode) copy.at(at));
        changed.add(new Changed(at + " " + what, copy));
    }
}
