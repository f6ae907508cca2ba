package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.CompiledSample;
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
                .mapToObj(index -> possibleRule("r" + index, random))
                .collect(Collectors.joining("\n"));
        RuleReader.Result read = read(text);
        assertThat(errors(read)).isEmpty();
        int[] seen = new int[4];
        try (RulePack pack = Packs.ofParcels(folder, text)) {
            for (int number = 0; number < CASES; number++) {
                List<Object> facts = Parcel.facts(label(random), tariff(random), stamps(random));
                List<RuleFate> fates = pack.review(facts, DAY, Locale.UK);
                for (int index = 0; index < RULES; index++) {
                    String expected = expected(read.rules().get(index), facts);
                    assertThat(fates.get(index).word())
                            .withFailMessage(
                                    "rule %s of case %s beside %s: expected %s but was %s",
                                    lineOf(text, index),
                                    ((Parcel) facts.get(0)).label(),
                                    facts.subList(1, facts.size()),
                                    expected,
                                    fates.get(index))
                            .isEqualTo(expected);
                    seen[
                            List.of("passed", "failed", "not-reached", "not-in-force")
                                    .indexOf(expected)]++;
                }
            }
        }
        assertThat(IntStream.of(seen).boxed()).as("every fate was seen often").allMatch(times -> times > 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void rules_asked_directly_tell_what_a_session_tells(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        String text = IntStream.range(0, RULES)
                .mapToObj(index -> possibleRule("r" + index, random))
                .collect(Collectors.joining("\n"));
        try (RulePack pack = Packs.ofParcels(folder, text);
                RulePack inSession = CompiledSample.allInSession(pack)) {
            for (int number = 0; number < CASES; number++) {
                List<Object> facts = Parcel.facts(label(random), tariff(random), stamps(random));
                assertThat(pack.review(facts, DAY, Locale.UK)).isEqualTo(inSession.review(facts, DAY, Locale.UK));
            }
        }
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
    void totals_are_exact_and_can_be_named_in_the_message(@TempDir Path folder) {
        String rule = Packs.rule("totals", """
                        Parcel( label.pieces > 0 )
                        accumulate( Stamp( $s : pence, used == true ); $all : sum( $s ), $n : count( $s ), $least : min( $s ),
                            $most : max( $s ), $mean : average( $s ); $mean < 1.5, $mean > 1.3 )
                        """).replace("Mind this.", "{all} {n} {least} {most} {mean}");
        try (RulePack pack = Packs.ofParcels(folder, rule)) {
            RuleFate fate = only(
                    pack,
                    Parcel.facts(
                            Parcel.of(1),
                            Parcel.free(),
                            new Parcel.Stamp(1, true),
                            new Parcel.Stamp(2, true),
                            new Parcel.Stamp(1, true),
                            new Parcel.Stamp(9, false)));

            assertThat(fate)
                    .isInstanceOfSatisfying(
                            RuleFate.Failed.class,
                            failed -> assertThat(failed.finding().message()).isEqualTo("4 3 1 2 1.3333333333"));
        }
    }

    @Test
    void of_several_joined_facts_the_first_given_is_reported(@TempDir Path folder) {
        String rule = Packs.rule("dear", "$p : Parcel() Stamp( $pence : pence, pence > $p.label.pieces )")
                .replace("Mind this.", "{pence}");
        try (RulePack pack = Packs.ofParcels(folder, rule)) {
            for (int first = 5; first < 15; first++) {
                RuleFate fate = only(
                        pack,
                        Parcel.facts(
                                Parcel.of(1),
                                Parcel.free(),
                                new Parcel.Stamp(0, true),
                                new Parcel.Stamp(first, true),
                                new Parcel.Stamp(20 - first, true)));

                assertThat(((RuleFate.Failed) fate).finding().message()).isEqualTo("" + first);
            }
        }
    }

    @Test
    void more_combinations_than_a_rule_may_look_at_are_refused(@TempDir Path folder) {
        String rule =
                Packs.rule("pairs", "$p : Parcel() $a : Stamp( pence > $p.label.pieces ) Stamp( pence < $a.pence )");
        Parcel.Stamp[] stamps = IntStream.range(0, 101)
                .mapToObj(pence -> new Parcel.Stamp(pence, true))
                .toArray(Parcel.Stamp[]::new);
        try (RulePack pack = Packs.ofParcels(folder, rule)) {
            List<Object> tooMany = Parcel.facts(Parcel.of(1), Parcel.free(), stamps);

            assertThat(only(pack, tooMany.subList(0, 101)).word()).isEqualTo("failed");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> only(pack, tooMany))
                    .withMessageContaining("'Rule pairs' would look at 10201 combinations of facts")
                    .withMessageContaining("10000");
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

    private static String expected(Rule rule, List<Object> facts) {
        if (new Waiting(rule).unsetThreshold(new Waiting.SettingsRead(facts.get(0))) != null) {
            return "not-in-force";
        }
        Boolean all = truth(rule.elements(), 0, new Known(facts, Map.of(), Map.of()));
        return all == null ? "not-reached" : (all ? "failed" : "passed");
    }

    /** The facts that the elements before have taken, by their place, and totals by their name. */
    private record Known(List<Object> facts, Map<Integer, Object> taken, Map<String, Object> totals) {
        Known taking(int element, Object fact) {
            Map<Integer, Object> more = new HashMap<>(taken);
            more.put(element, fact);
            return new Known(facts, more, totals);
        }

        List<Object> of(Pattern pattern) {
            return facts.stream().filter(pattern.type().javaType()::isInstance).toList();
        }
    }

    private static @Nullable Boolean truth(List<Element> elements, int index, Known known) {
        if (index == elements.size()) {
            return true;
        }
        Pattern facts = elements.get(index).facts();
        if (elements.get(index) instanceof Accumulation accumulation) {
            return and(accumulated(accumulation, index, known), truth(elements, index + 1, known));
        }
        Boolean none = true;
        for (Object fact : known.of(facts)) {
            Known taken = known.taking(index, fact);
            Boolean matches = all(facts.conditions(), taken);
            Boolean rest = elements.get(index).isEach() ? truth(elements, index + 1, taken) : Boolean.TRUE;
            none = and(none, not(and(matches, rest)));
        }
        if (elements.get(index).isEach()) {
            return not(none);
        }
        Boolean holds = facts.quantifier() == Quantifier.NOT ? none : not(none);
        return and(holds, truth(elements, index + 1, known));
    }

    private static @Nullable Boolean accumulated(Accumulation accumulation, int index, Known known) {
        List<Object> matching = new ArrayList<>();
        for (Object fact : known.of(accumulation.facts())) {
            Boolean matches = all(accumulation.facts().conditions(), known.taking(index, fact));
            boolean lacksValue = accumulation.readPaths().stream()
                    .anyMatch(path -> AnswerPointers.value(path.steps(), fact) == null);
            if (matches == null || (matches && lacksValue)) {
                return null;
            }
            if (matches) {
                matching.add(fact);
            }
        }
        Map<String, Object> totals = new HashMap<>(known.totals());
        for (Term.Total total : accumulation.totals()) {
            List<BigDecimal> values = matching.stream()
                    .map(fact -> total.function() == AccumulateFunction.COUNT
                            ? BigDecimal.ONE
                            : number(AnswerPointers.value(total.of().steps(), fact)))
                    .toList();
            BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal value = switch (total.function()) {
                case SUM, COUNT -> sum;
                case MIN -> values.stream().min(BigDecimal::compareTo).orElse(null);
                case MAX -> values.stream().max(BigDecimal::compareTo).orElse(null);
                case AVERAGE ->
                    values.isEmpty() ? sum : sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
            };
            if (value == null) {
                return false;
            }
            totals.put(total.name(), value);
        }
        return all(accumulation.limits(), new Known(known.facts(), known.taken(), totals));
    }

    @Test
    void a_negated_condition_is_true_where_the_condition_is_not() {
        Random random = new Random(7);
        Parcel.Tariff tariff = new Parcel.Tariff(
                2, BigDecimal.ONE, money("GBP 2"), LocalDate.of(2026, 4, 2), List.of("here", "up"), "full");
        for (int number = 0; number < 500; number++) {
            String condition = condition(random, 3);
            RuleReader.Result plain = read(Packs.rule("plain", "Parcel( " + condition + " )"));
            RuleReader.Result negated = read(Packs.rule("negated", "Parcel( !( " + condition + " ) )"));
            if (plain.rules().isEmpty() || negated.rules().isEmpty()) {
                continue;
            }
            for (int times = 0; times < 20; times++) {
                Known known = new Known(Parcel.facts(label(random), tariff), Map.of(), Map.of());
                assertThat(all(negated.rules().get(0).elements().get(0).conditions(), known))
                        .as(condition + " for " + known.facts().get(0))
                        .isEqualTo(
                                not(all(plain.rules().get(0).elements().get(0).conditions(), known)));
            }
        }
    }

    private static @Nullable Boolean all(List<Condition> conditions, Known known) {
        Boolean all = true;
        for (Condition condition : conditions) {
            all = and(all, truth(condition, known));
        }
        return all;
    }

    private static @Nullable Boolean truth(Condition condition, Known known) {
        if (condition instanceof Condition.Missing missing) {
            return (value(missing.path(), known) == null) == missing.expected();
        }
        if (condition instanceof Condition.All all) {
            return all(all.parts(), known);
        }
        if (condition instanceof Condition.Any any) {
            Boolean untruth = true;
            for (Condition part : any.parts()) {
                untruth = and(untruth, not(truth(part, known)));
            }
            return not(untruth);
        }
        return compared((Condition.Comparison) condition, known);
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

    private static @Nullable Boolean compared(Condition.Comparison comparison, Known known) {
        for (Term.Path path : comparison.paths()) {
            if (path.isSetting() && value(path, known) == null) {
                // What a threshold that is not set would forbid is not forbidden.
                return false;
            }
        }
        Object left = value(comparison.left(), known);
        Object right = value(comparison.right(), known);
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

    private static @Nullable Object value(Term term, Known known) {
        if (term instanceof Term.Path path) {
            Object fact =
                    path.pattern() == 0 ? known.facts().get(0) : known.taken().get(path.pattern());
            return AnswerPointers.value(path.steps(), fact);
        }
        if (term instanceof Term.Total total) {
            return known.totals().get(total.name());
        }
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        Term.Arithmetic arithmetic = (Term.Arithmetic) term;
        Object left = value(arithmetic.left(), known);
        Object right = value(arithmetic.right(), known);
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

    /** A rule without contradictions, which are refused. */
    private static String possibleRule(String code, Random random) {
        while (true) {
            String beside = random.nextInt(3) == 0 ? " " + beside(random) : "";
            String rule =
                    Packs.rule(code, "$p : Parcel( $most : tariff.mostPieces, " + conditions(random) + " )" + beside);
            if (errors(read(rule)).isEmpty()) {
                return rule;
            }
        }
    }

    private static String beside(Random random) {
        String used = pick(random, "", ", used == true", ", used != null, !( used )", ", pence != null");
        String compare = pick(random, "==", "!=", "<", "<=", ">", ">=");
        String linked = "Stamp( pence " + compare + " " + pick(random, "$most", "$p.label.pieces") + used + " )";
        String totals =
                pick(random, "Stamp( $n : pence" + used + " )", "Stamp( $n : pence, pence " + compare + " $most )");
        String function = pick(random, "sum", "min", "max", "average", "count");
        return switch (random.nextInt(5)) {
            case 0 -> "exists " + linked;
            case 1 -> "not( " + linked + " )";
            case 2 -> linked + pick(random, "", " not Stamp( pence > 2 )");
            case 3 ->
                "accumulate( " + totals + "; $t : " + function + "( $n ), $c : count( $n ); $t " + compare + " "
                        + pick(random, "1.5", "2", "$most") + ", $c > 0 || $t == 0 )";
            default -> "accumulate( " + totals + "; $t : " + function + "( $n ); $t " + compare + " $p.label.pieces )";
        };
    }

    private static Parcel.Stamp[] stamps(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(index ->
                        new Parcel.Stamp(maybe(random, random.nextInt(4)), maybe(random, random.nextBoolean())))
                .toArray(Parcel.Stamp[]::new);
    }

    private static RuleReader.Result read(String text) {
        return new RuleReader(Parcel.FACT_TYPES).read("all.drl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> errors(RuleReader.Result read) {
        return read.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

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
