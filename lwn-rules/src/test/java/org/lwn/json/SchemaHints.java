package org.lwn.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Primitives;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.documentation.Unit;

/** What a schema says to whoever builds forms of it: docs/schemas.md lists it. */
final class SchemaHints {
    static final String ORDER = "x-lwn-order";
    private static final String CONTROL = "x-lwn-control";
    private static final String UNIT = "x-lwn-unit";
    private static final String PERSONAL = "x-lwn-personal";
    private static final String NAMES = "x-lwn-names";

    /** Answers in sentences, which want room. */
    private static final ImmutableSet<String> LONG_TEXTS = ImmutableSet.of(
            "statement",
            "outcomes",
            "shortfallExplained",
            "delayExplained",
            "description",
            "reason",
            "ground",
            "words",
            "why",
            "because");

    private static final ImmutableMap<Class<?>, String> CONTROLS = ImmutableMap.of(
            String.class, "text",
            Boolean.class, "yes-or-no",
            Integer.class, "number",
            BigDecimal.class, "number",
            LocalDate.class, "date",
            Money.class, "money",
            CurrencyUnit.class, "one-of");

    /** No examples. */
    static final SchemaHints NONE = new SchemaHints(ImmutableMap.of());

    private final Map<String, JsonNode> examples;

    /** @param examples by the name of a type, a dot and a field */
    SchemaHints(Map<String, JsonNode> examples) {
        this.examples = examples;
    }

    /** Documentation of a component as a sentence of its own. */
    static String sentence(String meaning) {
        String begun = Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    void add(ObjectNode property, Class<?> owner, String name, RecordShape.Field field, JavaType type) {
        RecordComponent component = owner.getRecordComponents()[field.index()];
        property.put(CONTROL, control(name, owner, type));
        Unit unit = component.getAccessor().getAnnotation(Unit.class);
        if (unit != null) {
            property.put(UNIT, unit.value());
        }
        if (field.personal()) {
            property.put(PERSONAL, true);
        }
        JavaType named = element(type);
        if (named.getRawClass() == Id.class
                && named.getBindings().getBoundType(0).getRawClass() != Object.class) {
            property.put(NAMES, SchemaWriter.name(named.getBindings().getBoundType(0)));
        }
        JsonNode example = field.personal()
                ? null
                : examples.get(SchemaWriter.name(Forms.TYPES.constructType(owner)) + "." + name);
        if (example != null) {
            property.putArray("examples").add(example);
        }
    }

    private static String control(String name, Class<?> owner, JavaType type) {
        Class<?> raw = Primitives.wrap(type.getRawClass());
        if (raw == Id.class) {
            boolean isOwn =
                    name.equals("id") && type.getBindings().getBoundType(0).getRawClass() == owner;
            return isOwn ? "text" : "one-of";
        }
        if (raw == String.class && LONG_TEXTS.contains(name)) {
            return "long-text";
        }
        if (CONTROLS.containsKey(raw)) {
            return CONTROLS.get(raw);
        }
        if (raw.isEnum()) {
            return "one-of";
        }
        if (raw == List.class) {
            Class<?> element = element(type).getRawClass();
            return element.isEnum() || element == Id.class ? "several-of" : "list";
        }
        if (Forms.form(type).getRawClass() == String.class) {
            return "text";
        }
        return Forms.form(type).getRawClass() == List.class ? "list" : "parts";
    }

    private static JavaType element(JavaType type) {
        return type.getRawClass() == List.class ? type.getContentType() : type;
    }
}
