package org.lwn.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Comparators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;
import org.lwn.json.JsonDocument;
import org.lwn.json.LwnJson;
import org.lwn.json.Reading;
import org.lwn.json.UnreadableJsonException;
import org.lwn.problem.InvalidValueException;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulesInForce;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.language.Effect;

class GrantFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final GrantEligibility RULES = GrantEligibility.shipped();
    private static final GrantProgramme W12 = RULES.programme("w12-community-grants");
    private static final GrantForm FORM = GrantForm.of(RULES, W12);
    private static final Pointer AMOUNT = Pointer.of("/amountRequested");

    @AfterAll
    static void close() {
        RULES.close();
    }

    private static FormReview draft(String json) {
        return FORM.review(FilledForms.parsed(json), FormStage.DRAFT, DAY);
    }

    private static FormReview resident() {
        return draft(FilledForms.OF_A_RESIDENT);
    }

    private static GrantProgramme plainProgramme() {
        try {
            ObjectNode json = (ObjectNode) LwnJson.parse("programme", "{}").root();
            json.put("id", "plain")
                    .put("name", "Plain grants")
                    .put("funder", "A fund")
                    .put("currency", "GBP");
            return LwnJson.read(GrantProgramme.class, LwnJson.parse("programme", json.toString()))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(Stream<Pointer> pointers) {
        return pointers.map(Pointer::value).toList();
    }

    private static List<String> asked(FormReview review) {
        return fields(review.questions().stream().map(Question::field));
    }

    @Test
    void nothing_is_wrong_with_an_empty_form_and_everything_that_matters_is_asked_in_order() {
        FormReview empty = draft("{}");

        assertThat(empty.state()).isEqualTo(FormState.TO_COMPLETE);
        assertThat(empty.errors()).isEmpty();
        assertThat(asked(empty))
                .containsExactly(
                        "/applicant/kind",
                        "/applicant/postcode",
                        "/amountRequested",
                        "/budget/lines",
                        "/startsOn",
                        "/endsOn",
                        "/benefit/statement",
                        "/benefit/peopleInTheArea",
                        "/activityLocations",
                        "/priorities",
                        "/reportPlan",
                        "/excludedPurposes",
                        "/childrenTakePart",
                        "/adultsAtRiskTakePart",
                        "/declarationAccepted",
                        "/dataNoticeAccepted",
                        "/boardConnection",
                        "/earlierAwards");
    }

    @ParameterizedTest
    @ValueSource(strings = {FilledForms.OF_A_RESIDENT, FilledForms.OF_A_GROUP})
    void a_form_to_which_no_rule_objects_is_complete_at_either_stage(String form) {
        FormReview review = draft(form);

        assertThat(review.state()).isEqualTo(FormState.COMPLETE);
        assertThat(review.remarks()).isEmpty();
        assertThat(review.questions()).isEmpty();
        assertThat(review.at(FormStage.SUBMIT).problem()).isEmpty();
        assertThat(review.decision().outcome()).isEqualTo(Outcome.ELIGIBLE);
    }

    @Test
    void what_is_not_answered_is_an_error_only_once_the_form_is_handed_in() {
        FormReview review = resident().changed(AMOUNT, null).changed(Pointer.of("/boardConnection"), null);

        assertThat(review.errors()).isEmpty();
        assertThat(review.at(FormStage.SUBMIT).errors())
                .extracting(remark -> remark.field().value(), Remark::code)
                .containsExactly(
                        tuple("/amountRequested", "grant.amount.missing"),
                        tuple("/boardConnection", "form.not-answered"));
        assertThat(review.at(FormStage.SUBMIT).state()).isEqualTo(review.state());
    }

    @Test
    void what_a_rule_bars_is_wrong_in_a_draft_too() {
        FormReview review = resident().changed(Pointer.of("/applicant/age"), 17);

        assertThat(review.state()).isEqualTo(FormState.TO_CORRECT);
        assertThat(review.errors())
                .extracting(Remark::code, Remark::standing)
                .containsExactly(tuple("grant.applicant.under-age", Standing.WRONG_NOW));
    }

    @Test
    void what_a_person_must_judge_is_worth_knowing_and_keeps_nobody_from_handing_in() {
        FormReview review = resident().changed(Pointer.of("/boardConnection"), "BOARD_MEMBER");

        assertThat(review.remarks()).extracting(Remark::standing).containsExactly(Standing.WORTH_KNOWING);
        assertThat(review.state()).isEqualTo(FormState.COMPLETE);
        assertThat(review.at(FormStage.SUBMIT).problem()).isEmpty();
    }

    @Test
    void a_question_is_not_asked_once_no_rule_turns_on_it_any_more() {
        FormReview review = resident().changed(Pointer.of("/applicant/safeguardingPolicy"), null);

        assertThat(asked(review)).containsExactly("/applicant/safeguardingPolicy");
        assertThat(asked(review.changed(Pointer.of("/childrenTakePart"), false)))
                .isEmpty();
    }

    @Test
    void a_group_is_asked_what_a_resident_is_not() {
        assertThat(asked(draft("{\"applicant\": {\"kind\": \"GROUP\", \"organisation\": {}}}")))
                .contains("/applicant/organisation/committee/unrelatedMembers")
                .doesNotContain("/applicant/age");
        assertThat(asked(draft("{\"applicant\": {\"kind\": \"RESIDENT\"}}")))
                .contains("/applicant/age")
                .noneMatch(field -> field.startsWith("/applicant/organisation"));
    }

    @Test
    void a_programme_that_does_not_set_a_threshold_does_not_ask_for_what_it_limits() {
        GrantProgramme plain = plainProgramme();

        assertThat(asked(GrantForm.of(RULES, plain).review(FilledForms.parsed("{}"), FormStage.DRAFT, DAY)))
                .doesNotContain("/priorities", "/activityLocations", "/reportPlan", "/applicant/age");
    }

    @Test
    void a_question_says_which_rules_need_it_and_whether_it_can_bar() {
        Question age = draft("{\"applicant\": {\"kind\": \"RESIDENT\"}}").questions().stream()
                .filter(question -> question.field().value().equals("/applicant/age"))
                .findFirst()
                .orElseThrow();

        assertThat(age.text()).isEqualTo("How old are you, in years?");
        assertThat(age.why())
                .isEqualTo("Your answer is needed to check this: “The applicant is too young to apply alone”.");
        assertThat(age.askedBy()).containsExactly("grant.applicant.under-age");
        assertThat(age.needed()).isTrue();
        assertThat(age.mayBar()).isTrue();
        assertThat(draft("{}").questions())
                .filteredOn(question -> !question.mayBar())
                .extracting(question -> question.field().value())
                .containsExactly(
                        "/benefit/statement",
                        "/reportPlan",
                        "/declarationAccepted",
                        "/dataNoticeAccepted",
                        "/boardConnection");
    }

    @Test
    void only_advice_waits_for_what_is_not_needed() {
        try (CaseRules<GrantCase> all = GrantEligibility.PACK.shipped();
                CaseRules<GrantCase> advice = all.with(all.checked().stream()
                        .filter(rule -> rule.metadata().effect() == Effect.ADVICE)
                        .toList())) {
            FormReview review = GrantForm.of(GrantEligibility.of(advice), W12)
                    .review(FilledForms.parsed("{}"), FormStage.SUBMIT, DAY);

            assertThat(review.questions()).isNotEmpty().noneMatch(Question::needed);
            assertThat(review.state()).isEqualTo(FormState.COMPLETE);
            assertThat(review.problem()).isEmpty();
        }
    }

    @Test
    void a_text_of_blanks_is_no_answer() {
        FormReview review =
                draft("{\"startsOn\": \"\", \"amountRequested\": {\"amount\": \" \", \"currency\": \"GBP\"}}");

        assertThat(review.errors()).isEmpty();
        assertThat(asked(review)).contains("/startsOn", "/amountRequested");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /amountRequested/amount    | "nine hundred" | json.wrong-type          | Write a number in digits, such as 500.00, without any sign or word.
            /amountRequested/amount    | 900.005        | json.invalid-value       | You wrote “900.005”. Write the amount with no more decimals than its currency has.
            /amountRequested           | 900            | json.wrong-type          | You wrote “900”. Give an amount of money.
            /applicant/age             | "old"          | json.wrong-type          | You wrote “old”. Write a whole number in digits, such as 12.
            /applicant/age             | 200            | json.invalid-value       | You wrote “200”. Write the age in years, from 0 to 130.
            /applicant/age             | 99999999999    | json.number-out-of-range | This number is too large. Write a smaller one.
            /applicant/postcode        | "W1"           | json.invalid-value       | You wrote “W1”. Write a full postcode, such as W12 7RJ.
            /applicant/kind            | "CLUB"         | json.unknown-value       | You wrote “CLUB”. Choose one of these: resident, group.
            /startsOn                  | "2026-02-30"   | json.invalid-date        | You wrote “2026-02-30”. Give a day that there is, with its year, month and day, such as 2026-04-30.
            /childrenTakePart          | "yes"          | json.wrong-type          | You wrote “yes”. Answer yes or no.
            /boardConnection           | "FRIEND"       | json.unknown-value       | You wrote “FRIEND”. Choose one of these: none, board member, household of board member.
            /priorities                | "youth"        | json.wrong-type          | You wrote “youth”. Give this as a list, even if it has only one part.
            /budget                    | 12             | json.wrong-type          | You wrote “12”. Answer each part of this question.
            /title                     | 12             | json.wrong-type          | You wrote “12”. Write this in words.
            /activityLocations/0/postcode | "here"      | json.invalid-value       | You wrote “here”. Write a full postcode, such as W12 7RJ.
            /budget/lines/0/cost/currency | "pounds"    | json.unknown-value       | You wrote “pounds”. Write the currency's three capital letters, such as GBP.
            """)
    void an_answer_that_cannot_be_read_is_told_at_its_place_with_what_to_do(
            String field, String value, String code, String message) throws IOException {
        FormReview review = resident()
                .changed(Pointer.of(field), LwnJson.parse("value", value).root());

        assertThat(review.errors())
                .extracting(remark -> remark.field().value(), Remark::code, Remark::message)
                .containsExactly(tuple(field, code, message));
        assertThat(review.state()).isEqualTo(FormState.TO_CORRECT);
    }

    @Test
    void the_first_element_of_a_list_is_added_to_a_form_that_has_none() {
        FormReview review = draft("{}")
                .changed(Pointer.of("/priorities/0"), "youth")
                .changed(Pointer.of("/budget/lines/0/cost"), Map.of("amount", 600, "currency", "GBP"));

        assertThat(review.errors()).isEmpty();
        assertThat(review.application().priorities()).containsExactly("youth");
        assertThat(review.application().budget().lines()).hasSize(1);
    }

    @Test
    void an_answer_is_changed_within_the_limits_of_a_document() {
        assertThat(resident().changed(Pointer.of("/title"), "a".repeat(200_001)).errors())
                .extracting(Remark::code)
                .containsExactly("json.too-long");
        assertThatThrownBy(() -> resident().changed(Pointer.of("/budget"), nested(500)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> resident().changed(Pointer.of("/budget"), nested(50_000)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FORM.review(Map.of("budget", nested(50_000)), FormStage.DRAFT, DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FORM.review(Map.of("budget", nested(500)), FormStage.DRAFT, DAY))
                .isInstanceOf(UnreadableJsonException.class);
    }

    private static List<?> nested(int depth) {
        List<?> nested = List.of();
        for (int level = 0; level < depth; level++) {
            nested = List.of(nested);
        }
        return nested;
    }

    @Test
    void answers_of_a_resident_do_not_count_once_a_group_applies() {
        FormReview review = resident().changed(Pointer.of("/applicant/kind"), "GROUP");

        assertThat(review.errors()).isEmpty();
        assertThat(asked(review)).isNotEmpty().allMatch(field -> field.startsWith("/applicant/organisation/"));
    }

    @Test
    void a_body_of_null_is_an_empty_form() {
        assertThat(asked(draft("null"))).isEqualTo(asked(draft("{}")));
    }

    @Test
    void whoever_builds_the_form_is_told_what_to_send() {
        assertThat(resident().changed(Pointer.of("/applicant/kind"), "resident").errors())
                .extracting(Remark::cause)
                .containsExactly("'resident' is not one of RESIDENT, GROUP."
                        + " Write it as 'RESIDENT': capital and small letters differ.");
    }

    @Test
    void an_answer_that_cannot_be_read_is_neither_asked_for_nor_found_missing() {
        FormReview review = draft("{\"amountRequested\": \"much\", \"reportPlan\": {\"midPoint\": \"soon\"}}");

        assertThat(asked(review)).doesNotContain("/amountRequested", "/reportPlan");
        assertThat(review.remarks())
                .extracting(remark -> remark.field().value())
                .contains("/amountRequested", "/reportPlan/midPoint")
                .doesNotContain("/reportPlan");
    }

    @Test
    void answers_beside_one_that_cannot_be_read_are_still_judged() {
        FormReview review = resident().changed(AMOUNT, "much").changed(Pointer.of("/applicant/age"), 17);

        assertThat(review.errors())
                .extracting(remark -> remark.field().value())
                .containsExactly("/applicant/age", "/amountRequested");
    }

    @Test
    void who_applies_is_asked_for_while_it_keeps_other_answers_from_being_read() {
        FormReview review = resident().changed(Pointer.of("/applicant/kind"), null);

        assertThat(review.state()).isEqualTo(FormState.TO_COMPLETE);
        assertThat(asked(review)).containsExactly("/applicant/kind");
    }

    @Test
    void a_long_or_personal_looking_answer_is_not_repeated() {
        FormReview review = resident().changed(Pointer.of("/applicant/age"), "call 020 7946 0000 or write");

        assertThat(review.errors())
                .singleElement()
                .extracting(Remark::message)
                .asString()
                .doesNotContain("020");
    }

    @Test
    void elements_of_a_list_stand_in_the_order_of_their_numbers() {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < 12; line++) {
            lines.append(line == 0 ? "" : ",").append("{\"heading\": 1}");
        }
        FormReview review = draft("{\"budget\": {\"lines\": [" + lines + "]}}");

        assertThat(review.errors())
                .extracting(remark -> remark.field().value())
                .startsWith("/budget/lines/0/heading", "/budget/lines/1/heading", "/budget/lines/2/heading")
                .endsWith("/budget/lines/10/heading", "/budget/lines/11/heading");
    }

    @Test
    void a_map_is_reviewed_like_json() throws IOException {
        FormReview review = FORM.review(
                Map.of("amountRequested", Map.of("amount", 100, "currency", "GBP"), "startsOn", DAY),
                FormStage.DRAFT,
                DAY);

        assertThat(review.errors()).extracting(Remark::code).containsExactly("grant.amount.below-minimum");
        assertThat(review.application().startsOn()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hobby", "/applicant/agee", "/title/x", "/budget/lines/7", "/budget/lines/x", "/budget/lines/-1"
            })
    void a_place_that_no_document_can_have_is_refused(String place) {
        assertThatThrownBy(() -> resident().changed(Pointer.of(place), 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(place);
    }

    @Test
    void an_element_is_added_after_the_last_and_taken_away() {
        Pointer third = Pointer.of("/budget/lines/2");
        FormReview added =
                resident().changed(third, Map.of("heading", "Books", "cost", Map.of("amount", 1, "currency", "GBP")));

        assertThat(added.errors()).extracting(Remark::code).containsExactly("grant.budget.does-not-add-up");
        assertThat(added.changed(third, null).errors()).isEmpty();
    }

    @Test
    void what_could_not_be_parsed_moves_with_the_elements_of_its_list() {
        FormReview review = draft("{\"priorities\": [\"youth\", \"\\ud800\"]}");

        assertThat(review.changed(Pointer.of("/priorities/0"), null).errors())
                .extracting(remark -> remark.field().value())
                .containsExactly("/priorities/0");
    }

    @Test
    void a_review_changes_no_other() {
        FormReview first = resident();
        first.changed(AMOUNT, null);

        assertThat(first.state()).isEqualTo(FormState.COMPLETE);
    }

    @Test
    void the_problem_says_all_of_it_as_rfc_9457_does() throws IOException {
        ProblemDetails problem = draft("{\"applicant\": {\"kind\": \"RESIDENT\", \"age\": 12}, \"surprise\": 1}")
                .problem()
                .orElseThrow();

        String read = LwnJson.write(problem).replaceAll("(There is no field 'surprise' here\\.)[^\"]*", "$1");

        assertThat(LwnJson.parse("problem", read).root())
                .isEqualTo(LwnJson.parse("expected", """
                        {"title": "Unprocessable Content", "status": 422,
                         "detail": "Answers to correct: 2. Questions that are not answered yet: 17.",
                         "errors": [
                          {"pointer": "#/applicant/age", "code": "grant.applicant.under-age", "standing": "WRONG_NOW",
                           "detail": "You gave your age as 12, and a person who applies must be 18 or older. Ask an adult or a group to apply for your project."},
                          {"pointer": "#/surprise", "code": "json.unknown-field", "standing": "WRONG_NOW",
                           "detail": "You wrote “1”. The form has no such question. Leave this answer out.",
                           "cause": "There is no field 'surprise' here."}]}
                        """).root());
    }

    @Test
    void what_is_no_form_at_all_is_told_too() {
        assertThatThrownBy(() -> LwnJson.parse("form", "{"))
                .isInstanceOfSatisfying(UnreadableJsonException.class, e -> {
                    assertThat(FORM.problem(e).status()).isEqualTo(400);
                    assertThat(FORM.problem(e).title()).isEqualTo("Bad Request");
                });
        assertThatThrownBy(() -> LwnJson.parse("form", "[".repeat(100)))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(FORM.problem(e).status()).isEqualTo(413));
    }

    @Test
    void the_json_has_no_answers() {
        assertThat(LwnJson.write(resident()))
                .contains("\"state\": \"COMPLETE\"")
                .doesNotContain("W12 7RJ", "hot supper");
    }

    @Test
    void rules_taken_into_use_between_two_answers_are_asked_about_all_of_it() {
        try (CaseRules<GrantCase> all = GrantEligibility.PACK.shipped();
                CaseRules<GrantCase> none = all.with(all.checked().subList(0, 1))) {
            Exchanged exchanged = new Exchanged(all);
            FormReview before = GrantForm.of(GrantEligibility.of(exchanged), W12)
                    .review(FilledForms.parsed("{}"), FormStage.DRAFT, DAY);
            exchanged.now = none;
            FormReview after = before.changed(Pointer.of("/title"), "A mural");

            assertThat(after.decision().fates()).hasSize(1);
            assertThat(after.decision().pack()).isEqualTo(none.identity());
        }
    }

    @Test
    void the_verdict_is_that_of_the_rules_for_every_form_that_can_be_read() {
        Random random = new Random(20260501);
        int readable = 0;
        for (int round = 0; round < 3_000; round++) {
            String json = FilledForms.changed(random, 3).toString();
            Reading<GrantApplication> reading = LwnJson.read(GrantApplication.class, FilledForms.parsed(json));
            GrantApplication application = reading.value();
            if (application == null) {
                continue;
            }
            readable++;
            FormReview review = FORM.review(FilledForms.parsed(json), FormStage.SUBMIT, DAY);
            Decision decision = RULES.decide(application, W12, DAY);

            assertThat(review.decision()).as(json).isEqualTo(decision);
            assertThat(review.application().id()).as(json).isEqualTo(application.id());
            assertThat(review.state()).as(json).isEqualTo(state(decision.outcome()));
            assertThat(review.problem().isPresent())
                    .as(json)
                    .isEqualTo(decision.outcome() == Outcome.INELIGIBLE
                            || decision.outcome() == Outcome.NEEDS_INFORMATION);
        }
        assertThat(readable).isGreaterThan(1_000);
    }

    private static FormState state(Outcome outcome) {
        return switch (outcome) {
            case INELIGIBLE -> FormState.TO_CORRECT;
            case NEEDS_INFORMATION -> FormState.TO_COMPLETE;
            case REFER, ELIGIBLE -> FormState.COMPLETE;
        };
    }

    @Test
    void an_answer_changed_gives_what_a_review_of_the_whole_form_gives() {
        Random random = new Random(20260502);
        for (int round = 0; round < 300; round++) {
            FormReview review = FORM.review(
                    FilledForms.parsed(FilledForms.changed(random, 3).toString()), FormStage.DRAFT, DAY);
            for (int change = 0; change < 8; change++) {
                List<Pointer> places = FilledForms.places(
                                review.inside().answers().tree())
                        .stream()
                        .filter(place -> FORM.places().typeAt(place).isPresent())
                        .toList();
                if (places.isEmpty()) {
                    break;
                }
                review = review.changed(
                        places.get(random.nextInt(places.size())),
                        random.nextInt(4) == 0 ? null : FilledForms.anyValue(random));
                JsonNode json = review.inside().answers().tree();
                FormReview anew = FORM.review(
                        new JsonDocument("form", json, review.inside().answers().parsing()), FormStage.DRAFT, DAY);

                assertThat(review.remarks()).as("%s", json).isEqualTo(anew.remarks());
                assertThat(review.questions()).as("%s", json).isEqualTo(anew.questions());
                assertThat(review.decision().fates())
                        .as("%s", json)
                        .isEqualTo(anew.decision().fates());
            }
        }
    }

    @Test
    void a_form_can_be_filled_in_by_answering_its_questions() {
        for (String filled : List.of(FilledForms.OF_A_RESIDENT, FilledForms.OF_A_GROUP)) {
            FormReview review = draft("{}");
            for (int asked = 0; !review.questions().isEmpty(); asked++) {
                assertThat(asked).as("questions asked").isLessThan(40);
                Pointer asks = review.questions().get(0).field();
                // What others pay is part of it; left out, nobody does.
                Pointer budget = Pointer.of("/budget");
                Pointer field = asks.startsWith(budget) ? budget : asks;
                review = review.changed(field, FilledForms.parsed(filled).root().at(field.value()));
            }

            assertThat(review.remarks()).isEmpty();
        }
    }

    @Test
    void remarks_stand_in_the_forms_order() {
        Places places = Places.of(GrantEligibility.PACK.factTypes());
        Random random = new Random(20260503);
        for (int round = 0; round < 500; round++) {
            FormReview review = FORM.review(
                    FilledForms.parsed(FilledForms.changed(random, 6).toString()), FormStage.DRAFT, DAY);

            assertThat(Comparators.isInOrder(
                            review.remarks().stream().map(Remark::field).toList(), places.inOrder()))
                    .isTrue();
            assertThat(review.questions().stream().map(Question::field).distinct())
                    .hasSameSizeAs(review.questions());
        }
    }

    @Test
    void findings_told_are_findings_of_the_rules() {
        FormReview review = draft("{\"amountRequested\": {\"amount\": 100, \"currency\": \"EUR\"}}");

        assertThat(review.errors())
                .extracting(Remark::message)
                .containsExactlyElementsOf(RuleFate.findings(review.decision().fates()).stream()
                        .filter(finding -> finding.code().equals("grant.amount.other-currency"))
                        .map(finding -> finding.message())
                        .toList());
    }

    /** Rules that are exchanged by hand. */
    private static final class Exchanged implements RulesInForce<GrantCase> {
        private CaseRules<GrantCase> now;

        Exchanged(CaseRules<GrantCase> first) {
            this.now = first;
        }

        @Override
        public <T> T ask(Function<CaseRules<GrantCase>, T> question) {
            return question.apply(now);
        }

        @Override
        public void close() {
            now.close();
        }
    }
}
