package org.lwn.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwn.rules.cli.Applications.array;
import static org.lwn.rules.cli.Applications.eligible;
import static org.lwn.rules.cli.Applications.eligibleBut;
import static org.lwn.rules.cli.Applications.file;
import static org.lwn.rules.cli.Applications.grant;
import static org.lwn.rules.cli.Applications.grants;
import static org.lwn.rules.cli.Applications.tooSmall;
import static org.lwn.rules.cli.Cli.W12;
import static org.lwn.rules.cli.Cli.lwn;
import static org.lwn.rules.cli.Cli.lwnWithInput;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.cli.Cli.Run;

class DecideJsonTest {
    @TempDir
    Path folder;

    private Run decide(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"decide", "--programme", W12, "--format", "json"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return lwn(args);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    private static JsonNode finding(JsonNode decision, String code) {
        for (JsonNode finding : decision.path("findings")) {
            if (finding.path("code").asText().equals(code)) {
                return finding;
            }
        }
        throw new AssertionError(code + " is not among " + decision);
    }

    @Test
    void a_decision_is_one_line_with_all_its_members_in_order() {
        Run run = decide(file(folder, "a.json", tooSmall("a-1")));

        JsonNode line = run.only();
        assertThat(names(line))
                .containsExactly("application", "outcome", "findings", "waiting", "asOf", "pack", "programme", "file");
        assertThat(names(line.path("pack"))).containsExactly("id", "version", "sha256");
        assertThat(names(line.path("programme"))).containsExactly("id", "sha256");
        assertThat(names(line.path("findings").path(0)))
                .containsExactly("code", "effect", "field", "pointer", "message", "source");
        assertThat(line.path("application").asText()).isEqualTo("a-1");
        assertThat(line.path("outcome").asText()).isEqualTo("INELIGIBLE");
        assertThat(line.path("pack").path("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(line.path("programme").path("id").asText()).isEqualTo(W12);
        assertThat(line.path("file").asText())
                .isEqualTo(folder.resolve("a.json").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void an_eligible_application_has_no_findings_and_waits_for_nothing() {
        JsonNode line = decide(file(folder, "a.json", eligible("a-1"))).only();

        assertThat(line.path("outcome").asText()).isEqualTo("ELIGIBLE");
        assertThat(line.path("findings")).isEmpty();
        assertThat(line.path("waiting")).isEmpty();
    }

    @Test
    void what_is_not_answered_is_waited_for_as_pointers() {
        Run run = decide(file(folder, "a.json", eligibleBut("a-1", a -> a.remove("boardConnection"))));

        assertThat(run.only().path("outcome").asText()).isEqualTo("NEEDS_INFORMATION");
        assertThat(run.only().path("waiting").toString()).isEqualTo("[\"/boardConnection\"]");
    }

    @Test
    void a_pointer_leads_into_a_single_application() {
        JsonNode found = finding(decide(file(folder, "a.json", tooSmall("a-1"))).only(), "grant.amount.below-minimum");

        assertThat(found.path("field").asText()).isEqualTo("/amountRequested");
        assertThat(found.path("pointer").asText()).isEqualTo("/amountRequested");
    }

    @Test
    void a_pointer_leads_into_an_array() {
        String file = file(folder, "a.json", array(eligible("a-0"), eligible("a-1"), tooSmall("a-2")));

        JsonNode found = finding(decide(file).outLines().get(2), "grant.amount.below-minimum");

        assertThat(found.path("field").asText()).isEqualTo("/amountRequested");
        assertThat(found.path("pointer").asText()).isEqualTo("/2/amountRequested");
    }

    @Test
    void a_pointer_leads_into_a_package_by_the_publishers_names() {
        String file =
                file(folder, "g.json", grants(grant("g-0", "2024-03-01", "900"), grant("g-1", "2024-03-02", "450.00")));

        JsonNode found = finding(decide(file).outLines().get(1), "grant.amount.below-minimum");

        assertThat(found.path("field").asText()).isEqualTo("/amountRequested");
        assertThat(found.path("pointer").asText()).isEqualTo("/grants/1/amountAwarded");
    }

    @Test
    void a_field_that_the_document_does_not_have_is_pointed_to_at_its_application() {
        JsonNode untitled = eligibleBut("a-1", a -> a.remove("dataNoticeAccepted"));
        String code = "grant.applicant.data-notice-not-accepted";

        JsonNode alone = decide(file(folder, "a.json", untitled)).only();
        JsonNode inArray = decide(file(folder, "b.json", array(eligible("a-0"), untitled)))
                .outLines()
                .get(1);
        JsonNode published = decide(file(folder, "g.json", grants(grant("g-0", "2024-03-01", "900"))))
                .only();

        assertThat(finding(alone, code).path("pointer").asText()).isEmpty();
        assertThat(finding(inArray, code).path("pointer").asText()).isEqualTo("/1");
        assertThat(finding(published, code).path("pointer").asText()).isEqualTo("/grants/0");
    }

    @Test
    void a_field_that_is_there_as_null_is_pointed_to() {
        JsonNode decision = decide(file(folder, "a.json", eligibleBut("a-1", a -> a.putNull("dataNoticeAccepted"))))
                .only();

        assertThat(finding(decision, "grant.applicant.data-notice-not-accepted")
                        .path("pointer")
                        .asText())
                .isEqualTo("/dataNoticeAccepted");
    }

    @Test
    void one_bad_element_does_not_keep_the_good_ones_from_being_decided() {
        JsonNode bad = eligibleBut("a-1", a -> a.put("startsOn", "soon"));

        Run run = decide(file(folder, "a.json", array(eligible("a-0"), bad, eligible("a-2"))));

        assertThat(run.outLines())
                .extracting(line -> line.path("application").asText())
                .containsExactly("a-0", "a-2");
        assertThat(run.errLines()).singleElement().satisfies(problem -> {
            assertThat(names(problem)).containsExactly("severity", "file", "document", "pointer", "code", "message");
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("pointer").asText()).isEqualTo("/1/startsOn");
        });
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void an_element_with_a_name_twice_is_not_decided() {
        String twice = eligible("a-1").toString().replace("\"startsOn\"", "\"title\":\"Another\",\"startsOn\"");

        Run run = decide(file(folder, "a.json", "[" + eligible("a-0") + "," + twice + "]"));

        assertThat(run.only().path("application").asText()).isEqualTo("a-0");
        assertThat(run.errLines())
                .singleElement()
                .extracting(problem -> problem.path("pointer").asText())
                .isEqualTo("/1/title");
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void elements_that_are_no_objects_are_problems_and_no_more() {
        Run run = decide(file(folder, "a.json", "[null, 7, [], \"text\", " + eligible("a-4") + "]"));

        assertThat(run.only().path("application").asText()).isEqualTo("a-4");
        assertThat(run.errLines())
                .extracting(problem -> problem.path("pointer").asText())
                .containsExactly("/0", "/1", "/2", "/3");
    }

    @Test
    void an_empty_array_is_nothing_to_decide_and_no_problem() {
        Run run = decide(file(folder, "a.json", "[]"));

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void an_id_that_two_applications_have_is_an_error_and_both_are_decided() {
        Run run = decide(file(folder, "a.json", array(eligible("a-1"), eligible("a-1"))));

        assertThat(run.outLines()).hasSize(2);
        assertThat(run.errLines()).singleElement().satisfies(problem -> {
            assertThat(problem.path("code").asText()).isEqualTo("application.duplicate-id");
            assertThat(problem.path("pointer").asText()).isEqualTo("/1/id");
        });
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void an_application_with_a_member_called_grants_is_still_an_application() {
        Run run = decide(file(folder, "a.json", eligibleBut("a-1", a -> a.putArray("grants"))));

        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .singleElement()
                .extracting(problem -> problem.path("code").asText())
                .isEqualTo("json.unknown-field");
    }

    @Test
    void what_is_not_json_is_told_with_line_and_column() {
        Run run = decide(file(folder, "a.json", "{\n  \"id\": a-1\n}"));

        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().satisfies(problem -> {
            assertThat(names(problem))
                    .containsExactly("severity", "file", "document", "line", "column", "code", "message");
            assertThat(problem.path("line").asInt()).isEqualTo(2);
        });
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void nesting_too_deep_to_read_is_a_problem_and_no_crash() {
        Run run = decide(file(folder, "a.json", "[".repeat(100_000)));

        assertThat(run.errLines()).singleElement().satisfies(problem -> {
            assertThat(problem.path("code").asText()).isEqualTo("json.too-deep");
            assertThat(problem.path("message").asText()).doesNotContain("JsonLimits");
        });
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void standard_input_is_read_where_a_dash_stands() {
        Run run = lwnWithInput(tooSmall("a-1").toString(), "decide", "--programme", W12, "--format", "json", "-");

        assertThat(run.only().path("file").asText()).isEqualTo("-");
        assertThat(run.only().path("application").asText()).isEqualTo("a-1");
    }

    @Test
    void of_several_files_those_that_can_be_read_are_decided() {
        String good = file(folder, "good.json", eligible("a-1"));
        String missing = folder.resolve("missing.json").toString();
        String wrong = file(folder, "wrong.json", eligibleBut("a-2", a -> a.put("colour", "red")));
        String other = file(folder, "other.json", tooSmall("a-3"));

        Run run = decide(good, missing, wrong, other);

        assertThat(run.outLines())
                .extracting(line -> line.path("file").asText())
                .containsExactly(good, other);
        assertThat(run.errLines())
                .extracting(problem -> problem.path("code").asText())
                .containsExactly("file.not-found", "json.unknown-field");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void a_folder_is_no_file() {
        Run run = decide(folder.toString());

        assertThat(run.errLines())
                .singleElement()
                .extracting(problem -> problem.path("code").asText())
                .isEqualTo("file.is-folder");
        assertThat(run.exit()).isEqualTo(3);
    }

    @Test
    void an_application_is_decided_as_of_the_day_it_was_sent_in_or_else_of_today() {
        JsonNode sent = decide(file(folder, "a.json", eligible("a-1"))).only();
        JsonNode notSent = decide(file(folder, "b.json", eligibleBut("a-2", a -> a.remove("submittedOn"))))
                .only();

        assertThat(sent.path("asOf").asText()).isEqualTo("2026-03-03");
        assertThat(notSent.path("asOf").asText()).isEqualTo("2026-03-20");
    }

    @Test
    void a_past_grant_is_decided_as_of_its_award() {
        JsonNode decision = decide(file(folder, "g.json", grants(grant("g-0", "2024-06-01", "900"))))
                .only();

        assertThat(decision.path("asOf").asText()).isEqualTo("2024-06-01");
        assertThat(finding(decision, "grant.dates.retrospective")
                        .path("pointer")
                        .asText())
                .isEqualTo("/grants/0/plannedDates/0/startDate");
    }

    @Test
    void a_past_grant_without_a_date_that_can_be_read_is_decided_without_the_rules_about_dates() {
        Run run = decide(file(folder, "g.json", grants(grant("g-0", "01/06/2024", "900"))));

        assertThat(run.only().path("asOf").asText()).isEqualTo("2026-03-20");
        assertThat(run.only().path("findings").toString()).doesNotContain("grant.dates");
        assertThat(run.errLines())
                .anySatisfy(
                        problem -> assertThat(problem.path("pointer").asText()).isEqualTo("/grants/0/awardDate"));
        assertThat(run.exit()).isEqualTo(1);
    }

    @Test
    void with_a_date_given_everything_is_decided_as_of_it() {
        String application = file(folder, "a.json", eligible("a-1"));
        String published = file(folder, "g.json", grants(grant("g-0", "2024-03-01", "900")));

        Run run = decide("--on", "2026-05-01", application, published);

        assertThat(run.outLines())
                .extracting(line -> line.path("asOf").asText())
                .containsExactly("2026-05-01", "2026-05-01");
        assertThat(run.outLines())
                .allSatisfy(line -> assertThat(finding(line, "grant.dates.retrospective")
                                .path("message")
                                .asText())
                        .contains("1 May 2026"));
    }

    @Test
    void applications_of_one_array_in_nearly_the_same_words_are_referred() {
        JsonNode one = eligibleBut("a-1", a -> a.put("title", "Cookery"));
        JsonNode two = eligibleBut("a-2", a -> a.put("title", "Cookery"));
        JsonNode other = eligibleBut("a-3", a -> {
            a.put("title", "Football");
            a.putObject("benefit").put("statement", "Ten teams play.").put("peopleInTheArea", 90);
        });

        Run run = decide(file(folder, "a.json", array(one, two, other)));

        assertThat(run.outLines())
                .extracting(line -> line.path("outcome").asText())
                .containsExactly("REFER", "REFER", "ELIGIBLE");
    }

    @Test
    void applications_of_different_files_and_past_grants_are_not_compared() {
        String one = file(folder, "a.json", eligibleBut("a-1", a -> a.put("title", "Cookery")));
        String two = file(folder, "b.json", eligibleBut("a-2", a -> a.put("title", "Cookery")));
        String past =
                file(folder, "g.json", grants(grant("g-0", "2024-03-01", "900"), grant("g-1", "2024-03-02", "900")));

        assertThat(decide(one, two, past).out()).doesNotContain("near-duplicate");
    }

    @Test
    void nothing_but_ids_codes_and_messages_of_an_application_is_written() {
        JsonNode application = eligibleBut("a-1", a -> {
            a.put("title", "TITLE-OF-IT");
            a.putObject("benefit").put("statement", "STATEMENT-OF-IT").put("peopleInTheArea", 0);
            a.putObject("applicant")
                    .put("kind", "RESIDENT")
                    .put("reference", "REFERENCE-OF-IT")
                    .put("age", 17)
                    .put("postcode", "SW1A 1AA");
        });

        Run run = decide(file(folder, "a.json", application));

        assertThat(run.only().path("findings")).isNotEmpty();
        assertThat(run.out() + run.err()).doesNotContain("-OF-IT").doesNotContain("SW1A");
    }

    @Test
    void notes_alone_do_not_make_the_exit_code_bad() {
        Run run = decide(file(folder, "a.json", eligibleBut("a-1", a -> a.remove("format"))));

        assertThat(run.errLines())
                .singleElement()
                .extracting(problem -> problem.path("severity").asText())
                .isEqualTo("note");
        assertThat(run.exit()).isZero();
    }
}
