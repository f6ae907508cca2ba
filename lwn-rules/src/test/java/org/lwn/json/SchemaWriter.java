package org.lwn.json;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeContext;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.DefaultSchemaDefinitionNamingStrategy;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Primitives;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.lwn.documentation.Documentation;

/**
 * Makes the schema of a document from the types that it holds. What a type looks like is asked of the reader's own
 * classes; which definitions there are and how they refer to each other, of the generator.
 */
final class SchemaWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KIND = "kind";
    private static final ImmutableList<String> FIRST = ImmutableList.of("title", "description", "$ref");

    private static final ImmutableMap<Class<?>, ObjectNode> LEAVES = ImmutableMap.of(
            String.class, NODES.objectNode().put("type", "string"),
            Boolean.class, NODES.objectNode().put("type", "boolean"),
            Integer.class, whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Long.class, whole(Long.MIN_VALUE, Long.MAX_VALUE),
            BigDecimal.class, NODES.objectNode().put("type", "number"),
            LocalDate.class,
                    NODES.objectNode()
                            .put("type", "string")
                            .put("format", "date")
                            .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));

    private final SchemaHints hints;
    private final boolean bounded;

    private SchemaWriter(SchemaHints hints, boolean bounded) {
        this.hints = hints;
        this.bounded = bounded;
    }

    /** All that a schema can say. */
    static SchemaWriter of(SchemaHints hints) {
        return new SchemaWriter(hints, true);
    }

    /** Nothing of what the types' constructors refuse: only shapes. */
    static SchemaWriter ofShapes() {
        return new SchemaWriter(SchemaHints.NONE, false);
    }

    /** The schema of documents of the type, which has a {@link DocumentFormat}. */
    ObjectNode schema(Class<?> type) {
        ObjectNode made = generator().generateSchema(type);
        ObjectNode schema = NODES.objectNode()
                .put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier())
                .put(
                        "$id",
                        "urn:lwn:schema:"
                                + type.getAnnotation(DocumentFormat.class).value());
        made.remove("$schema");
        JsonNode definitions = made.remove("$defs");
        schema.put("title", title(type.getSimpleName()));
        schema.setAll((ObjectNode) inOrder(made));
        Map<String, JsonNode> sorted = new TreeMap<>();
        definitions.properties().forEach(definition -> sorted.put(definition.getKey(), inOrder(definition.getValue())));
        schema.putObject("$defs").setAll(sorted);
        return schema;
    }

    /** What a thing is called and means stands before what it looks like, whichever was made first. */
    private static JsonNode inOrder(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode elements = NODES.arrayNode();
            array.forEach(element -> elements.add(inOrder(element)));
            return elements;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode ordered = NODES.objectNode();
        FIRST.stream().filter(name -> node.path(name).isValueNode()).forEach(name -> ordered.set(name, node.get(name)));
        node.properties().stream()
                .filter(member -> !ordered.has(member.getKey()))
                .forEach(member -> ordered.set(member.getKey(), inOrder(member.getValue())));
        return ordered;
    }

    private SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.forTypesInGeneral()
                .withDefinitionNamingStrategy(new OwnNames())
                .withCustomDefinitionProvider((type, context) -> new CustomDefinition(
                        new Definitions(context).definition(javaType(type)),
                        CustomDefinition.DefinitionType.ALWAYS_REF,
                        CustomDefinition.AttributeInclusion.NO));
        return new SchemaGenerator(config.build());
    }

    private static JavaType javaType(ResolvedType type) {
        JavaType[] parameters =
                type.getTypeParameters().stream().map(SchemaWriter::javaType).toArray(JavaType[]::new);
        return parameters.length == 0
                ? Forms.TYPES.constructType(type.getErasedType())
                : Forms.TYPES.constructParametricType(type.getErasedType(), parameters);
    }

    private static ResolvedType resolved(JavaType type, TypeContext types) {
        Type[] parameters = type.getBindings().getTypeParameters().stream()
                .map(parameter -> resolved(parameter, types))
                .toArray(Type[]::new);
        return types.resolve(type.getRawClass(), parameters);
    }

    /** A type's own name, which for one inside another begins with that one's; with what it is of, if it is generic. */
    static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        StringBuilder name = new StringBuilder(
                raw.getName().substring(raw.getPackageName().length() + 1).replace('$', '.'));
        for (JavaType parameter : type.getBindings().getTypeParameters()) {
            name.append("Of").append(name(parameter));
        }
        return name.toString();
    }

    /** A field's or a type's name as words, to stand above it. */
    static String title(String name) {
        String words = CaseFormat.LOWER_CAMEL
                .to(CaseFormat.LOWER_UNDERSCORE, name)
                .replace('_', ' ')
                .strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Refuses two types of one name in one document, so that every definition bears its type's own. */
    private static final class OwnNames implements SchemaDefinitionNamingStrategy {
        private final SchemaDefinitionNamingStrategy usual = new DefaultSchemaDefinitionNamingStrategy();

        @Override
        public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
            return name(javaType(key.getType()));
        }

        @Override
        public void adjustDuplicateNames(Map<DefinitionKey, String> names, SchemaGenerationContext context) {
            throw new IllegalStateException("Types of one name: "
                    + names.keySet().stream()
                            .map(key -> usual.getDefinitionNameForKey(key, context) + " of "
                                    + key.getType().getErasedType().getPackageName())
                            .toList());
        }
    }

    /** Makes single definitions. */
    private final class Definitions {
        private final SchemaGenerationContext context;

        Definitions(SchemaGenerationContext context) {
            this.context = context;
        }

        ObjectNode definition(JavaType type) {
            Class<?> raw = type.getRawClass();
            if (raw == CurrencyUnit.class) {
                return currency();
            }
            if (raw == Money.class) {
                return money();
            }
            ObjectNode definition = NODES.objectNode();
            Documentation.of(raw).ifPresent(meaning -> definition.put("description", meaning));
            if (raw.isEnum()) {
                return choices(raw, definition);
            }
            if (raw.isSealed()) {
                return variants(Variants.of(raw), definition);
            }
            RecordShape shape = RecordShape.of(raw);
            if (!shape.isSingleValue()) {
                return record(type, shape, definition);
            }
            return bounded ? definition.setAll(SingleValues.of(raw)) : definition.put("type", "string");
        }

        private ObjectNode currency() {
            ObjectNode definition = NODES.objectNode()
                    .put("description", "A currency by its three letters (ISO 4217).")
                    .put("type", "string");
            ArrayNode codes = definition.putArray("enum");
            CurrencyUnit.registeredCurrencies().stream()
                    .map(CurrencyUnit::getCode)
                    .sorted()
                    .forEach(codes::add);
            return definition;
        }

        private ObjectNode money() {
            ObjectNode definition = NODES.objectNode().put("description", "An amount of money.");
            record(Forms.TYPES.constructType(MoneyForm.class), RecordShape.of(MoneyForm.class), definition);
            ((ObjectNode) definition.at("/properties/amount"))
                    .put(
                            "description",
                            "How much, in the currency's main unit, such as pounds, with no more decimals than the currency has.")
                    .putArray("examples")
                    .add(new BigDecimal("500.00"));
            ((ObjectNode) definition.at("/properties/currency"))
                    .put("description", "In which currency.")
                    .putArray("examples")
                    .add("GBP");
            return definition;
        }

        private ObjectNode choices(Class<?> type, ObjectNode definition) {
            definition.put("type", "string");
            ArrayNode choices = definition.putArray("oneOf");
            EnumNames.of(type).forEach((name, constant) -> {
                ObjectNode choice = choices.addObject().put("const", name);
                Documentation.of(type, ((Enum<?>) constant).name())
                        .ifPresent(meaning -> choice.put("description", meaning));
            });
            return definition;
        }

        private ObjectNode variants(Variants variants, ObjectNode definition) {
            ArrayNode each = definition.putArray("oneOf");
            variants.types().values().forEach(type -> {
                ObjectNode one = context.createDefinitionReference(
                        context.getTypeContext().resolve(type));
                if (variants.types().size() > 1) {
                    one.putArray("required").add(variants.property());
                }
                each.add(one);
            });
            return definition;
        }

        private ObjectNode record(JavaType type, RecordShape shape, ObjectNode definition) {
            definition.put("type", "object");
            ObjectNode properties = definition.putObject("properties");
            ArrayNode required = NODES.arrayNode();
            if (shape.format() != null) {
                properties
                        .putObject(Binder.FORMAT)
                        .put("title", "Format")
                        .put("description", "What kind of document this is, and which version of it.")
                        .put("const", shape.format());
            }
            Variants variants = Variants.of(type.getRawClass());
            if (variants != null) {
                String kind = variants.types().keySet().iterator().next();
                properties
                        .putObject(variants.property())
                        .put("title", title(KIND))
                        .put("const", kind);
            }
            shape.fields().forEach((name, field) -> {
                JavaType fieldType = Forms.typeOf(field, type);
                properties.set(name, property(type.getRawClass(), name, field, fieldType));
                Class<?> form = Forms.form(fieldType).getRawClass();
                if (!field.nullable() && form != List.class && form != Map.class) {
                    required.add(name);
                }
            });
            if (!required.isEmpty()) {
                definition.set("required", required);
            }
            definition.put("additionalProperties", false);
            ArrayNode order = definition.putArray(SchemaHints.ORDER);
            properties.fieldNames().forEachRemaining(order::add);
            return definition;
        }

        private ObjectNode property(Class<?> owner, String name, RecordShape.Field field, JavaType type) {
            ObjectNode value = value(type);
            // A reference is filled in later, so it cannot be copied.
            ObjectNode property = field.nullable() ? orNull(value) : value;
            property.put("title", title(name));
            Documentation.of(owner, name)
                    .map(SchemaHints::sentence)
                    .ifPresent(meaning -> property.put("description", meaning));
            hints.add(property, owner, name, field, type);
            return property;
        }

        private static ObjectNode orNull(ObjectNode value) {
            if (value.has("type")) {
                String type = value.path("type").asText();
                value.putArray("type").add(type).add("null");
                return value;
            }
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf").add(value).add(NODES.objectNode().put("type", "null"));
            return either;
        }

        /** What a value of the type looks like: said here, if it has no name of its own. */
        private ObjectNode value(JavaType type) {
            Class<?> raw = Primitives.wrap(type.getRawClass());
            JavaType form = Forms.form(type);
            if (form.getRawClass() == List.class) {
                ObjectNode list = NODES.objectNode().put("type", "array");
                list.set("items", value(form.getContentType()));
                return list;
            }
            if (form.getRawClass() == Map.class) {
                ObjectNode map = NODES.objectNode().put("type", "object");
                map.set("propertyNames", value(form.getKeyType()));
                map.set("additionalProperties", value(form.getContentType()));
                return map;
            }
            if (LEAVES.containsKey(raw)) {
                return LEAVES.get(raw).deepCopy();
            }
            // What an identifier names is a hint only, so all have one definition.
            ResolvedType resolved = raw == Id.class
                    ? context.getTypeContext().resolve(Id.class)
                    : resolved(type, context.getTypeContext());
            return context.createDefinitionReference(resolved);
        }
    }

    private static ObjectNode whole(long least, long most) {
        return NODES.objectNode().put("type", "integer").put("minimum", least).put("maximum", most);
    }
}
