package org.lwn.examples.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What residents come to, without a script, from the first page to the last. */
class JourneyTest {
    @TempDir
    static Path data;

    private static Host host;

    @BeforeAll
    static void start() {
        host = Host.in(data);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void a_resident_who_answers_everything_checks_hands_in_and_reads_the_decision() {
        Visitor resident = Visitor.begins(host);

        HttpResponse<String> check = resident.checks(Form.resident());
        HttpResponse<String> decision = resident.post("/submit", ImmutableMap.of());

        assertThat(check.uri().getPath()).isEqualTo("/check");
        assertThat(check.body()).contains("Check your answers", Form.PRIVATE, "£1,200", "Paint, £700");
        assertThat(decision.uri().getPath()).isEqualTo("/decision");
        assertThat(decision.body())
                .contains("Nothing stands against your application", "1 May 2026", "W12 Together", "Passed");
        assertThat(resident.get("/form").uri().getPath())
                .as("what is handed in is not changed any more")
                .isEqualTo("/decision");
    }

    @Test
    void a_group_with_children_and_other_funders_hands_in() {
        Visitor group = Visitor.begins(host);

        assertThat(group.checks(Form.group()).uri().getPath()).isEqualTo("/check");
        assertThat(group.post("/submit", ImmutableMap.of()).body()).contains("Nothing stands against your application");
    }

    @Test
    void somebody_who_is_too_young_is_told_at_the_age_and_in_the_decision() {
        Visitor young = Visitor.begins(host);

        String form =
                young.checks(Form.with(Form.resident(), "applicant.age", "17")).body();

        assertThat(form)
                .contains("<title>Error: ")
                .contains("<a href=\"#applicant.age\" lang=\"en-GB\">You gave your age as 17")
                .contains("See the decision on these answers");
        assertThat(young.get("/decision").body())
                .contains("The rules speak against your application", "You gave your age as 17");
        assertThat(young.post("/submit", ImmutableMap.of()).uri().toString()).endsWith("/form?checked");
    }

    @Test
    void somebody_from_outside_the_area_is_told_at_the_postcode() {
        Visitor outside = Visitor.begins(host);

        String form = outside.checks(Form.with(Form.resident(), "applicant.postcode", "SW1A 1AA"))
                .body();

        assertThat(form).contains("<a href=\"#applicant.postcode\" lang=\"en-GB\">Your postcode is outside");
    }

    @Test
    void a_group_from_outside_the_area_without_a_policy_is_told_at_its_own_questions() {
        Visitor outside = Visitor.begins(host);

        String form = outside.checks(Form.with(
                        Form.with(Form.group(), "applicant.organisation.postcode", "SW1A 1AA"),
                        "applicant.organisation.safeguardingPolicy",
                        "no"))
                .body();

        assertThat(form)
                .contains("<a href=\"#applicant.organisation.postcode\"")
                .contains("<a href=\"#applicant.organisation.safeguardingPolicy\"");
    }

    @Test
    void a_half_filled_form_is_kept_as_it_was_typed_and_says_what_is_missing_only_when_checked() {
        Visitor visitor = Visitor.begins(host);

        String saved = visitor.saves(ImmutableMap.of(
                        "applicant.kind", "RESIDENT", "applicant.age", "about 40", "startsOn.day", "31"))
                .body();
        String checked = visitor.get("/form?checked").body();

        assertThat(saved)
                .contains("value=\"about 40\"", "value=\"31\"", "You wrote “about 40”.")
                .doesNotContain("error-summary", "You have not said yet");
        assertThat(checked)
                .contains("error-summary", "You have not said yet how much money you ask for.")
                .contains("href=\"#reportPlan.midPoint\"")
                .doesNotContain("See the decision on these answers");
    }

    @Test
    void questions_that_no_rule_needs_are_not_shown() {
        Visitor visitor = Visitor.begins(host);

        String before = visitor.get("/form").body();
        String after = visitor.saves(ImmutableMap.of("applicant.kind", "GROUP", "childrenTakePart", "yes"))
                .body();

        assertThat(before)
                .contains(
                        hidden("title"),
                        hidden("applicant.age"),
                        hidden("applicant.organisation.postcode"),
                        shown("priorities"));
        assertThat(after)
                .contains(hidden("applicant.age"), hidden("applicant.safeguardingPolicy"))
                .contains(shown("applicant.organisation.postcode"), shown("applicant.organisation.safeguardingPolicy"));
    }

    private static String shown(String question) {
        return "data-question=\"" + question + "\">";
    }

    private static String hidden(String question) {
        return "data-question=\"" + question + "\" hidden>";
    }

    @Test
    void each_question_says_why_it_is_asked_even_when_it_is_answered() {
        Visitor visitor = Visitor.begins(host);

        String form = visitor.saves(Form.resident()).body();

        assertThat(form).contains("“The applicant is too young to apply alone”", "“The benefit is not described”");
    }

    @Test
    void somebody_with_an_earlier_award_tells_of_its_reports() {
        Visitor visitor = Visitor.begins(host);
        ImmutableMap<String, String> award = ImmutableMap.<String, String>builder()
                .putAll(Form.with(Form.resident(), "earlierAwards", "yes"))
                .putAll(Form.date("earlierAwards.0.awardedOn", 1, 3, 2025))
                .putAll(Form.date("earlierAwards.0.reportPlan.midPoint", 1, 6, 2025))
                .putAll(Form.date("earlierAwards.0.reportPlan.endPoint", 1, 9, 2025))
                .putAll(Form.date("earlierAwards.0.midPointReceivedOn", 30, 5, 2025))
                .buildOrThrow();

        String overdue = visitor.checks(award).body();
        String sent = visitor.checks(ImmutableMap.<String, String>builder()
                        .putAll(award)
                        .putAll(Form.date("earlierAwards.0.endPointReceivedOn", 1, 9, 2025))
                        .buildOrThrow())
                .uri()
                .getPath();

        assertThat(overdue)
                .contains("<a href=\"#earlierAwards\" lang=\"en-GB\">A report on an earlier award is overdue.");
        assertThat(sent).isEqualTo("/check");
    }

    @Test
    void what_people_must_judge_is_said_before_it_is_handed_in() {
        Visitor visitor = Visitor.begins(host);

        String check = visitor.checks(Form.with(Form.resident(), "boardConnection", "BOARD_MEMBER"))
                .body();

        assertThat(check).contains("Check your answers", "Tell the board about your connection");
        assertThat(visitor.post("/submit", ImmutableMap.of()).body())
                .contains("People have to look at your application");
    }

    @Test
    void without_a_draft_every_page_of_one_leads_to_the_start() {
        Visitor visitor = new Visitor(host.address());

        for (String page : new String[] {"/form", "/check", "/decision", "/delete"}) {
            assertThat(visitor.get(page).uri().getPath()).as(page).isEqualTo("/");
        }
    }
}
