package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.FundedProject;
import org.lwn.grant.GrantApplication;

/** What a schema takes, the reader takes, and the other way about, in all that is a matter of shape. */
class SchemaAgreementTest {
    private static final int DOCUMENTS = Integer.getInteger("lwn.documents", 2000);

    static List<Class<?>> types() {
        return SchemaFiles.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_and_the_reader_take_the_same_documents(Class<?> type) throws IOException {
        Agreement.Judges judges = Agreement.judges(type, SchemaFiles.read(type));
        RandomDocuments random = new RandomDocuments(new Random(Long.getLong("lwn.seed", 1)));
        Set<String> codes = new TreeSet<>();
        int accepted = 0;
        for (int number = 0; number < DOCUMENTS; number++) {
            ObjectNode document = random.document(type);
            if (number % 3 > 0) {
                random.change(document);
            }
            Agreement agreement = Agreement.on(judges, document);
            assertThat(agreement.difference()).as(document.toString()).isNull();
            codes.addAll(agreement.codes());
            accepted += agreement.accepted() ? 1 : 0;
        }

        assertThat(accepted).as("documents accepted").isBetween(DOCUMENTS / 10, DOCUMENTS * 6 / 10);
        assertThat(codes)
                .contains(
                        "json.format",
                        "json.invalid-date",
                        "json.missing-field",
                        "json.null",
                        "json.unknown-field",
                        "json.wrong-type");
    }

    @ParameterizedTest
    @ValueSource(classes = {GrantApplication.class, FundedProject.class})
    void a_schema_that_says_more_or_less_than_it_should_is_noticed(Class<?> type) throws IOException {
        Map<JsonNode, Boolean> documents = new LinkedHashMap<>();
        JsonNode schema = SchemaFiles.read(type);
        Schema whole = SchemaFiles.judging(schema);
        RandomDocuments random = new RandomDocuments(new Random(2));
        for (int number = 0; number < 5 * DOCUMENTS; number++) {
            ObjectNode document = random.document(type);
            if (number % 3 > 0) {
                random.change(document);
            }
            documents.put(document, SchemaFiles.accepts(whole, document));
        }

        List<SchemaChanges.Changed> changes = SchemaChanges.of(schema);
        List<String> unnoticed = changes.stream()
                .filter(changed -> !isNoticed(SchemaFiles.judging(changed.schema()), documents))
                .map(SchemaChanges.Changed::what)
                .toList();

        assertThat(changes).hasSizeGreaterThan(30);
        assertThat(unnoticed).isEmpty();
    }

    private static boolean isNoticed(Schema changed, Map<JsonNode, Boolean> documents) {
        return documents.entrySet().stream()
                .anyMatch(document -> SchemaFiles.accepts(changed, document.getKey()) != document.getValue());
    }
}
