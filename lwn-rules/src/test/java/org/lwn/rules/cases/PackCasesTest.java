package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.grant.GrantApplication;
import org.lwn.json.InvalidDocumentException;
import org.lwn.problem.Problem;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RulePackException;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.packs.Packs;

class PackCasesTest {
    private static final CaseRules<GrantCase> RULES = Packs.GRANT_ELIGIBILITY.shipped();
    private static final String BASE = """
            "a start": {
              "programme": "w12-community-grants",
              "on": "2026-05-01",
              "application": {
                "id": "case", "title": "Football",
                "amountRequested": {"amount": 600.00, "currency": "GBP"}, "priorities": ["youth", "sport"]
              }
            }
            """;

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void a_case_says_what_is_different_from_its_base() throws IOException {
        GrantCase read = only("""
                {"name": "One.", "base": "a start", "on": "2026-06-01", "expect": {"outcome": "ELIGIBLE"},
                 "application": {"amountRequested": {"amount": 499.99}, "title": null, "priorities": ["youth"]},
                 "programme": {"minimumAge": null}}
                """);

        GrantApplication application = read.application();
        assertThat(application.amountRequested()).isEqualTo(Money.parse("GBP 499.99"));
        assertThat(application.title()).isNull();
        assertThat(application.priorities()).containsExactly("youth");
        assertThat(read.asOf()).isEqualTo("2026-06-01");
        assertThat(read.programme().minimumAge()).isNull();
        assertThat(read.programme().minimumAward()).isEqualTo(Money.parse("GBP 500.00"));
    }

    @Test
    void a_case_may_say_the_effect_of_what_it_finds() throws IOException {
        String one = """
                {"name": "One.", "base": "a start", "application": {"amountRequested": {"amount": 499.99}},
                 "expect": {"finds": ["grant.amount.below-minimum"], "effects": {"grant.amount.below-minimum": "%s"}}}
                """;
        write("all.json", cases(BASE, one.formatted("REFER")));

        assertThat(load("all.json").run(RULES).get(0).differences())
                .contains("grant.amount.below-minimum: should have the effect REFER, but has INELIGIBLE.");

        write("all.json", cases(BASE, one.formatted("INELIGIBLE")));

        assertThat(load("all.json").run(RULES).get(0).differences()).noneMatch(said -> said.contains("effect"));
    }

    @Test
    void an_effect_is_of_a_rule_that_there_is_and_of_what_is_found() throws IOException {
        write("all.json", cases(BASE, """
                {"name": "One.", "base": "a start",
                 "expect": {"finds": [], "effects": {"grant.amount.below-minimum": "REFER", "below": "REFER"}}}
                """));

        assertThatThrownBy(() -> load("all.json"))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        told -> assertThat(told.problems())
                                .extracting(problem -> problem.place() + " " + problem.code())
                                .containsExactly(
                                        "cases/all.json#/cases/0/expect/effects/grant.amount.below-minimum"
                                                + " cases.contradiction",
                                        "cases/all.json#/cases/0/expect/effects/below cases.unknown-code"));
    }

    @Test
    void a_base_may_have_a_base_in_another_file() throws IOException {
        write("first.json", cases("\"later\": {\"base\": \"a start\", \"application\": {\"title\": \"Chess\"}}", ""));
        write("second.json", cases(BASE, "{\"name\": \"One.\", \"base\": \"later\", \"expect\": {\"finds\": []}}"));

        PackCase<GrantCase> read = load("first.json", "second.json").cases().get(0);

        assertThat(read.subject().application().title()).isEqualTo("Chess");
        assertThat(read.subject().application().amountRequested()).isEqualTo(Money.parse("GBP 600.00"));
        assertThat(read.place()).hasToString("cases/second.json#/cases/0");
    }

    @Test
    void a_case_without_a_base_says_everything_itself() throws IOException {
        GrantCase read = only("""
                {"name": "One.", "on": "2026-05-01", "expect": {"outcome": "NEEDS_INFORMATION"},
                 "programme": {"id": "own", "name": "Own", "funder": "Us", "currency": "EUR"},
                 "application": {"id": "a"}, "otherApplications": [{"id": "b"}, {"id": "a"}]}
                """);

        assertThat(read.programme().programmeId()).isEqualTo("own");
        assertThat(read.otherApplications())
                .as("others, without the application itself")
                .extracting(GrantApplication::id)
                .containsExactly("b");
    }

    @Test
    void a_case_that_is_decided_as_expected_passes() throws IOException {
        CaseResult<GrantCase> result =
                run("\"outcome\": \"INELIGIBLE\", \"doesNotFind\": [\"grant.amount.below-minimum\"]");

        assertThat(result.passed()).isTrue();
        assertThat(result.differences()).isEmpty();
        assertThat(Outcome.of(result.fates())).isEqualTo(Outcome.INELIGIBLE);
    }

    @Test
    void a_wrong_outcome_is_told_with_the_right_one() throws IOException {
        assertThat(run("\"outcome\": \"ELIGIBLE\"").differences())
                .containsExactly("outcome: should be ELIGIBLE, but is INELIGIBLE, because of grant.priority.unknown.");
    }

    @Test
    void a_finding_that_is_missing_is_told_with_what_the_rule_does_instead() throws IOException {
        String expected = "\"doesNotFind\": [], \"finds\": [\"grant.amount.missing\", \"grant.programme.closed\","
                + " \"grant.applicant.under-age\", \"grant.priority.unknown\", \"grant.benefit.not-stated\","
                + " \"grant.reports.not-agreed\", \"grant.applicant.declaration-not-accepted\","
                + " \"grant.applicant.data-notice-not-accepted\"]";

        assertThat(run(expected).differences())
                .containsExactly(
                        "grant.amount.missing: should be found, but the rule passes.",
                        "grant.programme.closed: should be found, but the rule is not in force: No programme.opensOn is"
                                + " set on 2026-05-01.",
                        "grant.applicant.under-age: should be found, but the rule waits for /applicant/kind.");
    }

    @Test
    void of_a_rule_that_passes_the_values_that_it_saw_are_told() throws IOException {
        assertThat(run("\"finds\": [\"grant.amount.below-minimum\", \"grant.priority.unknown\"]")
                        .differences())
                .contains(
                        "grant.amount.below-minimum: should be found, but the rule passes. It sees asked = GBP 600.00,"
                                + " least = GBP 500.00.");
    }

    @Test
    void a_finding_too_many_is_told_in_the_rules_own_words() throws IOException {
        assertThat(run("\"doesNotFind\": [\"grant.priority.unknown\"]").differences())
                .containsExactly(
                        "grant.priority.unknown: should not be found, but the rule says: This programme does not have"
                                + " the priority that you chose: sport. Choose from: youth, health-and-wellbeing,"
                                + " bringing-people-together.");
        assertThat(run("\"finds\": []").differences())
                .hasSize(5)
                .allMatch(difference -> difference.contains(": should not be found, but the rule says: "));
    }

    @Test
    void a_rule_that_should_wait_or_be_out_of_force_is_told() throws IOException {
        assertThat(run("\"notReached\": [\"grant.amount.missing\"], \"notInForce\": [\"grant.amount.missing\"]")
                        .differences())
                .containsExactly(
                        "grant.amount.missing: should wait for an answer, but the rule passes.",
                        "grant.amount.missing: should be out of force, but the rule passes.");
    }

    @Test
    void answers_that_are_waited_for_are_compared_one_by_one() throws IOException {
        assertThat(run("\"waitsFor\": [\"/title\", \"/startsOn\"]").differences())
                .contains(
                        "/title: should be waited for, but no rule waits for it.",
                        "/endsOn: should not be waited for, but a rule waits for it.")
                .noneMatch(difference -> difference.startsWith("/startsOn"));
    }

    @Test
    void a_base_that_is_not_known_is_told_with_the_one_that_was_meant() throws IOException {
        assertThat(problemsOfCase("{\"name\": \"One.\", \"base\": \"a strat\", \"expect\": {\"finds\": []}}"))
                .containsExactly(
                        "cases/all.json#/cases/0/base: error: cases.unknown-base There is no base 'a strat'. Did you"
                                + " mean 'a start'?");
    }

    @Test
    void a_code_that_is_not_known_is_told_with_the_one_that_was_meant() throws IOException {
        assertThat(problemsOfCase(
                        "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"finds\": [\"grant.amount.mising\"],"
                                + " \"doesNotFind\": [\"amount.missing\"], \"notReached\": [\"nonsense\"]}}"))
                .containsExactly(
                        "cases/all.json#/cases/0/expect/finds/0: error: cases.unknown-code No rule has the code"
                                + " 'grant.amount.mising'. Did you mean 'grant.amount.missing'?",
                        "cases/all.json#/cases/0/expect/doesNotFind/0: error: cases.unknown-code No rule has the code"
                                + " 'amount.missing'. Did you mean 'grant.amount.missing'?",
                        "cases/all.json#/cases/0/expect/notReached/0: error: cases.unknown-code No rule has the code"
                                + " 'nonsense'. Write a code that stands after @code in one of the rules.");
    }

    @Test
    void bases_that_are_their_own_bases_are_told() throws IOException {
        write(
                "all.json",
                cases(
                        "\"a\": {\"base\": \"b\"}, \"b\": {\"base\": \"c\"}, \"c\": {\"base\": \"a\"}, \"d\": {\"base\": \"d\"}",
                        ""));

        assertThat(problems("all.json"))
                .containsExactly(
                        "cases/all.json#/bases/c/base: error: cases.circular-base 'a' is in the end its own base, by way of a,"
                                + " b, c. Take one of these bases away.",
                        "cases/all.json#/bases/d/base: error: cases.circular-base 'd' is in the end its own base, by way of d."
                                + " Take one of these bases away.");
    }

    @Test
    void a_mistake_in_a_base_is_told_once_and_where_it_stands() throws IOException {
        write(
                "all.json",
                cases(
                        BASE.replace("600.00", "\"600\""),
                        "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"finds\": []}},"
                                + "{\"name\": \"Two.\", \"base\": \"a start\", \"application\": {\"title\": \"T\"}, \"expect\": {\"finds\": []}}"));

        assertThat(problems("all.json"))
                .singleElement()
                .asString()
                .startsWith("cases/all.json#/bases/a start/application/amountRequested/amount: error: json.wrong-type");
    }

    @Test
    void a_mistake_in_what_is_different_is_told_where_it_stands() throws IOException {
        assertThat(problemsOfCase("""
                        {"name": "One.", "base": "a start", "on": "2026-13-01", "expect": {"outcome": "ELIGABLE"},
                         "application": {"amountRequested": {"amount": 0.001}, "tilte": "T"},
                         "programme": {"minimumAge": [{"value": 131, "source": "practice"}]},
                         "otherApplications": [{"id": "b"}, {"id": ""}]}
                        """))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("#/cases/0/on: error: json."),
                        problem -> assertThat(problem).contains("#/cases/0/expect/outcome: error: json.unknown-value"),
                        problem -> assertThat(problem)
                                .contains("#/cases/0/application/amountRequested/amount: error: json.invalid-value"),
                        problem -> assertThat(problem)
                                .contains("#/cases/0/application/tilte: error: json.unknown-field")
                                .contains("Did you mean 'title'?"),
                        problem -> assertThat(problem)
                                .contains("#/cases/0/programme/minimumAge: error: json.invalid-value"),
                        problem -> assertThat(problem)
                                .contains("#/cases/0/otherApplications/1/id: error: json.invalid-value"));
    }

    @Test
    void a_name_that_stands_twice_is_told_with_the_first_place() throws IOException {
        write("one.json", cases(BASE, "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"finds\": []}}"));
        write("two.json", cases(BASE, "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"finds\": []}}"));

        assertThat(problems("one.json", "two.json"))
                .containsExactly(
                        "cases/two.json#/bases/a start: error: cases.duplicate-name There is already a base with the name 'a"
                                + " start' at cases/one.json#/bases/a start. Give each base of the pack its own name.",
                        "cases/two.json#/cases/0/name: error: cases.duplicate-name There is already a case with the name 'One.'"
                                + " at cases/one.json#/cases/0/name. Give each case of the pack its own name.");
    }

    @Test
    void a_programme_that_the_pack_does_not_have_is_told() throws IOException {
        assertThat(
                        problemsOfCase(
                                "{\"name\": \"One.\", \"base\": \"a start\", \"programme\": \"w12\", \"expect\": {\"finds\": []}}"))
                .containsExactly(
                        "cases/all.json#/cases/0/programme: error: cases.unknown-programme No programme 'w12' comes with"
                                + " the pack. Use one of: w12-community-grants.");
    }

    @Test
    void what_a_case_lacks_is_told() throws IOException {
        assertThat(problemsOfCase("{\"on\": \"2026-05-01\"}"))
                .containsExactly(
                        "cases/all.json#/cases/0/name: error: json.missing-field name is missing. Add it; it takes a sentence"
                                + " that says what the case shows.",
                        "cases/all.json#/cases/0/expect: error: json.missing-field expect is missing. Add it; it takes an object"
                                + " that says what the rules make of the case.",
                        "cases/all.json#/cases/0/programme: error: cases.incomplete The case has no \"programme\", and none from"
                                + " a base. Add it, or choose a base that has it.",
                        "cases/all.json#/cases/0/application: error: cases.incomplete The case has no \"application\", and none"
                                + " from a base. Add it, or choose a base that has it.");
    }

    @Test
    void a_case_that_could_never_fail_is_told() throws IOException {
        assertThat(problemsOfCase("{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"doesNotFind\": []}}"))
                .singleElement()
                .asString()
                .startsWith("cases/all.json#/cases/0/expect: error: cases.nothing-expected");
    }

    @Test
    void a_case_that_could_never_pass_is_told() throws IOException {
        assertThat(problemsOfCase(
                        "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {\"finds\": [\"grant.amount.missing\"],"
                                + " \"doesNotFind\": [\"grant.amount.missing\"], \"waitsFor\": [\"title\"]}}"))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .startsWith("cases/all.json#/cases/0/expect/doesNotFind/0: error: cases.contradiction"),
                        problem -> assertThat(problem)
                                .startsWith("cases/all.json#/cases/0/expect/waitsFor/0: error: json.invalid-value"));
    }

    @Test
    void fields_and_kinds_of_value_that_cannot_be_are_told() throws IOException {
        write("all.json", """
                {"format": "lwn-cases/1", "base": {}, "bases": {"a": [], "b": {"name": "b", "application": "c"}},
                 "cases": [12, {"name": 1, "base": 2, "outcome": "ELIGIBLE", "expect": {"finds": []}, "otherApplications": {}}]}
                """);

        assertThat(problems("all.json"))
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .contains("#/base: error: json.unknown-field", "Did you mean 'bases'?"),
                        problem -> assertThat(problem).contains("#/bases/a: error: json.wrong-type"),
                        problem -> assertThat(problem).contains("#/bases/b/name: error: json.unknown-field"),
                        problem -> assertThat(problem).contains("#/bases/b/application: error: json.wrong-type"),
                        problem -> assertThat(problem).contains("#/cases/0: error: json.wrong-type"),
                        problem -> assertThat(problem).contains("#/cases/1/outcome: error: json.unknown-field"),
                        problem -> assertThat(problem).contains("#/cases/1/name: error: json.wrong-type"),
                        problem -> assertThat(problem).contains("#/cases/1/base: error: json.wrong-type"));
    }

    @Test
    void files_that_are_not_cases_are_told_beside_the_mistakes_of_others() throws IOException {
        write("broken.json", "{\"format\": \"lwn-cases/1\"");
        write("list.json", "[]");
        write("newer.json", "{\"format\": \"lwn-cases/2\"}");
        write("twice.json", "{\"format\": \"lwn-cases/1\", \"cases\": [], \"cases\": []}");
        write("right.json", cases("", ""));

        assertThat(problems("broken.json", "list.json", "newer.json", "twice.json", "right.json", "gone.json"))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("cases/broken.json:1:", "json.cut-short"),
                        problem -> assertThat(problem).contains("cases/list.json#: error: json.wrong-type"),
                        problem -> assertThat(problem).contains("cases/newer.json#/format: error: json.format"),
                        problem -> assertThat(problem).contains("cases/twice.json#/cases: error: json.duplicate-key"),
                        problem -> assertThat(problem)
                                .contains("pack.json#/cases/5: error: pack.manifest The pack lists cases/gone.json"));
    }

    @Test
    void a_file_that_the_pack_does_not_list_is_told() throws IOException {
        write("all.json", cases("", ""));
        write("forgotten.json", cases("", ""));

        assertThat(problems("all.json"))
                .containsExactly(
                        "pack.json#/cases: error: pack.manifest The folder has the cases cases/forgotten.json, which are"
                                + " not listed and would not be run. Add \"cases/forgotten.json\" to the list, or remove the file.");
    }

    @Test
    void a_pack_without_cases_has_none() throws IOException {
        assertThat(load().cases()).isEmpty();
    }

    @Test
    void a_folder_that_is_no_pack_is_told() {
        assertThat(catchThrowableOfType(RulePackException.class, () -> PackCases.load(folder, RULES)))
                .hasMessageContaining("pack.json");
    }

    private GrantCase only(String packCase) throws IOException {
        write("all.json", cases(BASE, packCase));
        List<PackCase<GrantCase>> cases = load("all.json").cases();
        assertThat(cases).hasSize(1);
        return cases.get(0).subject();
    }

    private CaseResult<GrantCase> run(String expected) throws IOException {
        write(
                "all.json",
                cases(BASE, "{\"name\": \"One.\", \"base\": \"a start\", \"expect\": {%s}}".formatted(expected)));
        return load("all.json").run(RULES).get(0);
    }

    private List<String> problemsOfCase(String packCase) throws IOException {
        write("all.json", cases(BASE, packCase));
        return problems("all.json");
    }

    private List<String> problems(String... files) throws IOException {
        InvalidDocumentException refused = catchThrowableOfType(InvalidDocumentException.class, () -> load(files));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    private PackCases<GrantCase> load(String... files) throws IOException {
        List<String> listed = new ArrayList<>();
        for (String file : files) {
            listed.add("\"cases/" + file + "\"");
        }
        Files.writeString(folder.resolve("pack.json"), """
                {"format": "lwn-pack/1", "id": "grant-eligibility", "version": "0.1", "factType": "GrantCase",
                 "rules": ["amount.drl"], "cases": %s}
                """.formatted(listed));
        return PackCases.load(folder, RULES);
    }

    private static String cases(String bases, String cases) {
        return "{\"format\": \"lwn-cases/1\", \"bases\": {" + bases + "}, \"cases\": [" + cases + "]}";
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases").resolve(file), text);
    }
}
