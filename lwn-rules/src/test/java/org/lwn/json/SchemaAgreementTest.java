package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
