package org.lwn.standard.giving360;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.Pointer;
import org.lwn.problem.Suggestion;
import org.lwn.standard.giving360.Findings.Words;
import org.lwn.standard.giving360.Shape.Field;
import org.lwn.standard.giving360.Shape.Form;

/**
 * Compares objects with their {@link Shape}: missing, unknown and wrong-typed fields. The readers need say nothing of
 * those: to them a field of the wrong type is a field not given.
 */
final class Conformance {
    private final Findings findings;

    Conformance(Findings findings) {
        this.findings = findings;
    }

    /** Checks an object and all that it holds, as deep as the standard goes. */
    void check(JsonNode object, Shape shape, Pointer at) {
        for (String name : shape.required()) {
            if (isNotGiven(object.get(name))) {
                missing(object, name, shape, at, "Add " + name + ".");
            }
        }
        if (!shape.oneOf().isEmpty()) {
            checkThereIsOne(object, shape, at);
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            Field field = shape.fields().get(name);
            if (field == null) {
                noteUnknown(object, name, shape, at);
            } else if (!member.getValue().isNull()) {
                checkValue(member.getValue(), name, field, shape, at.child(name));
            } else if (!field.nullable()
                    && !shape.required().contains(name)
                    && !shape.oneOf().contains(name)) {
                noteNull(name, shape, at.child(name));
            }
        }
    }

    /** Says that a value is of the wrong type, and what it is if that may be shown. */
    void wrongType(Pointer at, String name, JsonNode value, Form form, boolean showable) {
        if (value.isPojo()) {
            // Parsing lost the value for its size, and the document's own problems say so.
            return;
        }
        boolean shown = showable && value.isValueNode();
        findings.error(
                at,
                "giving360.wrong-type",
                name + " is " + kind(value) + (shown ? ", " + shown(value) : "") + ", but must be " + form.words()
                        + "; it counts as not given.",
                form.remedy());
    }

    private void checkThereIsOne(JsonNode object, Shape shape, Pointer at) {
        List<String> given = shape.oneOf().stream()
                .filter(name -> !isNotGiven(object.get(name)))
                .toList();
        String names = String.join(" or ", shape.oneOf());
        if (given.isEmpty()) {
            missing(object, shape.oneOf().get(0), shape, at, "Add " + names + ".");
        } else if (given.size() > 1) {
            findings.error(
                    at.child(given.get(1)),
                    "giving360.two-recipients",
                    given.get(1) + " stands beside " + given.get(0) + ", but " + shape.name()
                            + " must have only one of them.",
                    "Keep either " + names + ".");
        }
    }

    private void missing(JsonNode object, String name, Shape shape, Pointer at, String remedy) {
        JsonNode value = object.get(name);
        String state = value == null ? "missing" : value.isNull() ? "null" : "empty";
        findings.error(
                at.child(name),
                "giving360.missing-field",
                name + " is " + state + ": " + shape.name() + " must have it.",
                remedy);
    }

    /** Whether a required value is as good as absent. */
    private static boolean isNotGiven(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())
                || (value.isArray() && value.isEmpty());
    }

    private void checkValue(JsonNode value, String name, Field field, Shape shape, Pointer at) {
        boolean fits = switch (field.form()) {
            case TEXT -> value.isTextual();
            case NUMBER -> value.isNumber();
            case OBJECT -> value.isObject();
            case TEXTS, OBJECTS, LIST -> value.isArray();
        };
        if (!fits) {
            wrongType(at, name, value, field.form(), shape.showable().contains(name));
            return;
        }
        if (field.form() == Form.OBJECT && field.inner() != null) {
            check(value, field.inner(), at);
        }
        if (field.form() == Form.OBJECTS || field.form() == Form.TEXTS) {
            checkElements(value, name, field, at);
        }
    }

    private void checkElements(JsonNode list, String name, Field field, Pointer at) {
        Form form = field.inner() == null ? Form.TEXT : Form.OBJECT;
        for (int index = 0; index < list.size(); index++) {
            JsonNode element = list.get(index);
            if (form == Form.TEXT ? !element.isTextual() : !element.isObject()) {
                wrongType(at.child(index), name + "/" + index, element, form, false);
            } else if (field.inner() != null) {
                check(element, field.inner(), at.child(index));
            }
        }
    }

    private void noteUnknown(JsonNode object, String name, Shape shape, Pointer at) {
        findings.note(at.child(name), "giving360.unknown-field", shape.name() + "/" + name, () -> {
            // What the object already has cannot have been meant.
            Set<String> absent = Sets.filter(shape.fields().keySet(), known -> !object.has(known));
            return new Words(
                    Findings.shown(name) + " is not a field that " + shape.name() + " has in 360Giving.",
                    Suggestion.nearest(name, absent)
                            .map(known -> "Did you mean '" + known + "'?")
                            .orElse(null));
        });
    }

    private void noteNull(String name, Shape shape, Pointer at) {
        findings.note(
                at,
                "giving360.null-field",
                shape.name() + "/" + name,
                () -> new Words(name + " of " + shape.name() + " is null and counts as not given.", "Leave it out."));
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case NULL, MISSING -> "null";
            case BINARY -> "binary data";
        };
    }

    private static String shown(JsonNode value) {
        return value.isTextual() ? Findings.shown(value.textValue()) : Findings.shortened(value.asText());
    }
}
