package org.lwn.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.POJONode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Problem;
import org.lwn.problem.Suggestion;

/**
 * Walks a tree beside the model that it should hold, reports all that does not fit, and builds the model from the inside
 * out. Every method gives null exactly when it has reported an error, unless it keeps what fits: then an error may lie
 * inside what it gives.
 *
 * <p>Elements of lists, values of maps and values of type variables are never null; a record's component may be null if
 * it is marked {@code @Nullable}.
 */
final class Binder {
    static final String FORMAT = "format";

    private final Problems problems;
    private final boolean keepsWhatFits;

    Binder(Problems problems) {
        this(problems, false);
    }

    /** @param keepsWhatFits whether a component that may be null is null where its value does not fit, once that is reported */
    Binder(Problems problems, boolean keepsWhatFits) {
        this.problems = problems;
        this.keepsWhatFits = keepsWhatFits;
    }

    @Nullable
    Object value(JavaType type, JsonNode node, Spot spot) {
        if (isUnusable(node, spot, () -> Forms.takes(type))) {
            return null;
        }
        Class<?> raw = type.getRawClass();
        Leaves.Leaf leaf = Leaves.of(raw);
        if (leaf != null) {
            return leaf.reader().read(node, spot, problems);
        }
        if (raw == Money.class) {
            return money(node, spot);
        }
        if (raw.isEnum()) {
            return choice(EnumNames.of(raw), node, spot);
        }
        if (raw == List.class) {
            return list(type.getContentType(), node, spot);
        }
        if (raw == Map.class) {
            return map(type, node, spot);
        }
        Variants variants = Variants.of(raw);
        return variants == null ? record(type, node, spot, ImmutableSet.of()) : variant(variants, node, spot);
    }

    /** Reports a null, and once more what parsing could not keep. */
    private boolean isUnusable(JsonNode node, Spot spot, Supplier<String> takes) {
        if (node instanceof POJONode lost && lost.getPojo() instanceof Problem known) {
            problems.error(spot, known.code(), known.sentence(), known.remedy());
            return true;
        }
        if (node.isNull()) {
            problems.error(
                    spot, "json.null", spot.label() + " is null, but must have a value.", "Give " + takes.get() + ".");
        }
        return node.isNull();
    }

    private @Nullable Object money(JsonNode node, Spot spot) {
        if (!node.isObject()) {
            Leaves.wrongType(node, spot, problems, "an amount of money", MoneyForm.REMEDY);
            return null;
        }
        Object form = record(Forms.TYPES.constructType(MoneyForm.class), node, spot, ImmutableSet.of());
        return form instanceof MoneyForm money ? money.toMoney() : null;
    }

    private <T> @Nullable T choice(ImmutableMap<String, T> allowed, JsonNode node, Spot spot) {
        String names = String.join(", ", allowed.keySet());
        if (!node.isTextual()) {
            Leaves.wrongType(node, spot, problems, "one of " + names, "Write one of these in double quotes.");
            return null;
        }
        String written = node.textValue();
        T chosen = allowed.get(written);
        if (chosen == null) {
            String remedy = Suggestion.nearest(written, problems.isFull() ? ImmutableSet.of() : allowed.keySet())
                    .map(near -> near.equalsIgnoreCase(written)
                            ? "Write it as '" + near + "': capital and small letters differ."
                            : "Did you mean '" + near + "'?")
                    .orElse("Write one of these, in the same letters.");
            problems.error(spot, "json.unknown-value", Words.answer(written) + " is not one of " + names + ".", remedy);
        }
        return chosen;
    }

    private @Nullable Object list(JavaType elementType, JsonNode node, Spot spot) {
        if (!node.isArray()) {
            Leaves.wrongType(node, spot, problems, "a list", "Write it in square brackets, even if there is only one.");
            return null;
        }
        ImmutableList.Builder<Object> elements = ImmutableList.builder();
        boolean complete = true;
        for (int index = 0; index < node.size(); index++) {
            Object element = value(elementType, node.get(index), spot.child(index));
            if (element == null) {
                complete = false;
            } else {
                elements.add(element);
            }
        }
        return complete ? elements.build() : null;
    }

    private @Nullable Object map(JavaType type, JsonNode node, Spot spot) {
        if (!node.isObject()) {
            Leaves.wrongType(node, spot, problems, "an object", "Write its entries in braces.");
            return null;
        }
        ImmutableMap.Builder<Object, Object> entries = ImmutableMap.builder();
        boolean complete = true;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Spot entry = spot.child(member.getKey());
            Object key = value(type.getKeyType(), JsonNodeFactory.instance.textNode(member.getKey()), entry);
            Object value = value(type.getContentType(), member.getValue(), entry);
            if (key == null || value == null) {
                complete = false;
            } else {
                entries.put(key, value);
            }
        }
        return complete ? entries.buildKeepingLast() : null;
    }

    private @Nullable Object variant(Variants variants, JsonNode node, Spot spot) {
        String property = variants.property();
        if (!node.isObject()) {
            Leaves.wrongType(node, spot, problems, "an object", "Write it in braces, with its \"" + property + "\".");
            return null;
        }
        Class<?> chosen = kind(variants, node.get(property), spot.child(property));
        return chosen == null ? null : record(Forms.TYPES.constructType(chosen), node, spot, ImmutableSet.of(property));
    }

    private @Nullable Class<?> kind(Variants variants, @Nullable JsonNode kind, Spot spot) {
        String takes = "one of " + String.join(", ", variants.types().keySet());
        if (kind != null) {
            return isUnusable(kind, spot, () -> takes) ? null : choice(variants.types(), kind, spot);
        }
        if (variants.types().size() == 1) {
            return variants.types().values().iterator().next();
        }
        missing(spot, takes);
        return null;
    }

    private @Nullable Object record(JavaType type, JsonNode node, Spot spot, Set<String> known) {
        RecordShape shape = RecordShape.of(type.getRawClass());
        Object[] arguments = new Object[shape.fields().size()];
        if (shape.isSingleValue()) {
            RecordShape.Field only = shape.fields().values().iterator().next();
            arguments[0] = value(Forms.typeOf(only, type), node, spot);
            return arguments[0] == null ? null : construct(shape, arguments, spot);
        }
        if (!node.isObject()) {
            Leaves.wrongType(node, spot, problems, "an object", "Write it in braces, with its fields inside.");
            return null;
        }
        boolean complete = true;
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            RecordShape.Field field = shape.fields().get(member.getKey());
            boolean isNamed = field != null || Words.isFieldName(member.getKey());
            Spot place = isNamed ? spot.child(member.getKey()) : spot;
            if (field == null) {
                checkOther(member.getKey(), member.getValue(), place, shape, known);
            } else if (field.personal()
                    && !member.getValue().isTextual()
                    && !member.getValue().isNull()) {
                problems.error(
                        place,
                        "json.wrong-type",
                        "The value, which is not shown, is not text, but " + place.label() + " takes text.",
                        "Write it in double quotes.");
                complete &= isComplete(field, null);
            } else if (!(field.nullable() && member.getValue().isNull())) {
                arguments[field.index()] = value(Forms.typeOf(field, type), member.getValue(), place);
                complete &= isComplete(field, arguments[field.index()]);
            }
        }
        for (Map.Entry<String, RecordShape.Field> field : shape.fields().entrySet()) {
            if (!field.getValue().nullable() && !node.has(field.getKey())) {
                JavaType fieldType = Forms.typeOf(field.getValue(), type);
                arguments[field.getValue().index()] = absent(fieldType, spot.child(field.getKey()));
                complete &= arguments[field.getValue().index()] != null;
            }
        }
        return complete ? construct(shape, arguments, spot) : null;
    }

    private boolean isComplete(RecordShape.Field field, @Nullable Object value) {
        return value != null || (keepsWhatFits && field.nullable());
    }

    /** What stands for a member that is not there: an empty list, timeline or map; anything else is a problem. */
    private @Nullable Object absent(JavaType type, Spot spot) {
        JavaType form = Forms.form(type);
        if (form.getRawClass() == List.class) {
            return value(type, JsonNodeFactory.instance.arrayNode(), spot);
        }
        if (form.getRawClass() == Map.class) {
            return value(type, JsonNodeFactory.instance.objectNode(), spot);
        }
        missing(spot, Forms.takes(type));
        return null;
    }

    private void missing(Spot spot, String takes) {
        problems.error(spot, "json.missing-field", spot.label() + " is missing.", "Add it; it takes " + takes + ".");
    }

    private void checkOther(String name, JsonNode value, Spot spot, RecordShape shape, Set<String> known) {
        if (name.equals(FORMAT) && shape.format() != null) {
            if (!isUnusable(value, spot, () -> "\"" + shape.format() + "\"")) {
                new Format(shape.format()).check(value, spot, problems);
            }
        } else if (!known.contains(name)) {
            List<String> names = ImmutableList.<String>builder()
                    .addAll(known)
                    .addAll(shape.fields().keySet())
                    .build();
            problems.error(
                    spot,
                    "json.unknown-field",
                    Words.isFieldName(name)
                            ? "There is no field " + Words.quoted(name) + " here."
                            : "A name of " + name.length() + " characters here is no field's.",
                    problems.isFull() ? null : Suggestion.remedy(name, names));
        }
    }

    private @Nullable Object construct(RecordShape shape, @Nullable Object[] arguments, Spot spot) {
        try {
            return shape.construct(arguments);
        } catch (InvalidValueException refused) {
            refuse(shape, refused, spot);
            for (Throwable further : refused.getSuppressed()) {
                if (further instanceof InvalidValueException another) {
                    refuse(shape, another, spot);
                }
            }
        } catch (IllegalArgumentException | ArithmeticException refused) {
            // Not a refusal of ours, so its words are whatever a library chose.
            problems.error(spot, "json.invalid-value", Words.cut(String.valueOf(refused.getMessage())), null);
        }
        return null;
    }

    /** A refusal says where below the record the value stands; by itself, which of the record's members it is. */
    private void refuse(RecordShape shape, InvalidValueException refused, Spot spot) {
        boolean isMember = !shape.isSingleValue() && shape.fields().containsKey(refused.field());
        Spot place = isMember ? spot.child(refused.field()) : spot;
        if (refused.place() != null) {
            place = spot;
            for (String step : refused.place().segments()) {
                place = place.child(step);
            }
        }
        problems.error(place, "json.invalid-value", refused.sentence(), refused.remedy());
    }
}
