package org.lwn.rules.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.language.Vocabulary.Entry;
import org.lwn.rules.language.Vocabulary.Fact;
import org.lwn.rules.language.Vocabulary.Word;

class VocabularyTest {
    private static final FactTypes GRANTS = GrantEligibility.PACK.factTypes();
    private static final Vocabulary VOCABULARY = Vocabulary.of(GRANTS);

    /** A case whose document may hold another of its kind. */
    public record Nest(@Nullable Nest inner, int eggs) {
        @Answers
        public Nest nest() {
            return this;
        }
    }

    private static Entry entry(String path) {
        return VOCABULARY.facts().get(0).properties().stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path));
    }

    private static boolean isAccepted(FactTypes types, Fact fact, String condition, String pointer) {
        String patterns = fact.isCase()
                ? fact.name() + "( " + condition + " )"
                : types.caseType().name() + "() exists " + fact.name() + "( " + condition + " )";
        String drl = "rule \"One\" @code( \"test.one\" ) @effect( ADVICE ) @source( \"practice\" ) @since( \"0.1\" )"
                + " @message( \"Look.\" ) when " + patterns + " then found.at( \"" + pointer + "\" ); end";
        List<Problem> problems =
                new RuleReader(types).read("test.drl", drl.getBytes(UTF_8)).problems();
        return problems.stream().allMatch(problem -> problem.severity() == Severity.NOTE);
    }

    @Test
    void every_example_is_a_condition_that_a_rule_may_have() {
        VOCABULARY
                .facts()
                .forEach(fact -> assertThat(fact.properties()).isNotEmpty().allSatisfy(entry -> {
                    assertThat(entry.example()).contains(entry.path());
                    assertThat(isAccepted(GRANTS, fact, entry.example(), ""))
                            .as(entry.example())
                            .isTrue();
                }));
    }

    @Test
    void the_operators_of_a_property_are_those_that_the_reader_accepts() {
        for (Fact fact : VOCABULARY.facts()) {
            List<String> others = new ArrayList<>(List.of("\"GBP\"", "1", "\"2026-04-01\"", "true", "\"[A-Z].*\""));
            Set<String> lists = new HashSet<>();
            fact.properties().forEach(entry -> {
                if (entry.type().startsWith("a list")) {
                    lists.add(entry.path());
                }
                others.add(entry.path());
                entry.values().forEach(word -> others.add(word.value()));
            });
            for (Entry entry : fact.properties()) {
                boolean isList = entry.type().startsWith("a list");
                Set<String> accepted = Arrays.stream(Operator.values())
                        .map(Operator::sign)
                        .filter(sign -> others.stream()
                                .filter(other -> !isList || !lists.contains(other))
                                .anyMatch(
                                        other -> isAccepted(GRANTS, fact, entry.path() + " " + sign + " " + other, "")))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(Sets.difference(
                                new TreeSet<>(entry.operators()), Set.of("in", "not in", "== null", "!= null")))
                        .as(entry.path())
                        .isEqualTo(accepted);
            }
        }
    }

    @Test
    void a_property_that_may_be_in_a_list_of_values_says_so_and_takes_one() {
        assertThat(entry("application.boardConnection").operators()).contains("in", "not in");
        for (Fact fact : VOCABULARY.facts()) {
            assertThat(fact.properties())
                    .filteredOn(entry -> entry.operators().contains("in"))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(Stream.of("\"GBP\"", "1", "\"2026-04-01\"", firstWord(entry))
                                    .anyMatch(value ->
                                            isAccepted(GRANTS, fact, entry.path() + " not in ( " + value + " )", "")))
                            .as(entry.path())
                            .isTrue());
        }
    }

    private static String firstWord(Entry entry) {
        return entry.values().isEmpty() ? "1" : entry.values().get(0).value();
    }

    @Test
    void every_pointer_is_one_that_a_rule_may_report_at() {
        Fact grantCase = VOCABULARY.facts().get(0);

        assertThat(VOCABULARY.pointers())
                .startsWith("")
                .contains("/amountRequested", "/budget/lines", "/applicant/organisation/committee/members")
                .doesNotContain("/lengthInMonths", "/amountRequested/amount")
                .doesNotHaveDuplicates()
                .allSatisfy(pointer -> assertThat(isAccepted(GRANTS, grantCase, "", pointer))
                        .as(pointer)
                        .isTrue());
    }

    @Test
    void a_missing_answer_makes_a_rule_wait_and_a_missing_threshold_puts_it_out_of_force() {
        assertThat(entry("application.budget.total").ifMissing()).isEqualTo("The rule waits for the answer.");
        assertThat(entry("programme.minimumAward.amount").ifMissing()).isEqualTo("The rule is not in force.");
        assertThat(entry("programme.currency").mayBeMissing()).isFalse();
        assertThat(entry("programme.currency").ifMissing()).isNull();
    }

    @Test
    void what_can_only_be_missing_because_its_owner_is_may_be_missing_too() {
        assertThat(entry("application.budget.mixedOrNegative").mayBeMissing()).isTrue();
    }

    @Test
    void a_choice_lists_its_words_with_their_meanings() {
        assertThat(entry("application.boardConnection").values())
                .contains(new Word("BOARD_MEMBER", "A board member applies."));
        assertThat(entry("application.excludedPurposes").values())
                .extracting(Word::value)
                .contains("WORSHIP_ONLY");
    }

    @Test
    void an_amount_is_compared_with_another_or_by_its_parts() {
        Entry amount = entry("application.amountRequested");

        assertThat(amount.type()).isEqualTo("an amount of money");
        assertThat(amount.hint()).contains("another amount", ".amount", ".currency");
        assertThat(amount.example()).isEqualTo("application.amountRequested <= programme.minimumAward");
        assertThat(entry("application.amountRequested.amount").partOf()).isEqualTo("application.amountRequested");
        assertThat(entry("application.amountRequested.amount").topic()).isEqualTo("application");
    }

    @Test
    void a_property_says_its_type_its_unit_and_its_meaning() {
        Entry months = entry("programme.monthsBetweenAwards");

        assertThat(months.type()).isEqualTo("a whole number");
        assertThat(months.unit()).isEqualTo("whole months");
        assertThat(months.meaning())
                .isEqualTo("How many whole months must pass between two awards to one applicant, 0 or more.");
        assertThat(months.topic()).isEqualTo("programme");
        assertThat(entry("application.priorities").type()).isEqualTo("a list of texts");
    }

    @Test
    void what_is_null_to_a_programmer_is_missing_to_a_coordinator() {
        assertThat(entry("application.budget.largestShare").meaning())
                .endsWith("; missing if there is no positive total.");
    }

    @Test
    void a_type_that_holds_itself_is_entered_once() {
        FactTypes nests = FactTypes.of(Nest.class);
        Vocabulary vocabulary = Vocabulary.of(nests);

        assertThat(vocabulary.facts().get(0).properties())
                .extracting(Entry::path)
                .containsExactly("inner", "eggs", "nest");
        assertThat(vocabulary.facts().get(0).meaning())
                .as("a host's own type has no documentation in a jar of ours")
                .isNull();
        assertThat(vocabulary.pointers()).containsExactly("", "/inner", "/eggs");
    }

    @Test
    void every_total_is_one_that_accumulate_works_out() {
        assertThat(VOCABULARY.totals())
                .extracting(Word::value)
                .containsExactly("sum", "count", "min", "max", "average");
        assertThat(VOCABULARY.totals()).allSatisfy(total -> {
            String drl =
                    "rule \"One\" @code( \"test.one\" ) @effect( ADVICE ) @source( \"practice\" ) @since( \"0.1\" )"
                            + " @message( \"Look.\" ) when GrantCase()"
                            + " accumulate( EarlierAward( $m : monthsSince ); $t : " + total.value()
                            + "( $m ); $t > 2 )"
                            + " then found.at( \"\" ); end";
            assertThat(new RuleReader(GRANTS)
                            .read("test.drl", drl.getBytes(UTF_8))
                            .problems())
                    .allMatch(problem -> problem.severity() == Severity.NOTE);
        });
    }

    @Test
    void annotations_and_effects_are_named_with_their_meanings() {
        assertThat(VOCABULARY.annotations())
                .extracting(Vocabulary.Annotation::name)
                .contains("code", "effect", "message", "until");
        assertThat(VOCABULARY.annotations())
                .filteredOn(annotation -> annotation.name().equals("until"))
                .singleElement()
                .satisfies(until -> {
                    assertThat(until.required()).isFalse();
                    assertThat(until.meaning()).isEqualTo("The last day it is in force; missing if none is planned.");
                });
        assertThat(VOCABULARY.effects())
                .extracting(Word::value)
                .isEqualTo(Stream.of(Effect.values()).map(Enum::name).toList());
    }

    @Test
    void every_required_annotation_is_one_that_the_reader_requires() {
        String bare = "rule \"One\" when GrantCase() then found.at( \"\" ); end";
        List<String> told = new RuleReader(GRANTS)
                .read("test.drl", bare.getBytes(UTF_8)).problems().stream()
                        .map(Problem::sentence)
                        .toList();

        ImmutableList<String> required = VOCABULARY.annotations().stream()
                .filter(Vocabulary.Annotation::required)
                .map(annotation -> "The rule 'One' has no @" + annotation.name() + ".")
                .collect(ImmutableList.toImmutableList());

        assertThat(told).containsExactlyInAnyOrderElementsOf(required);
    }
}
