package org.lwn.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.neighbourhood.Postcode;
import org.lwn.neighbourhood.PostcodeDistrict;
import org.lwn.organisation.OrganisationId;
import org.lwn.problem.Pointer;
import org.lwn.provenance.ReportedDate;
import org.lwn.provenance.Source;

/** Makes up documents by walking a model's types, and changes them in ways in which people and programs get them wrong. */
final class RandomDocuments {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int FULL_DEPTH = 2;
    private static final int DEEPEST = 7;

    private static final ImmutableMap<Class<?>, List<JsonNode>> LEAVES =
            ImmutableMap.<Class<?>, List<JsonNode>>builder()
                    .put(String.class, texts("A garden", "x", "5", "null", "2026-02-30", "Łódź 😀", "health"))
                    .put(Boolean.class, ImmutableList.of(NODES.booleanNode(true), NODES.booleanNode(false)))
                    .put(
                            Integer.class,
                            ImmutableList.of(
                                    NODES.numberNode(0),
                                    NODES.numberNode(1),
                                    NODES.numberNode(12),
                                    NODES.numberNode(-1),
                                    NODES.numberNode(Integer.MAX_VALUE)))
                    .put(
                            BigDecimal.class,
                            ImmutableList.of(
                                    NODES.numberNode(0),
                                    NODES.numberNode(new BigDecimal("0.5")),
                                    NODES.numberNode(new BigDecimal("250.10")),
                                    NODES.numberNode(new BigDecimal("0.125"))))
                    .put(LocalDate.class, texts("2026-04-30", "2024-02-29", "0000-01-01", "9999-12-31"))
                    .put(CurrencyUnit.class, texts("GBP", "EUR", "JPY"))
                    .put(Id.class, texts("community-centre", "a", "b-2"))
                    .put(Postcode.class, texts("W12 7RJ", "w127rj", " EC1A  1BB "))
                    .put(PostcodeDistrict.class, texts("W12", " m1 ", "GIR"))
                    .put(OrganisationId.class, texts("GB-CHC-1164883", "360G-w12-org-7", "GB-UKPRN-1", "US-EIN-12-34"))
                    .put(Pointer.class, texts("", "/budget/lines/0", "/a~1b"))
                    .put(
                            ReportedDate.class,
                            texts(
                                    "2023-07-20",
                                    "2023-05",
                                    "from week of 2022-06-06",
                                    "late summer 2020, year inferred"))
                    .put(Source.class, texts("practice", "004", "x".repeat(200)))
                    .buildOrThrow();

    /** What has the right shape, but is refused by the constructors; some of it only a constructor can know. */
    private static final ImmutableMap<Class<?>, List<JsonNode>> REFUSED =
            ImmutableMap.<Class<?>, List<JsonNode>>builder()
                    .put(Id.class, texts("Not An Id", "a--b", "", "x".repeat(101)))
                    .put(Postcode.class, texts("W12", "W12 7CC"))
                    .put(PostcodeDistrict.class, texts("W12 7RJ", ""))
                    .put(OrganisationId.class, texts("GB-COH-1234567", "GB-CHC-7", "charity 5", "360G-"))
                    .put(Pointer.class, texts("budget", "/a~2"))
                    .put(ReportedDate.class, texts("week of 2022", "2023-02-30", "soon"))
                    .put(Source.class, texts("", "x".repeat(201)))
                    .buildOrThrow();

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    /** A document of the right shape, from nearly empty to nearly full. */
    ObjectNode document(Class<?> type) {
        return (ObjectNode) value(Forms.TYPES.constructType(type), 0);
    }

    private JsonNode value(JavaType type, int depth) {
        Class<?> raw = Primitives.wrap(type.getRawClass());
        if (LEAVES.containsKey(raw)) {
            return one(REFUSED.containsKey(raw) && random.nextInt(16) == 0 ? REFUSED.get(raw) : LEAVES.get(raw));
        }
        if (raw == Money.class) {
            ObjectNode money = NODES.objectNode();
            money.set("amount", one(LEAVES.get(BigDecimal.class)));
            money.set("currency", one(LEAVES.get(CurrencyUnit.class)));
            return money;
        }
        if (raw.isEnum()) {
            return NODES.textNode(one(EnumNames.of(raw).keySet().asList()));
        }
        JavaType form = Forms.form(type);
        if (form.getRawClass() == List.class) {
            return list(form.getContentType(), depth);
        }
        Variants variants = Variants.of(raw);
        if (variants == null) {
            return record(type, depth);
        }
        String kind = one(variants.types().keySet().asList());
        ObjectNode variant = record(Forms.TYPES.constructType(variants.types().get(kind)), depth);
        return variants.types().size() == 1 ? variant : variant.put(variants.property(), kind);
    }

    private ArrayNode list(JavaType element, int depth) {
        ArrayNode list = NODES.arrayNode();
        int most = depth > DEEPEST ? 0 : depth > FULL_DEPTH ? 1 : 2;
        for (int more = random.nextInt(most + 1); more > 0; more--) {
            list.add(value(element, depth + 1));
        }
        return list;
    }

    private ObjectNode record(JavaType type, int depth) {
        RecordShape shape = RecordShape.of(type.getRawClass());
        ObjectNode object = NODES.objectNode();
        if (shape.format() != null && random.nextInt(4) > 0) {
            object.put(Binder.FORMAT, shape.format());
        }
        // Wide types would otherwise make huge documents only.
        int full = 1 + random.nextInt(shape.fields().size() + 3);
        for (Map.Entry<String, RecordShape.Field> member : shape.fields().entrySet()) {
            RecordShape.Field field = member.getValue();
            JavaType fieldType = Forms.typeOf(field, type);
            Class<?> form = Forms.form(fieldType).getRawClass();
            boolean mayBeAbsent = field.nullable() || form == List.class || form == Map.class;
            boolean given = depth <= DEEPEST && random.nextInt(shape.fields().size() + 3) < Math.min(full, 12);
            if (!mayBeAbsent || given) {
                object.set(member.getKey(), value(fieldType, depth + 1));
            } else if (field.nullable() && random.nextInt(6) == 0) {
                object.putNull(member.getKey());
            }
        }
        return object;
    }

    /** Changes a place of the document, or two or three. */
    void change(ObjectNode document) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            List<JsonNode> all = containers(document);
            JsonNode container = one(all);
            if (container instanceof ObjectNode object) {
                change(object, all);
            } else if (container instanceof ArrayNode array) {
                change(array, all);
            }
        }
    }

    private void change(ObjectNode object, List<JsonNode> all) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        int what = random.nextInt(10);
        if (what == 0 || names.isEmpty()) {
            object.set(one(List.of("colour", "kind", "format", "x-lwn-unit", "$ref", "Id")), other(all));
            return;
        }
        String name = names.contains("kind") && what == 1 ? "kind" : one(names);
        if (what <= 3) {
            object.remove(name);
        } else {
            object.set(name, changed(object.get(name), all));
        }
    }

    private void change(ArrayNode array, List<JsonNode> all) {
        if (array.isEmpty() || random.nextInt(4) == 0) {
            array.add(other(all));
            return;
        }
        int index = random.nextInt(array.size());
        array.set(index, changed(array.get(index), all));
    }

    private JsonNode changed(JsonNode before, List<JsonNode> all) {
        return switch (random.nextInt(6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.arrayNode().add(before.deepCopy());
            case 2 -> before.isTextual() ? NODES.textNode(before.textValue() + "S") : NODES.textNode(before.asText());
            case 3 ->
                before.isNumber() ? NODES.numberNode(before.decimalValue().add(new BigDecimal("0.3"))) : other(all);
            default -> other(all);
        };
    }

    /** Something that may or may not fit: a value of another kind, or something from elsewhere in the document. */
    private JsonNode other(List<JsonNode> all) {
        return random.nextInt(4) == 0
                ? one(all).deepCopy()
                : one(List.<JsonNode>of(
                                NODES.nullNode(),
                                NODES.booleanNode(true),
                                NODES.numberNode(-3),
                                NODES.numberNode(2.5),
                                NODES.numberNode(3_000_000_000L),
                                NODES.numberNode(new BigInteger("12345678901234567890")),
                                NODES.textNode(""),
                                NODES.textNode("RESIDENT"),
                                NODES.textNode("group"),
                                NODES.textNode("XXY"),
                                NODES.textNode("gbp"),
                                NODES.textNode("30/04/2026"),
                                NODES.textNode("2026-04-31"),
                                NODES.textNode("2026-4-30"),
                                NODES.textNode("+2026-04-30"),
                                NODES.textNode("2026-04-30T00:00:00Z"),
                                NODES.textNode("true"),
                                NODES.arrayNode(),
                                NODES.arrayNode().addNull(),
                                NODES.arrayNode().add("2026-04-30"),
                                NODES.objectNode(),
                                NODES.objectNode().put("kind", "GROUP"),
                                NODES.objectNode().put("amount", 5).put("currency", "EUR"),
                                NODES.objectNode().put("amount", "5").put("currency", "EUR"),
                                NODES.objectNode().put("amount", 5)))
                        .deepCopy();
    }

    private static List<JsonNode> containers(JsonNode root) {
        List<JsonNode> found = new ArrayList<>(List.of(root));
        for (int next = 0; next < found.size(); next++) {
            found.get(next).forEach(child -> {
                if (child.isContainerNode()) {
                    found.add(child);
                }
            });
        }
        return found;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<JsonNode> texts(String... texts) {
        ImmutableList.Builder<JsonNode> nodes = ImmutableList.builder();
        for (String text : texts) {
            nodes.add(NODES.textNode(text));
        }
        return nodes.build();
    }
}
