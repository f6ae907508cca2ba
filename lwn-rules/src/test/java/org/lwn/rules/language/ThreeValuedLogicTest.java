package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;

/**
 * What Drools makes of the canonical DRL is what the conditions mean, where a condition that lacks an answer is neither
 * true nor false.
 */
class ThreeValuedLogicTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final int RULES = 45;
    private static final int CASES = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drools_agrees_with_the_truth_tables_on_generated_rules_and_cases(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        String text = IntStream.range(0, RULES)
                .mapToObj(index -> Packs.rule("r" + index, "Parcel( " + conditions(random) + " )"))
                .collect(Collectors.joining("\n"));
        RuleReader.Result read =
                new RuleReader(Parcel.FACT_TYPES).read("all.drl", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        int[] seen = new int[4];
        try (RulePack pack = Packs.ofParcels(folder, text)) {
            for (int number = 0; number < CASES; number++) {
                List<Object> facts = Parcel.facts(label(random), tariff(random));
                List<RuleFate> fates = pack.review(facts, DAY, Locale.UK);
                for (int index = 0; index < RULES; index++) {
                    String expected = expected(read.rules().get(index), facts.get(0));
                    assertThat(fates.get(index).word())
                            .withFailMessage(
                                    "rule %s of case %s: expected %s but was %s",
                                    lineOf(text, index), ((Parcel) facts.get(0)).label(), expected, fates.get(index))
                            .isEqualTo(expected);
                    seen[
                            List.of("passed", "failed", "not-reached", "not-in-force")
                                    .indexOf(expected)]++;
                }
            }
        }
        assertThat(IntStream.of(seen).boxed()).as("every fate was seen often").allMatch(times -> times > 100);
    }

    @Test
    void a_rule_that_was_not_reached_names_only_the_answers_that_it_waits_for(@TempDir Path folder) {
        String rules = Packs.rule("both", "Parcel( ( label.fragile == true || label.pieces > 3 ), label.weight > 2 )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            Parcel.Label fragile = new Parcel.Label(null, null, null, null, true, null, null, null, null);
            Parcel.Label light = new Parcel.Label(null, BigDecimal.ONE, null, null, true, null, null, null, null);

            RuleFate waiting = only(pack, Parcel.facts(fragile, Parcel.free()));
            RuleFate settled = only(pack, Parcel.facts(light, Parcel.free()));

            assertThat(waiting)
                    .isInstanceOfSatisfying(
                            RuleFate.NotReached.class,
                            fate -> assertThat(fate.missing())
                                    .map(Object::toString)
                                    .containsExactly("/weight"));
            assertThat(settled.word()).isEqualTo("passed");
        }
    }

    @Test
    void what_another_part_of_a_condition_makes_needless_is_not_waited_for(@TempDir Path folder) {
        String rules = Packs.rule(
                "optional",
                "Parcel( ( label.weight != null && label.weight > label.pieces ) || label.value.amount > 5 )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            assertThat(missing(pack, Parcel.blank())).containsExactly("/value");
        }
    }

    @Test
    void calculations_do_not_overflow(@TempDir Path folder) {
        String rules = Packs.rule("times", "Parcel( label.pieces * 10000000 > 5 )")
                + Packs.rule("twice", "Parcel( label.pieces * label.contents.items * label.pieces > 5 )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            Parcel.Label many = new Parcel.Label(
                    2_000_000_000, null, null, null, null, null, null, null, new Parcel.Contents(2_000_000_000, null));

            assertThat(pack.review(Parcel.facts(many, Parcel.free()), DAY, Locale.UK))
                    .map(RuleFate::word)
                    .containsExactly("failed", "failed");
        }
    }

    @Test
    void whether_the_rest_applies_is_waited_for_before_the_rest(@TempDir Path folder) {
        String rules = Packs.rule("guard", "Parcel( label.size == LARGE, label.weight > 2, label.pieces > 3 )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            Parcel.Label large = new Parcel.Label(null, null, null, null, null, Parcel.Size.LARGE, null, null, null);

            assertThat(missing(pack, Parcel.blank())).containsExactly("/size");
            assertThat(missing(pack, large)).containsExactly("/weight", "/pieces");
        }
    }

    @Test
    void amounts_in_two_currencies_leave_a_rule_waiting_for_the_amount(@TempDir Path folder) {
        String rules = Packs.rule("worth", "Parcel( label.value > tariff.mostValue )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            Parcel.Label euros = new Parcel.Label(null, null, money("EUR 900"), null, null, null, null, null, null);
            Parcel.Tariff pounds = new Parcel.Tariff(null, null, money("GBP 1"), null, null, "pounds");

            assertThat(only(pack, Parcel.facts(euros, pounds)))
                    .isInstanceOfSatisfying(
                            RuleFate.NotReached.class,
                            fate -> assertThat(fate.missing())
                                    .map(Object::toString)
                                    .containsExactly("/value"));
        }
    }

    @Test
    void a_rule_whose_threshold_is_not_set_is_not_in_force_and_says_which(@TempDir Path folder) {
        String rules = Packs.rule("pieces", "Parcel( label.pieces > tariff.mostPieces )");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            assertThat(only(pack, Parcel.facts(Parcel.blank(), Parcel.free())))
                    .isInstanceOfSatisfying(
                            RuleFate.NotInForce.class,
                            fate -> assertThat(fate.reason())
                                    .contains("tariff.mostPieces")
                                    .contains("2026-05-01"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"exists", "not"})
    void facts_beside_the_case_are_three_valued_too(String quantifier, @TempDir Path folder) {
        String rules = Packs.rule(
                "stamps",
                "Parcel( $most : tariff.mostPieces ) " + quantifier + " Stamp( pence < $most, used == true )");
        Parcel.Tariff ten = new Parcel.Tariff(10, null, null, null, null, "ten");
        Parcel.Stamp matching = new Parcel.Stamp(5, true);
        Parcel.Stamp other = new Parcel.Stamp(50, true);
        Parcel.Stamp unclear = new Parcel.Stamp(5, null);
        Parcel.Stamp ruledOut = new Parcel.Stamp(null, false);
        boolean exists = quantifier.equals("exists");
        try (RulePack pack = Packs.ofParcels(folder, rules)) {
            assertThat(only(pack, Parcel.facts(Parcel.blank(), ten)).word()).isEqualTo(exists ? "passed" : "failed");
            assertThat(only(pack, Parcel.facts(Parcel.blank(), ten, other, ruledOut))
                            .word())
                    .isEqualTo(exists ? "passed" : "failed");
            assertThat(only(pack, Parcel.facts(Parcel.blank(), ten, other, matching, unclear))
                            .word())
                    .isEqualTo(exists ? "failed" : "passed");
            assertThat(only(pack, Parcel.facts(Parcel.blank(), ten, other, unclear)))
                    .isInstanceOfSatisfying(
                            RuleFate.NotReached.class,
                            fate -> assertThat(fate.missing())
                                    .map(Object::toString)
                                    .containsExactly("/stamps"));
        }
    }

    private static List<String> missing(RulePack pack, Parcel.Label label) {
        RuleFate.NotReached fate = (RuleFate.NotReached) only(pack, Parcel.facts(label, Parcel.free()));
        return fate.missing().stream().map(Object::toString).toList();
    }

    private static RuleFate only(RulePack pack, List<Object> facts) {
        List<RuleFate> fates = pack.review(facts, DAY, Locale.UK);
        assertThat(fates).hasSize(1);
        return fates.get(0);
    }

    private static String lineOf(String text, int rule) {
        return text.lines()
                .filter(line -> line.contains("Parcel("))
                .toList()
                .get(rule)
                .strip();
    }

    // The truth tables: null stands for what cannot be known.

    private static String expected(Rule rule, Object fact) {
        if (Waiting.unsetThreshold(rule, fact).isPresent()) {
            return "not-in-force";
        }
        Boolean all = true;
        for (Condition condition : rule.patterns().get(0).conditions()) {
            all = and(all, truth(condition, fact));
        }
        return all == null ? "not-reached" : (all ? "failed" : "passed");
    }

    private static @Nullable Boolean truth(Condition condition, Object fact) {
        if (condition instanceof Condition.Missing missing) {
            return (AnswerPointers.value(missing.path().steps(), fact) == null) == missing.expected();
        }
        if (condition instanceof Condition.All all) {
            Boolean truth = true;
            for (Condition part : all.parts()) {
                truth = and(truth, truth(part, fact));
            }
            return truth;
        }
        if (condition instanceof Condition.Any any) {
            Boolean untruth = true;
            for (Condition part : any.parts()) {
                untruth = and(untruth, not(truth(part, fact)));
            }
            return not(untruth);
        }
        if (condition instanceof Condition.Not not) {
            return not(truth(not.inner(), fact));
        }
        return compared((Condition.Comparison) condition, fact);
    }

    private static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return (left == null || right == null) ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean not(@Nullable Boolean value) {
        return value == null ? null : Boolean.valueOf(!value);
    }

    private static @Nullable Boolean compared(Condition.Comparison comparison, Object fact) {
        for (Term.Path path : comparison.paths()) {
            if (path.isSetting() && AnswerPointers.value(path.steps(), fact) == null) {
                // What a threshold that is not set would forbid is not forbidden.
                return false;
            }
        }
        Object left = value(comparison.left(), fact);
        Object right = value(comparison.right(), fact);
        if (left == null || right == null) {
            return null;
        }
        return switch (comparison.operator()) {
            case EQUAL -> order(left, right) == null ? null : order(left, right) == 0;
            case NOT_EQUAL -> order(left, right) == null ? null : order(left, right) != 0;
            case LESS -> order(left, right) == null ? null : order(left, right) < 0;
            case LESS_OR_EQUAL -> order(left, right) == null ? null : order(left, right) <= 0;
            case GREATER -> order(left, right) == null ? null : order(left, right) > 0;
            case GREATER_OR_EQUAL -> order(left, right) == null ? null : order(left, right) >= 0;
            case CONTAINS -> ((List<?>) left).contains(right);
            case NOT_CONTAINS -> !((List<?>) left).contains(right);
            case MEMBER_OF -> ((List<?>) right).contains(left);
            case NOT_MEMBER_OF -> !((List<?>) right).contains(left);
            case MATCHES -> ((String) left).matches((String) right);
            case NOT_MATCHES -> !((String) left).matches((String) right);
        };
    }

    private static @Nullable Object value(Term term, Object fact) {
        if (term instanceof Term.Path path) {
            return AnswerPointers.value(path.steps(), fact);
        }
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        Term.Arithmetic arithmetic = (Term.Arithmetic) term;
        Object left = value(arithmetic.left(), fact);
        Object right = value(arithmetic.right(), fact);
        if (left == null || right == null) {
            return null;
        }
        return switch (arithmetic.operator()) {
            case "+" -> number(left).add(number(right));
            case "-" -> number(left).subtract(number(right));
            default -> number(left).multiply(number(right));
        };
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Integer order(Object left, Object right) {
        if (left instanceof Number) {
            return number(left).compareTo(number(right));
        }
        if (left instanceof Money one && right instanceof Money two) {
            return one.isSameCurrency(two) ? one.compareTo(two) : null;
        }
        if (left instanceof CurrencyUnit) {
            return left.toString().compareTo(right.toString());
        }
        return ((Comparable) left).compareTo(right);
    }

    // Generated rules and cases. Values come from small sets, so that all sides of every comparison are met.

    private static String conditions(Random random) {
        int count = 1 + random.nextInt(3);
        List<String> conditions = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            conditions.add(condition(random, 2));
        }
        return String.join(", ", conditions);
    }

    private static String condition(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(8);
        if (kind == 7) {
            return "!( " + condition(random, depth - 1) + " )";
        }
        if (kind >= 5) {
            String operator = random.nextBoolean() ? " || " : " && ";
            return "( " + condition(random, depth - 1) + operator + condition(random, depth - 1) + " )";
        }
        String compare = pick(random, "==", "!=", "<", "<=", ">", ">=");
        String equal = pick(random, "==", "!=");
        return switch (random.nextInt(18)) {
            case 0 -> "label.pieces " + compare + " " + random.nextInt(4);
            case 1 -> "label.pieces " + compare + " tariff.mostPieces";
            case 2 -> "label.weight " + compare + " " + pick(random, "1", "1.5", "-2", "2.50");
            case 3 -> "label.weight " + compare + " tariff.mostWeight";
            case 4 -> "label.value " + compare + " tariff.mostValue";
            case 5 -> "label.value.amount " + compare + " " + pick(random, "0", "1", "2.5");
            case 6 -> "label.posted " + compare + " \"2026-04-0" + (1 + random.nextInt(3)) + "\"";
            case 7 -> "label.posted " + compare + " tariff.firstDay";
            case 8 -> "label.fragile " + equal + " " + random.nextBoolean();
            case 9 -> "label.size " + equal + " " + pick(random, "SMALL", "LARGE", "\"SMALL\"");
            case 10 -> "label.address " + equal + " " + pick(random, "\"here\"", "\"there's £\"");
            case 11 -> "label.address " + pick(random, "matches", "not matches") + " \"[a-h]+e?.\"";
            case 12 -> "label.marks " + pick(random, "contains", "not contains") + " \"up\"";
            case 13 -> "label.address " + pick(random, "memberOf", "not memberOf") + " tariff.marks";
            case 14 -> "label.contents.items " + compare + " label.pieces * 2 - 1";
            case 15 ->
                pick(random, "label.contents", "label.contents.worth", "label.weight", "label.marks") + " " + equal
                        + " null";
            case 16 -> "label.contents.insured " + compare + " label.value";
            default -> "label.size " + pick(random, "in", "not in") + " ( SMALL, LARGE )";
        };
    }

    private static Parcel.Label label(Random random) {
        return new Parcel.Label(
                maybe(random, random.nextInt(4)),
                maybe(random, new BigDecimal(pick(random, "1", "1.50", "2.5", "-2.0"))),
                maybe(random, money(pick(random, "GBP 0", "GBP 1", "GBP 2.50", "EUR 1"))),
                maybe(random, LocalDate.of(2026, 4, 1 + random.nextInt(3))),
                maybe(random, random.nextBoolean()),
                maybe(random, random.nextBoolean() ? Parcel.Size.SMALL : Parcel.Size.LARGE),
                maybe(random, pick(random, "here", "there's £", "up")),
                maybe(random, random.nextBoolean() ? List.of("up") : List.of()),
                maybe(
                        random,
                        new Parcel.Contents(
                                maybe(random, random.nextInt(4)),
                                maybe(random, money(pick(random, "GBP 1", "GBP 2.50"))))));
    }

    private static Parcel.Tariff tariff(Random random) {
        return new Parcel.Tariff(
                maybe(random, random.nextInt(4)),
                maybe(random, new BigDecimal(pick(random, "1.5", "2"))),
                maybe(random, money(pick(random, "GBP 1", "GBP 2"))),
                maybe(random, LocalDate.of(2026, 4, 2)),
                maybe(random, List.of("here", "up")),
                "some");
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextInt(5) == 0 ? null : value;
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static Money money(String text) {
        return Money.parse(text);
    }
}
