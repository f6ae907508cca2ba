package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Cli.lwn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.GrantApplication;
import org.lwn.json.LwnJson;
import org.lwn.rules.cli.Cli.Run;

class SchemaCommandTest {

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String sources : List.of("../lwn-core", "../lwn-rules")) {
            try (Stream<Path> found = Files.list(Path.of(sources, "src/main/resources/org/lwn/json/schema"))) {
                found.forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lwn-application/1", "GrantApplication"})
    void the_schema_of_a_format_or_of_its_type_is_printed(String wanted) {
        Run run = lwn("schema", wanted);

        assertThat(run.out()).isEqualTo(LwnJson.schema(GrantApplication.class));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_schema_that_is_shipped_is_printed(Path file) {
        String name = file.getFileName().toString().replace(".schema.json", "");
        int version = name.lastIndexOf('-');

        assertThat(file)
                .content()
                .isEqualTo(lwn("schema", name.substring(0, version) + "/" + name.substring(version + 1))
                        .out());
    }

    @Test
    void without_an_argument_the_formats_are_listed_with_their_types() throws IOException {
        Run run = lwn("schema");

        assertThat(run.out().lines()).hasSize(files().size()).contains("lwn-application/1           GrantApplication");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_format_that_there_is_not_is_wrong_usage() {
        Run near = lwn("schema", "lwn-aplication/1");
        Run far = lwn("schema", "Benefit");

        assertThat(near.err())
                .contains("There is no format or type 'lwn-aplication/1'", "Did you mean 'lwn-application/1'?");
        assertThat(near.exit()).isEqualTo(Exit.USAGE);
        assertThat(far.err()).contains("Use one of: lwn-programme/1, GrantProgramme");
        assertThat(far.out()).isEmpty();
        assertThat(far.exit()).isEqualTo(Exit.USAGE);
    }
}
