package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;
import static org.lwn.rules.cli.SystemFiles.canalside;
import static org.lwn.rules.cli.SystemFiles.changed;
import static org.lwn.rules.cli.SystemFiles.shipped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.cli.Cli.Run;
import org.lwn.system.Systems;

class SystemCommandTest {
    @TempDir
    Path folder;

    static List<String> names() {
        return Systems.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_json_of_a_shipped_system_is_its_file_byte_for_byte(String name) {
        Run run = lwn("system", name, "--format", "json");

        assertThat(run.out()).isEqualTo(shipped(name));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_text_of_a_shipped_system_begins_with_its_name_and_fits_80_columns(String name) {
        Run run = lwn("system", name);

        assertThat(run.out()).startsWith(Systems.shipped(name).name() + " (" + name + ")\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("null").doesNotContain("Optional");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_file_is_shown_like_a_shipped_system() {
        String islington = file(folder, "i.json", shipped("islington"));

        assertThat(lwn("system", islington).out())
                .isEqualTo(lwn("system", "islington").out());
        assertThat(lwn("system", islington, "--format=json").out()).isEqualTo(shipped("islington"));
    }

    @Test
    void standard_input_is_read_as_a_file() {
        assertThat(lwnWithInput(shipped("brent"), "system", "-").out())
                .isEqualTo(lwn("system", "brent").out());
    }

    @Test
    void a_file_is_written_as_lwn_writes_it_whatever_its_own_layout() {
        String inOneLine = changed(shipped("w12"), root -> {});

        assertThat(lwnWithInput(inOneLine, "system", "--format", "json", "-").out())
                .isEqualTo(shipped("w12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void neither_format_tells_who_a_contact_is(String format) {
        Run run = lwnWithInput(canalside(), "system", "--format", format, "-");

        assertThat(run.exit()).isZero();
        assertThat(SystemFiles.CONTACTS).noneMatch(run.out()::contains).noneMatch(run.err()::contains);
    }

    @Test
    void the_text_tells_that_there_are_contacts_and_what_they_agreed_to() {
        assertThat(lwnWithInput(canalside(), "system", "-").out())
                .contains("Contact details of 3 people, which are not shown:")
                .contains("Consent: given (1), unrecorded (1), revoked (1)");
    }

    @Test
    void the_json_without_contacts_is_a_file_of_its_own_and_says_what_was_left_out() {
        Run run = lwnWithInput(canalside(), "system", "--format", "json", "-");

        assertThat(SystemFiles.tree(run.out()).at("/campaigns/0/contacts/0").properties())
                .extracting(member -> member.getKey())
                .containsExactly("id", "conversation", "consent", "purpose", "forgetOn");
        assertThat(run.errLines())
                .singleElement()
                .returns("note", note -> note.path("severity").asText())
                .returns("/campaigns/0/contacts", note -> note.path("pointer").asText())
                .returns("system.redacted", note -> note.path("code").asText());
        assertThat(run.out()).contains("\"amount\": 299.50");
        Run again = lwnWithInput(run.out(), "system", "--format", "json", "-");
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.exit()).isZero();
    }

    @Test
    void what_is_odd_about_a_contact_detail_is_told_without_it() {
        Run run = lwnWithInput(canalside(), "system", "-");

        assertThat(run.out()).contains("Contradiction: (not shown)").contains("stands at /campaigns/0/contacts/0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "check"})
    void a_problem_of_a_contact_does_not_quote_it(String command) {
        String broken = changed(canalside(), root -> {
            ArrayNode contacts = (ArrayNode) root.at("/campaigns/0/contacts");
            ((ObjectNode) contacts.get(0)).put("telephone", 442079460958L);
            ((ObjectNode) contacts.get(1)).put("email", "Ottoline Underbough at home");
            contacts.add("Ottoline Underbough, 020 7946 0958");
        });

        Run run = lwnWithInput(broken, command, "-");

        String said = run.out() + run.err();
        assertThat(said.lines())
                .anyMatch(line -> line.startsWith("-#/campaigns/0/contacts/0/telephone: error: "))
                .anyMatch(line -> line.startsWith("-#/campaigns/0/contacts/1/email: error: "))
                .anyMatch(line -> line.startsWith("-#/campaigns/0/contacts/3: error: "));
        assertThat(SystemFiles.CONTACTS).noneMatch(said::contains);
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void every_problem_of_a_file_is_told_with_its_pointer_and_nothing_is_shown() {
        String broken = changed(shipped("islington"), root -> {
            ((ObjectNode) root.at("/authorities/0/deprivation/0")).put("rank", 318);
            ((ObjectNode) root.at("/networks/0/meetings/0")).put("kind", "LOCALTY");
            ((ObjectNode) root.at("/campaigns/0/target")).put("peopel", 500);
        });

        Run run = lwn("system", file(folder, "broken.json", broken));

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("#/authorities/0/deprivation/0/rank: error: ")
                .contains("#/networks/0/meetings/0/kind: error: ")
                .contains("Did you mean 'LOCALITY'?")
                .contains("#/campaigns/0/target/peopel: error: ");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_reference_that_leads_nowhere_is_told_where_it_stands() {
        String broken = changed(
                shipped("w12"), root -> ((ObjectNode) root.at("/profiles/0/funding/0")).put("from", "big-locall"));

        Run run = lwnWithInput(broken, "system", "--format", "json", "-");

        assertThat(run.errLines())
                .singleElement()
                .returns(
                        "/profiles/0/funding/0/from",
                        problem -> problem.path("pointer").asText());
        assertThat(run.out()).isEmpty();
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void a_file_with_nothing_but_a_note_is_shown_and_the_note_told() {
        Run run = lwnWithInput(changed(shipped("brent"), root -> root.remove("format")), "system", "-");

        assertThat(run.out()).isEqualTo(lwn("system", "brent").out());
        assertThat(run.err()).contains(": note: json.format");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_file_that_is_not_json_ends_with_3() {
        Run run = lwnWithInput("{ \"format\": ", "system", "-");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error: json.cut-short");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_file_that_is_not_there_ends_with_3() {
        Run run = lwn("system", folder.resolve("none.json").toString());

        assertThat(run.err()).contains("error: file.not-found");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_name_that_nothing_has_is_wrong_usage_with_the_nearest() {
        Run run = lwn("system", "wakefeild");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("lwn: There is no system 'wakefeild', and no file of that name. Did you mean 'wakefield'?\n"
                        + "Usage: lwn system ");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void the_help_names_the_shipped_systems_and_says_that_contacts_are_redacted() {
        Run run = lwn("system", "--help");

        assertThat(run.out()).startsWith("Usage: lwn system").contains("redacted in both");
        assertThat(Systems.all()).allMatch(run.out()::contains);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= Console.WIDTH);
        assertThat(lwn("--help").out()).contains("\n  system ");
    }

    @Test
    void check_recognises_a_system_by_its_format_or_its_fields() {
        Run run = lwn(
                "check",
                file(folder, "a.json", shipped("together-we-can")),
                file(folder, "b.json", changed(canalside(), root -> root.remove("format"))),
                file(folder, "c.json", changed(shipped("w12"), root -> root.put("name", ""))));

        assertThat(run.out().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("b.json#/format: note: json.format"))
                .anyMatch(line -> line.contains("c.json#/name: error: json.invalid-value"));
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void what_moves_the_cursor_is_not_printed() {
        String hostile = changed(shipped("w12"), root -> root.put("name", "W12\u001b[2J Together"));

        assertThat(lwnWithInput(hostile, "system", "-").out()).startsWith("W12·[2J Together (w12)\n");
    }
}
