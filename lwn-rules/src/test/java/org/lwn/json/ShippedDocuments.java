package org.lwn.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Primitives;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lwn.campaign.Campaign;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

/** The documents that come with lwn, and what they hold at each field. */
final class ShippedDocuments {
    private static final ImmutableList<Class<?>> SHOWN =
            ImmutableList.of(String.class, Integer.class, BigDecimal.class, LocalDate.class);
    private static final int LONGEST_EXAMPLE = 60;

    private ShippedDocuments() {}

    /** A document and what it is. */
    record Shipped(String name, Class<?> type, JsonNode root) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A value that stands in a field, in the object that has it. */
    record Value(Class<?> owner, String field, JavaType type, JsonNode object) {
        JsonNode node() {
            return object.path(field);
        }
    }

    static List<Shipped> all() throws IOException {
        ImmutableList.Builder<Shipped> all = ImmutableList.builder();
        for (String name : Systems.names()) {
            try (InputStream in = Systems.document(name)) {
                all.add(new Shipped(
                        name, NeighbourhoodSystem.class, LwnJson.parse(name, in).root()));
            }
        }
        all.add(file(
                "src/main/resources/org/lwn/rules/packs/grant-eligibility/programmes/w12-community-grants.json",
                GrantProgramme.class));
        all.add(file("../lwn-examples/data/campaign.json", Campaign.class));
        Path applications = Path.of("../lwn-examples/data/applications.json");
        int number = 0;
        for (JsonNode application : LwnJson.parse(applications).root()) {
            all.add(new Shipped("application " + ++number, GrantApplication.class, application));
        }
        return all.build();
    }

    private static Shipped file(String path, Class<?> type) throws IOException {
        return new Shipped(path, type, LwnJson.parse(Path.of(path)).root());
    }

    /** Every value that a field of a record holds, from the outside in. */
    static List<Value> values() throws IOException {
        List<Value> found = new ArrayList<>();
        for (Shipped document : all()) {
            collect(Forms.TYPES.constructType(document.type()), document.root(), found);
        }
        return found;
    }

    private static void collect(JavaType type, JsonNode node, List<Value> found) {
        JavaType form = Forms.form(type);
        if (form.getRawClass() == List.class) {
            node.forEach(element -> collect(form.getContentType(), element, found));
            return;
        }
        Variants variants = Variants.of(form.getRawClass());
        Class<?> chosen = variants == null || variants.types().size() == 1
                ? form.getRawClass()
                : variants.types().get(node.path(variants.property()).textValue());
        if (!node.isObject() || !chosen.isRecord()) {
            return;
        }
        JavaType owner = variants == null ? form : Forms.TYPES.constructType(chosen);
        RecordShape.of(chosen).fields().forEach((name, field) -> {
            JavaType fieldType = Forms.typeOf(field, owner);
            if (node.hasNonNull(name)) {
                found.add(new Value(chosen, name, fieldType, node));
                collect(fieldType, node.get(name), found);
            }
        });
    }

    /** For each field of text, numbers or days the first value that is short, by type, dot and field. */
    static Map<String, JsonNode> examples() throws IOException {
        Map<String, JsonNode> examples = new HashMap<>();
        for (Value value : values()) {
            boolean isShown = SHOWN.contains(Primitives.wrap(value.type().getRawClass()))
                    && value.node().asText().length() <= LONGEST_EXAMPLE;
            if (isShown) {
                examples.putIfAbsent(
                        SchemaWriter.name(Forms.TYPES.constructType(value.owner())) + "." + value.field(),
                        value.node());
            }
        }
        return examples;
    }
}
