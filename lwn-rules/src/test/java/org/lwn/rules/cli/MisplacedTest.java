package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.grant;
import static org.lwn.rules.cli.Applications.object;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lwn.rules.cli.Cli.Run;

/** Files given to {@code decide} that hold something else than applications. */
class MisplacedTest {
    @TempDir
    Path folder;

    private Run decide(JsonNode document) {
        return lwn("decide", "--programme", W12, "--format", "json", file(folder, "x.json", document));
    }

    private static ObjectNode programme() {
        return object("{ \"id\": \"own\", \"name\": \"Own\", \"funder\": \"Us\", \"currency\": \"GBP\" }");
    }

    private void isOneError(Run run, String code, String... parts) {
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().satisfies(problem -> {
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("code").asText()).isEqualTo(code);
            assertThat(problem.path("pointer").asText()).isEmpty();
            assertThat(problem.path("message").asText()).contains(parts);
        });
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void an_array_of_grants_is_one_error_that_says_to_put_them_into_a_package() {
        isOneError(
                decide(array(grant("g-1", "2024-06-01", "900"), grant("g-2", "2024-06-01", "900"))),
                "input.bare-grants",
                "These are grants in the form of 360Giving",
                "Put them as {\"grants\": [ … ]}.");
    }

    @Test
    void a_bare_grant_is_one_error_that_says_so_too() {
        isOneError(
                decide(grant("g-1", "2024-06-01", "900")),
                "input.bare-grants",
                "This is a grant in the form of 360Giving",
                "Put it as {\"grants\": [ … ]}.");
    }

    @ParameterizedTest
    @CsvSource({"amountAwarded", "recipientOrganization", "recipientIndividual", "fundingOrganization"})
    void one_field_that_only_grants_have_is_enough(String field) {
        isOneError(
                decide(object("{ \"id\": \"g-1\", \"title\": \"T\", \"" + field + "\": 1 }")),
                "input.bare-grants",
                "360Giving");
    }

    @ParameterizedTest
    @CsvSource({"applicant", "amountRequested"})
    void an_application_with_a_field_of_a_grant_is_still_an_application(String notAnswered) {
        ObjectNode unnamed = eligibleBut("a-1", a -> a.put("amountAwarded", 900));
        unnamed.remove(List.of("format", notAnswered));

        assertThat(decide(unnamed).err()).contains("json.unknown-field").contains("/amountAwarded");
    }

    @ParameterizedTest
    @CsvSource({
        "lwn-programme/1, This is a programme.",
        "lwn-system/1, This is a neighbourhood system.",
        "lwn-cases/1, This is a file of a rule pack's cases.",
        "lwn-pack/1, This is a rule pack's list of files.",
        "lwn-campaign-policy/1, This is a policy for campaigns.",
    })
    void a_document_of_another_format_is_one_error_that_says_what_it_is_and_what_is_expected(
            String format, String sentence) {
        isOneError(
                decide(object("{ \"format\": \"" + format + "\", \"id\": \"x\", \"colour\": 3, \"cases\": [] }")),
                "input.unexpected-kind",
                sentence,
                "Expected here is an application, an array of applications or a package of grants");
    }

    @Test
    void a_programme_is_told_by_its_fields_too_and_by_what_option_it_is_given() {
        isOneError(decide(programme()), "input.unexpected-kind", "This is a programme.", "by --programme.");
    }

    @Test
    void a_list_of_programmes_is_one_error() {
        isOneError(
                decide(array(programme(), programme().put("format", "lwn-programme/1"))),
                "input.unexpected-kind",
                "This is a list of programmes.");
    }

    @Test
    void among_applications_a_programme_is_only_one_that_cannot_be_read() {
        Run run = decide(array(eligible("a-1"), programme()));

        assertThat(run.outLines()).hasSize(1);
        assertThat(run.err()).contains("\"pointer\":\"/1/").doesNotContain("input.unexpected-kind");
    }

    @Test
    void a_format_that_is_not_known_or_misspelt_is_not_taken_for_another_kind() {
        assertThat(decide(eligibleBut("a-1", a -> a.put("format", "lwn-aplication/1")))
                        .err())
                .contains("json.format");
    }
}
