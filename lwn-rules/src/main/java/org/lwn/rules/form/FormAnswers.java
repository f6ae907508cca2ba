package org.lwn.rules.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lwn.grant.GrantApplication;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;
import org.lwn.rules.language.ValueKind;

/**
 * What a form holds, and the application that it makes, as far as that can be read. A blank answer is none.
 *
 * @param name what the form is called in problems
 * @param tree the answers; not to be changed
 * @param parsing what could not be kept when the text was parsed
 * @param problems why answers cannot be read
 * @param application the answers that can be read
 */
record FormAnswers(
        String name, JsonNode tree, List<Problem> parsing, List<Problem> problems, GrantApplication application) {
    private static final String ID = "id";

    /** Stands for an identifier that the host has not given, or not well. */
    private static final String NO_ID = "form";

    static FormAnswers of(JsonDocument document) {
        JsonNode root = document.root().isNull() ? JsonNodeFactory.instance.objectNode() : document.root();
        return of(document.name(), withoutBlanks(root), document.problems());
    }

    /**
     * Answers that are values already, as JSON within the limits of a document.
     *
     * @throws UnreadableJsonException if they are larger or deeper than a document may be
     * @throws IllegalArgumentException if a value cannot be written as JSON
     */
    static JsonDocument document(Object values) throws UnreadableJsonException {
        try {
            return LwnJson.parse("form", LwnJson.writeLine(values));
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("The answers lie deeper in each other than a document may be.", e);
        }
    }

    private static FormAnswers of(String name, JsonNode tree, List<Problem> parsing) {
        Place.InJson whole = new Place.InJson(name, Pointer.ROOT);
        JsonNode answers = tree.isObject() && !tree.has(ID) ? withId((ObjectNode) tree) : tree;
        Reading<GrantApplication> reading = LwnJson.readWhatFits(GrantApplication.class, answers, whole);
        GrantApplication application = reading.value();
        if (application == null) {
            JsonNode rest = tree.isObject() ? tree : JsonNodeFactory.instance.objectNode();
            application = LwnJson.readWhatFits(GrantApplication.class, withId((ObjectNode) rest), whole)
                    .orThrow();
        }
        List<Problem> problems =
                ImmutableList.<Problem>builder().addAll(parsing).addAll(reading.problems()).build().stream()
                        .distinct()
                        .collect(ImmutableList.toImmutableList());
        return new FormAnswers(name, tree, parsing, problems, application);
    }

    private static ObjectNode withId(ObjectNode tree) {
        ObjectNode identified = JsonNodeFactory.instance.objectNode();
        identified.setAll(tree);
        return identified.put(ID, NO_ID);
    }

    /**
     * The same form with another answer.
     *
     * @param value the answer; null for none
     * @throws InvalidValueException if the form has no such place, or there is no such element of a list
     */
    FormAnswers with(Pointer place, @Nullable JsonNode value, Places places) {
        if (places.typeAt(place).isEmpty()) {
            throw new InvalidValueException(
                    "place", place, "is one of the form", "Name a field of an application, such as /startsOn.");
        }
        JsonNode whole = new Change(place, places).in(tree, 0, value == null ? null : withoutBlanks(value));
        // Elements after one that is taken away have other numbers.
        Pointer touched = value == null ? Places.parent(place) : place;
        List<Problem> kept = parsing.stream()
                .filter(problem -> !(problem.place() instanceof Place.InJson at
                        && at.pointer().startsWith(touched)))
                .collect(ImmutableList.toImmutableList());
        return of(name, whole, kept);
    }

    /** Another answer at a place. */
    private record Change(Pointer place, Places places) {

        JsonNode in(@Nullable JsonNode owner, int depth, @Nullable JsonNode value) {
            List<String> steps = place.segments();
            if (depth == steps.size()) {
                return value == null ? JsonNodeFactory.instance.objectNode() : value;
            }
            if (owner == null ? isList(depth) : owner.isArray()) {
                return inList(owner, depth, value);
            }
            if (owner != null && !owner.isObject()) {
                throw new InvalidValueException(
                        "place",
                        place,
                        "leads through objects and lists alone",
                        "Give the answer around it as a whole.");
            }
            String step = steps.get(depth);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            if (owner instanceof ObjectNode object) {
                copy.setAll(object);
            }
            if (depth == steps.size() - 1 && (value == null || isBlank(value))) {
                copy.remove(step);
            } else {
                copy.set(step, in(copy.get(step), depth + 1, value));
            }
            return copy;
        }

        /** Whether the form has a list so far along the way. */
        private boolean isList(int depth) {
            Pointer whole = Pointer.ROOT;
            for (String step : place.segments().subList(0, depth)) {
                whole = whole.child(step);
            }
            return places.typeAt(whole)
                    .filter(type -> type.kind() == ValueKind.LIST)
                    .isPresent();
        }

        private JsonNode inList(@Nullable JsonNode list, int depth, @Nullable JsonNode value) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            if (list instanceof ArrayNode elements) {
                copy.addAll(elements);
            }
            Integer index = Ints.tryParse(place.segments().get(depth));
            if (index == null || index < 0 || index > copy.size()) {
                throw new InvalidValueException(
                        "place",
                        place,
                        "names an element of its list from 0 to " + copy.size() + ", the one after the last",
                        "Count elements from 0.");
            }
            boolean isLast = depth == place.segments().size() - 1;
            if (isLast && value == null) {
                copy.remove(index);
            } else if (index == copy.size()) {
                copy.add(in(null, depth + 1, value));
            } else {
                copy.set(index, in(copy.get(index), depth + 1, value));
            }
            return copy;
        }
    }

    private static JsonNode withoutBlanks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                if (!isBlank(member.getValue())) {
                    kept.set(member.getKey(), withoutBlanks(member.getValue()));
                }
            }
            return kept;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> kept.add(withoutBlanks(element)));
            return kept;
        }
        return node;
    }

    private static boolean isBlank(JsonNode node) {
        return node.isNull() || (node.isTextual() && node.textValue().isBlank());
    }
}
