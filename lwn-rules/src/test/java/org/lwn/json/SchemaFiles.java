package org.lwn.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lwn.rules.store.Publication;

/** Which schemas there are, where they stand, and what they say of a document. */
final class SchemaFiles {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Supplier<List<Class<?>>> TYPES = Suppliers.memoize(SchemaFiles::find);

    private SchemaFiles() {}

    /** Every public type with a format that people or hosts write, by the name of its format. */
    static List<Class<?>> types() {
        return TYPES.get();
    }

    private static List<Class<?>> find() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lwn").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> type.isAnnotatedWith(DocumentFormat.class))
                        .<Class<?>>map(JavaClass::reflect)
                        // A rule store writes and reads these by itself.
                        .filter(type -> type != Publication.class)
                        .sorted(Comparator.comparing(SchemaFiles::format))
                        .collect(ImmutableList.toImmutableList());
    }

    static String format(Class<?> type) {
        return type.getAnnotation(DocumentFormat.class).value();
    }

    /** In the sources of the type's own module. */
    static Path file(Class<?> type) {
        String module = type.getPackageName().startsWith("org.lwn.rules") ? "lwn-rules" : "lwn-core";
        return Path.of(
                "..",
                module,
                "src/main/resources/org/lwn/json/schema",
                format(type).replace('/', '-') + ".schema.json");
    }

    /** Writes them with examples from the documents that come with lwn. */
    static SchemaWriter writer() throws IOException {
        return SchemaWriter.of(new SchemaHints(ShippedDocuments.examples()));
    }

    static JsonNode read(Class<?> type) throws IOException {
        return LwnJson.parse(file(type)).root();
    }

    static Schema metaSchema() {
        return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    static Schema judging(JsonNode schema) {
        return REGISTRY.getSchema(schema);
    }

    /** What is wrong with the document; formats count. */
    static List<Error> errors(Schema schema, JsonNode document) {
        return schema.validate(document, SchemaFiles::assertingFormats);
    }

    static boolean accepts(Schema schema, JsonNode document) {
        return schema.validate(document, context -> {
                    assertingFormats(context);
                    context.setFailFast(true);
                })
                .isEmpty();
    }

    private static void assertingFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }
}
