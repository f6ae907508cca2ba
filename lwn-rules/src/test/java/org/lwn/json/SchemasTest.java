package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Iterables;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.grant.GrantApplication;
import org.lwn.system.NeighbourhoodSystem;

/**
 * The schemas say what the types say. Write them anew with {@code mvn -pl lwn-core,lwn-rules -am test -Dtest=SchemasTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlwn.write=true}.
 */
class SchemasTest {

    private static SchemaWriter writer;

    @BeforeAll
    static void write() throws IOException {
        writer = SchemaFiles.writer();
        if (Boolean.getBoolean("lwn.write")) {
            for (Class<?> type : types()) {
                Files.createDirectories(SchemaFiles.file(type).getParent());
                Files.writeString(SchemaFiles.file(type), written(type));
            }
        }
    }

    static List<Class<?>> types() {
        return SchemaFiles.types();
    }

    static List<ShippedDocuments.Shipped> shipped() throws IOException {
        return ShippedDocuments.all();
    }

    private static String written(Class<?> type) {
        return LwnJson.write(writer.schema(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_schema_of_a_format_says_what_its_types_say(Class<?> type) {
        assertThat(SchemaFiles.file(type)).content(StandardCharsets.UTF_8).isEqualTo(written(type));
    }

    @Test
    void there_is_a_schema_for_every_format_and_for_nothing_else() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : types().stream()
                .map(type -> SchemaFiles.file(type).getParent())
                .distinct()
                .toList()) {
            try (var found = Files.list(folder)) {
                files.addAll(found.toList());
            }
        }

        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(
                        types().stream().map(SchemaFiles::file).toList());
        assertThat(types().stream()
                        .filter(type -> !type.getPackageName().startsWith("org.lwn.rules"))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(Schemas.TYPES);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_found_by_its_type_and_names_its_format(Class<?> type) throws IOException {
        JsonNode schema = LwnJson.parse("schema", LwnJson.schema(type)).root();

        assertThat(schema.path("$id").textValue()).isEqualTo("urn:lwn:schema:" + SchemaFiles.format(type));
        assertThat(schema.at("/properties/format/const").textValue()).isEqualTo(SchemaFiles.format(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_is_one_by_the_meta_schema_of_2020_12(Class<?> type) throws IOException {
        JsonNode schema = SchemaFiles.read(type);

        assertThat(SchemaFiles.errors(SchemaFiles.metaSchema(), schema)).isEmpty();
    }

    @Test
    void the_meta_schema_is_asked_indeed() throws IOException {
        JsonNode wrong = LwnJson.parse("wrong", "{\"type\": \"objekt\", \"required\": \"id\"}")
                .root();

        assertThat(SchemaFiles.errors(SchemaFiles.metaSchema(), wrong)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_refers_to_nothing_outside_itself(Class<?> type) throws IOException {
        JsonNode schema = SchemaFiles.read(type);

        assertThat(schema.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                schema.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_has_a_title_a_meaning_and_a_control(Class<?> type) throws IOException {
        JsonNode schema = SchemaFiles.read(type);
        List<String> lacking = schema.findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .filter(property -> !property.getValue().has("const"))
                .filter(property -> !isTold(property.getValue(), schema))
                .map(Object::toString)
                .toList();

        assertThat(lacking).isEmpty();
    }

    /** What a field means may be what its type means, and is then said there only. */
    private static boolean isTold(JsonNode property, JsonNode schema) {
        JsonNode type = schema.at(property.path("$ref").asText("#").substring(1));
        return property.has("title")
                && property.has("x-lwn-control")
                && (property.has("description") || type.has("description"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_choice_has_a_meaning(Class<?> type) throws IOException {
        for (JsonNode choices : SchemaFiles.read(type).findValues("oneOf")) {
            assertThat(choices).allMatch(choice -> choice.has("$ref") || choice.has("description"));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_document_that_comes_with_lwn_is_what_its_schema_says(ShippedDocuments.Shipped document) throws IOException {
        Schema schema = SchemaFiles.judging(SchemaFiles.read(document.type()));

        assertThat(SchemaFiles.errors(schema, document.root())).isEmpty();
    }

    @Test
    void a_form_is_told_which_answers_are_personal_what_numbers_count_and_what_an_identifier_names()
            throws IOException {
        JsonNode system = SchemaFiles.read(NeighbourhoodSystem.class);

        assertThat(system.at("/$defs/ContactDetails/properties/email/x-lwn-personal")
                        .booleanValue())
                .isTrue();
        assertThat(system.at("/$defs/ContactDetails/properties/email").has("examples"))
                .isFalse();
        assertThat(system.at("/$defs/Target/properties/people/x-lwn-unit").textValue())
                .isEqualTo("people");
        assertThat(system.at("/$defs/Action/properties/issue/x-lwn-names").textValue())
                .isEqualTo("Issue");
        assertThat(system.at("/$defs/Action/properties/issue/x-lwn-control").textValue())
                .isEqualTo("one-of");
    }

    @Test
    void a_whole_number_written_with_a_fraction_of_nothing_is_taken_by_the_schema_and_not_by_the_reader()
            throws IOException {
        JsonDocument document =
                LwnJson.parse("fraction", "{\"id\": \"a-1\", \"applicant\": {\"kind\": \"RESIDENT\", \"age\": 40.0}}");

        assertThat(SchemaFiles.errors(SchemaFiles.judging(SchemaFiles.read(GrantApplication.class)), document.root()))
                .isEmpty();
        assertThat(LwnJson.read(GrantApplication.class, document).hasErrors()).isTrue();
    }

    @Test
    void the_page_on_schemas_lists_every_format_every_hint_and_every_control() throws IOException {
        String page = Files.readString(Path.of("../docs/schemas.md"));
        for (Class<?> type : types()) {
            JsonNode schema = SchemaFiles.read(type);

            assertThat(page)
                    .contains("| `" + SchemaFiles.format(type) + "` | `" + type.getSimpleName() + "` | ")
                    .contains(SchemaFiles.file(type).toString().replace('\\', '/'))
                    .contains(Iterables.transform(words(schema), word -> "| `" + word + "` |"));
        }
    }

    /** The keywords of our own, and what they call controls. */
    private static Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>(schema.findValuesAsText("x-lwn-control"));
        schema.findParents("x-lwn-control").forEach(field -> addOwn(field, words));
        schema.findParents("x-lwn-order").forEach(object -> addOwn(object, words));
        return words;
    }

    private static void addOwn(JsonNode node, Set<String> words) {
        node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith("x-lwn-"))
                .forEach(words::add);
    }
}
