package org.lwn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.lwn.grant.Benefit;
import org.lwn.grant.GrantApplication;

class SchemaTest {
    @Test
    void the_schema_of_a_document_is_found_by_its_type() throws Exception {
        JsonDocument schema = LwnJson.parse("schema", LwnJson.schema(GrantApplication.class));

        assertThat(schema.problems()).isEmpty();
        assertThat(schema.root().path("$id").textValue()).isEqualTo("urn:lwn:schema:lwn-application/1");
    }

    @Test
    void a_type_that_is_no_document_by_itself_is_refused_with_the_types_that_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LwnJson.schema(Benefit.class))
                .withMessageStartingWith("org.lwn.grant.Benefit has no schema.")
                .withMessageContaining("FundedProject, GrantApplication, GrantProgramme");
    }

    @Test
    void a_hosts_own_format_has_no_schema() {
        assertThatIllegalArgumentException().isThrownBy(() -> LwnJson.schema(Own.class));
    }

    @DocumentFormat("own/1")
    private record Own(int value) {}
}
