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
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Place;
import org.lwn.problem.Pointer;
import org.lwn.problem.Problem;

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
        return of(document.name(), withoutBlanks(document.root()), document.problems());
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
     * @throws InvalidValueException if the place leads through what is no object or list, or beyond the end of a list
     */
    FormAnswers with(Pointer place, @Nullable JsonNode value) {
        JsonNode whole = with(tree, place, 0, value == null ? null : withoutBlanks(value));
        // Elements after one that is taken away have other numbers.
        Pointer touched = value == null ? Places.parent(place) : place;
        List<Problem> kept = parsing.stream()
                .filter(problem -> !(problem.place() instanceof Place.InJson at
                        && at.pointer().startsWith(touched)))
                .collect(ImmutableList.toImmutableList());
        return of(name, whole, kept);
    }

    private static JsonNode with(@Nullable JsonNode owner, Pointer place, int depth, @Nullable JsonNode value) {
        List<String> steps = place.segments();
        if (depth == steps.size()) {
            return value == null ? JsonNodeFactory.instance.objectNode() : value;
        }
        String step = steps.get(depth);
        boolean isLast = depth == steps.size() - 1;
        if (owner instanceof ArrayNode list) {
            return withElement(list, place, depth, value);
        }
        if (owner != null && !owner.isObject()) {
            throw new InvalidValueException(
                    "place", place, "leads through objects and lists alone", "Give the answer around it as a whole.");
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (owner instanceof ObjectNode object) {
            copy.setAll(object);
        }
        if (isLast && (value == null || isBlank(value))) {
            copy.remove(step);
        } else {
            copy.set(step, with(copy.get(step), place, depth + 1, value));
        }
        return copy;
    }

    private static JsonNode withElement(ArrayNode list, Pointer place, int depth, @Nullable JsonNode value) {
        List<String> steps = place.segments();
        Integer index = Ints.tryParse(steps.get(depth));
        if (index == null || index < 0 || index > list.size()) {
            throw new InvalidValueException(
                    "place",
                    place,
                    "names an element of its list from 0 to " + list.size() + ", the one after the last",
                    "Count elements from 0.");
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode().addAll(list);
        boolean isLast = depth == steps.size() - 1;
        if (isLast && value == null) {
            copy.remove(index);
        } else if (index == list.size()) {
            copy.add(with(null, place, depth + 1, value));
        } else {
            copy.set(index, with(list.get(index), place, depth + 1, value));
        }
        return copy;
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
