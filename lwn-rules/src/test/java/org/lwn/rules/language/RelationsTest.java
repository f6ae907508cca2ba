package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.problem.Problem;
import org.lwn.problem.Severity;
import org.lwn.rules.RuleFate;
import org.lwn.rules.RulePack;

/** What is told of rules among each other holds for every case, and each example does what is said of it. */
class RelationsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final int RULES = 40;
    private static final int CASES = 500;

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Parcel( label.pieces > 3, label.fragile )  # Parcel( label.fragile == true, 3 < label.pieces )
            Parcel( label.pieces > 3 )  # Parcel( label.pieces >= 4 )
            Parcel( !( label.pieces > 3 || label.weight > 2 ) )  # Parcel( label.weight <= 2 && label.pieces <= 3 )
            Parcel( $p : label.pieces, $p > tariff.mostPieces )  # Parcel( tariff.mostPieces < label.pieces )
            Parcel( label.size == SMALL )  # Parcel( label.size != LARGE )
            Parcel( label.size in ( SMALL, LARGE ) )  # Parcel( label.size != null )
            Parcel( label.weight > 1 ) exists Stamp( pence > 2 )  # Parcel( label.weight > 1 ) exists Stamp( pence > 2, pence > 1 )
            Parcel( label.weight > 1 ) not Stamp( pence > 2 )  # Parcel( label.weight > 1 ) not Stamp( pence >= 3 )
            Parcel( label.weight > 1 ) accumulate( Stamp( $a : pence ); $s : sum( $a ); $s > 5 )  # Parcel( label.weight > 1 ) accumulate( Stamp( $b : pence ); $t : sum( $b ); 5 < $t )
            """)
    void two_rules_that_ask_the_same_are_told_however_they_are_written(String one, String other) {
        assertThat(told(rule("one", "ADVICE", one), rule("other", "ADVICE", other)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.code()).isEqualTo("rule.same");
                    assertThat(problem.place()).hasToString("all.drl:9:6");
                    assertThat(problem.sentence()).contains("the same cases as 'Rule one' in line 1");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Parcel( label.pieces > 3 )  # Parcel( label.pieces > 2 )
            Parcel( label.pieces > 3, label.fragile )  # Parcel( label.pieces > 3 )
            Parcel( label.pieces == 3 )  # Parcel( label.pieces in ( 3, 4 ) )
            Parcel( label.weight > 2 )  # Parcel( label.weight != null )
            Parcel( label.contents.items > 2 )  # Parcel( label.contents != null )
            Parcel( label.value > tariff.mostValue )  # Parcel( label.value >= tariff.mostValue )
            Parcel( label.pieces > tariff.mostPieces, tariff.mostPieces > 5 )  # Parcel( label.pieces > 6 )
            Parcel( label.address matches "W.*", label.pieces > 2 )  # Parcel( label.address matches "W.*" )
            Parcel( label.pieces > 1 ) exists Stamp( pence > 5 )  # Parcel( label.pieces > 0 ) exists Stamp( pence > 4 )
            Parcel( label.pieces > 1 ) not Stamp( pence > 4 )  # Parcel( label.pieces > 1 ) not Stamp( pence > 5 )
            $p : Parcel() Stamp( pence > $p.label.pieces )  # $p : Parcel() exists Stamp( pence >= $p.label.pieces )
            Parcel( label.pieces > 1 ) accumulate( Stamp( $a : pence ); $s : sum( $a ); $s > 5 )  # Parcel( label.pieces > 1 ) accumulate( Stamp( $a : pence ); $s : sum( $a ); $s > 4 )
            """)
    void a_rule_that_another_always_covers_is_told(String narrow, String wide) {
        assertThat(told(rule("narrow", "ADVICE", narrow), rule("wide", "ADVICE", wide)))
                .map(Problem::code, problem -> problem.place().toString())
                .containsExactly(tuple("rule.covered-by-rule", "all.drl:1:6"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Parcel( label.pieces > 3 )  # Parcel( label.weight > 3 )
            Parcel( label.pieces > 3 )  # Parcel( label.pieces < 5 )
            Parcel( label.pieces > 3 )  # Parcel( label.pieces > tariff.mostPieces )
            Parcel( label.weight == null )  # Parcel( label.weight <= 3 )
            Parcel( label.value.amount > 5 )  # Parcel( label.value > tariff.mostValue )
            Parcel( label.pieces > 1 ) not Stamp( pence > 5 )  # Parcel( label.pieces > 1 ) not Stamp( pence > 5, used == true, pence < $most )
            Parcel( label.pieces > 1 ) exists Stamp( pence > 5 )  # Parcel( label.pieces > 1 ) not Stamp( pence > 9 )
            """)
    void of_rules_that_may_find_something_apart_nothing_is_told(String one, String other) {
        String second =
                other.contains("$most") ? other.replace("Parcel( ", "Parcel( $most : tariff.mostPieces, ") : other;

        assertThat(told(rule("one", "ADVICE", one), rule("other", "ADVICE", second)))
                .isEmpty();
    }

    @Test
    void a_case_that_is_barred_and_left_to_a_person_is_told_with_an_example() {
        assertThat(told(
                        rule("bar", "INELIGIBLE", "Parcel( label.value.amount > 5 )"),
                        rule("ask", "REFER", "Parcel( label.value.amount > 9.50 )")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "Wherever this rule says REFER, 'Rule bar' in line 1 says INELIGIBLE, for example where"
                                        + " label.value is GBP 10.50: {\"value\":{\"amount\":10.50,\"currency\":\"GBP\"}}. Change"
                                        + " one of the two, so that a case is told one of them."));
        assertThat(told(
                        rule("bar", "INELIGIBLE", "Parcel( label.value.amount > 9.50 )"),
                        rule("ask", "REFER", "Parcel( label.value.amount > 5 )")))
                .as("a bar may be narrower than what is referred")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STRENGTH, BREACH", "BREACH, STRENGTH"})
    void what_goes_well_and_is_wrong_too_is_told(String narrow, String wide) {
        String one = rule("one", narrow, "Parcel( label.pieces > 3 )");
        String other = rule("other", wide, "Parcel( label.pieces > 2 )");

        assertThat(told(one, other)).map(Problem::code).containsExactly("rule.contradicting-effects");
        assertThat(told(one.replace(narrow, "ADVICE"), other)).isEmpty();
    }

    @Test
    void rules_of_other_days_do_not_cover_each_other() {
        String dated = rule("early", "ADVICE", "Parcel( label.pieces > 2 )")
                .replace("@since", "@until( \"2026-01-31\" ) @since");

        assertThat(told(dated, rule("always", "ADVICE", "Parcel( label.pieces > 3 )")))
                .isEmpty();
        assertThat(told(dated, rule("always", "ADVICE", "Parcel( label.pieces > 1 )")))
                .hasSize(1);
    }

    @Test
    void a_rule_whose_conditions_exclude_each_other_is_told() {
        assertThat(told(rule(
                        "never",
                        "ADVICE",
                        "Parcel( label.pieces > tariff.mostPieces, label.pieces < 3, tariff.mostPieces > 5 )")))
                .map(Problem::code)
                .containsExactly("rule.never");
    }

    @Test
    void a_band_with_a_hole_is_refused_with_the_case_that_it_leaves_out() {
        assertThat(told(
                        band("low", "Parcel( label.fragile, label.value.amount < 500 )"),
                        band("high", "Parcel( label.fragile, label.value.amount > 500 )")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                    assertThat(problem.place()).hasToString("all.drl:1:6");
                    assertThat(problem.message())
                            .isEqualTo("No rule of the band 'size' says what happens where label.value is GBP 500.00:"
                                    + " {\"value\":{\"amount\":500.00,\"currency\":\"GBP\"}}. Let one of its rules reach so"
                                    + " far, or add one.");
                });
    }

    @Test
    void a_band_in_which_two_rules_overlap_is_refused() {
        assertThat(told(
                        band("low", "Parcel( label.pieces <= tariff.mostPieces )"),
                        band("high", "Parcel( label.pieces >= tariff.mostPieces )")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .startsWith(
                                "Both this rule and 'Rule low' in line 1, of one band 'size', say what happens where")
                        .contains("label.pieces is 8 and tariff.mostPieces is 8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Parcel( label.pieces < 3 )  # Parcel( label.pieces >= 3 )
            Parcel( label.pieces < 3 )  # Parcel( label.pieces > 2 )
            Parcel( label.marks.size == 0 )  # Parcel( label.marks.size > 0 )
            Parcel( label.posted < "2026-04-01" )  # Parcel( label.posted > "2026-03-31" )
            Parcel( label.size == SMALL )  # Parcel( label.size == LARGE )
            Parcel( label.value <= tariff.mostValue )  # Parcel( label.value > tariff.mostValue )
            Parcel( label.value.amount <= 5 )  # Parcel( label.value.amount >= 5.01 )
            Parcel( label.pieces >= 0, label.pieces < 3 )  # Parcel( label.pieces >= 0, label.pieces >= 3 )
            """)
    void a_band_without_holes_and_overlaps_is_left_alone(String low, String high) {
        assertThat(told(band("low", low), band("high", high))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            Parcel( label.pieces < 3 )  # Parcel( label.weight >= 3 )  # label.pieces, label.weight
            Parcel( label.address matches "W.*" )  # Parcel( label.address matches "E.*" )  # how a property compares
            Parcel( label.pieces < 3 )  # Parcel( label.pieces >= 3 ) not Stamp( pence > 3 )  # facts beside the case
            """)
    void rules_that_differ_in_more_than_one_property_are_no_band(String low, String high, String why) {
        assertThat(told(band("low", low), band("high", high)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains(why));
    }

    @Test
    void a_rule_alone_in_its_band_is_told() {
        assertThat(told(band("low", "Parcel( label.pieces < 3 )")))
                .map(Problem::sentence)
                .containsExactly("The rule is alone in the band 'size'.");
    }

    @Test
    void a_band_has_no_hole_on_any_day() {
        String old = band("old", "Parcel( label.pieces < 3 )").replace("@since", "@until( \"2026-01-31\" ) @since");
        String late = band("new", "Parcel( label.pieces < 2 )").replace("@since", "@from( \"2026-02-01\" ) @since");
        String rest = band("rest", "Parcel( label.pieces >= 3 )");

        assertThat(told(old, late, rest))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .contains("says on 2026-02-01 what happens where label.pieces is 2"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drools_refutes_no_claim_about_generated_rules(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        String text = IntStream.range(0, RULES)
                .mapToObj(index -> possibleRule("r" + index, random))
                .collect(Collectors.joining("\n"));
        List<Rule> rules = read(text).rules();
        Variables variables = new Variables();
        List<Shape> shapes =
                rules.stream().map(rule -> Shape.of(rule, variables)).toList();
        List<Coverage.Claim> claims = new Coverage(shapes, variables).claims();
        int claimed = 0;
        int tested = 0;
        try (RulePack pack = Packs.ofParcels(folder, text)) {
            List<boolean[]> outcomes = new ArrayList<>();
            for (int number = 0; number < CASES; number++) {
                outcomes.add(fails(pack, Parcel.facts(label(random), tariff(random), stamps(random))));
            }
            for (int narrow = 0; narrow < RULES; narrow++) {
                for (int wide = 0; wide < RULES; wide++) {
                    if (narrow == wide || !shapes.get(narrow).implies(shapes.get(wide), variables)) {
                        continue;
                    }
                    claimed++;
                    for (boolean[] fails : outcomes) {
                        tested += fails[narrow] ? 1 : 0;
                        assertThat(!fails[narrow] || fails[wide])
                                .as("%s implies %s", lineOf(text, narrow), lineOf(text, wide))
                                .isTrue();
                    }
                }
            }
            for (Coverage.Claim claim : claims) {
                int rule = rules.indexOf(claim.rule());
                if (claim.kind() == Coverage.Kind.NEVER) {
                    assertThat(outcomes).as(lineOf(text, rule)).noneMatch(fails -> fails[rule]);
                } else if (claim.example() != null) {
                    boolean[] fails = fails(pack, parcel(claim.example()));
                    assertThat(fails[rule] && fails[rules.indexOf(claim.other())])
                            .as(
                                    "%s: %s of %s",
                                    lineOf(text, rule),
                                    claim.kind(),
                                    claim.example().inWords())
                            .isTrue();
                }
            }
        }
        assertThat(claimed).isGreaterThan(20);
        assertThat(tested).isGreaterThan(500);
        assertThat(claims).anyMatch(claim -> claim.example() != null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drools_finds_each_hole_and_each_overlap_that_is_told_and_no_other(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        int bands = 14;
        StringBuilder text = new StringBuilder();
        for (int band = 0; band < bands; band++) {
            String[] condition = bandOf(random);
            for (int part = 0; part < condition.length; part++) {
                text.append(rule("b" + band + "-" + part, "ADVICE", "Parcel( label.fragile, " + condition[part] + " )")
                        .replace("@since", "@band( \"b" + band + "\" ) @since"));
            }
        }
        RuleReader.Result read = read(text.toString());
        assertThat(errors(read)).isEmpty();
        List<Rule> rules = read.rules();
        Variables variables = new Variables();
        List<Bands.Claim> claims =
                new Bands(rules.stream().map(rule -> Shape.of(rule, variables)).toList(), variables).claims();
        Map<String, List<String>> told = new HashMap<>();
        try (RulePack pack = Packs.ofParcels(folder, text.toString().replaceAll("@band\\( \"[^\"]*\" \\)", ""))) {
            for (Bands.Claim claim : claims) {
                boolean[] fails = fails(pack, parcel(claim.example()));
                String band = String.valueOf(claim.rule().metadata().band());
                String kind = claim.other() == null ? "hole" : "overlap";
                told.computeIfAbsent(band, any -> new ArrayList<>()).add(kind);
                long fired = IntStream.range(0, rules.size())
                        .filter(index -> fails[index] && band(rules, index).equals(band))
                        .count();
                assertThat(fired)
                        .as("%s of %s where %s", kind, text, claim.example().inWords())
                        .matches(count -> claim.other() == null ? count == 0 : count >= 2);
            }
            for (int pieces = -1; pieces < 6; pieces++) {
                for (int most = -1; most < 6; most++) {
                    boolean[] fails = fails(
                            pack,
                            Parcel.facts(
                                    new Parcel.Label(pieces, null, null, null, true, null, null, null, null),
                                    Parcel.atMost(most)));
                    for (int band = 0; band < bands; band++) {
                        String name = "b" + band;
                        long fired = IntStream.range(0, rules.size())
                                .filter(index ->
                                        fails[index] && band(rules, index).equals(name))
                                .count();
                        List<String> kinds = told.getOrDefault(name, List.of());
                        assertThat(fired == 1 || kinds.contains(fired == 0 ? "hole" : "overlap"))
                                .as("%s told of %s for %s of at most %s", kinds, name, pieces, most)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** Bands whose rules adjoin, with now and then a slip. */
    private static String[] bandOf(Random random) {
        String[] low = {"label.pieces < %s", "label.pieces <= %s", "!( label.pieces >= %s )"};
        String[] high = {"label.pieces >= %s", "label.pieces > %s", "!( label.pieces < %s )"};
        String[] most = {"tariff.mostPieces", "" + random.nextInt(4)};
        String at = most[random.nextInt(2)];
        int slip = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
        if (random.nextBoolean()) {
            int side = random.nextInt(3);
            return new String[] {low[side].formatted(at), high[(side + slip) % 3].formatted(at)};
        }
        int from = random.nextInt(3);
        return new String[] {
            "label.pieces < " + from,
            "label.pieces >= " + from + ", label.pieces < " + (from + 1 + random.nextInt(2)),
            "label.pieces > " + (from + random.nextInt(2))
        };
    }

    private static String band(List<Rule> rules, int index) {
        return String.valueOf(rules.get(index).metadata().band());
    }

    private static boolean[] fails(RulePack pack, List<Object> facts) {
        List<RuleFate> fates = pack.review(facts, DAY, Locale.UK);
        boolean[] fails = new boolean[fates.size()];
        for (int index = 0; index < fails.length; index++) {
            fails[index] = fates.get(index) instanceof RuleFate.Failed;
        }
        return fails;
    }

    /** The parcel of an example; what the example does not speak of is missing, but fragile it is. */
    private static List<Object> parcel(Example example) {
        Map<String, @Nullable Object> values = new HashMap<>();
        example.values().forEach((path, value) -> values.put(path.written(), value));
        Parcel.Contents contents = values.keySet().stream().anyMatch(path -> path.startsWith("label.contents."))
                ? new Parcel.Contents(
                        value(Integer.class, values.get("label.contents.items"), 1),
                        value(Money.class, values.get("label.contents.worth"), money("GBP 1")))
                : value(Parcel.Contents.class, values.get("label.contents"), new Parcel.Contents(null, null));
        List<String> given = values.get("label.marks") == Example.Given.GIVEN ? List.of("up") : null;
        List<String> marks =
                values.get("label.marks.size") instanceof Integer size ? Collections.nCopies(size, "up") : given;
        return Parcel.facts(
                new Parcel.Label(
                        value(Integer.class, values.get("label.pieces"), 1),
                        value(BigDecimal.class, values.get("label.weight"), BigDecimal.ONE),
                        value(Money.class, values.get("label.value"), money("GBP 1")),
                        value(LocalDate.class, values.get("label.posted"), DAY),
                        values.containsKey("label.fragile")
                                ? value(Boolean.class, values.get("label.fragile"), true)
                                : Boolean.TRUE,
                        value(Parcel.Size.class, values.get("label.size"), Parcel.Size.SMALL),
                        value(String.class, values.get("label.address"), "there"),
                        marks,
                        contents),
                new Parcel.Tariff(
                        value(Integer.class, values.get("tariff.mostPieces"), 1),
                        value(BigDecimal.class, values.get("tariff.mostWeight"), BigDecimal.ONE),
                        value(Money.class, values.get("tariff.mostValue"), money("GBP 1")),
                        value(LocalDate.class, values.get("tariff.firstDay"), DAY),
                        null,
                        "some"));
    }

    private static <T> @Nullable T value(Class<T> type, @Nullable Object value, T given) {
        return value == Example.Given.GIVEN ? given : type.cast(value);
    }

    private static List<Problem> told(String... rules) {
        RuleReader.Result read = read(String.join("", rules));
        assertThat(errors(read)).isEmpty();
        return Relations.problems(read.rules());
    }

    private static String rule(String code, String effect, String conditions) {
        return Packs.rule(code, conditions).replace("INELIGIBLE", effect);
    }

    private static String band(String code, String conditions) {
        return rule(code, "ADVICE", conditions).replace("@since", "@band( \"size\" ) @since");
    }

    private static String possibleRule(String code, Random random) {
        while (true) {
            String beside = random.nextInt(4) == 0 ? " " + beside(random) : "";
            String rule = rule(
                    code,
                    pick(random, "ADVICE", "INELIGIBLE", "REFER"),
                    "$p : Parcel( $most : tariff.mostPieces, " + conditions(random) + " )" + beside);
            if (errors(read(rule)).isEmpty()) {
                return rule;
            }
        }
    }

    private static String beside(Random random) {
        String compare = pick(random, "==", "!=", "<", "<=", ">", ">=");
        String limit = pick(random, "$most", "1", "2");
        String used = pick(random, "", ", used == true", ", used != null");
        String stamps = "Stamp( pence " + compare + " " + limit + used + " )";
        return switch (random.nextInt(4)) {
            case 0 -> "exists " + stamps;
            case 1, 2 -> "not " + stamps;
            default ->
                "accumulate( Stamp( $n : pence" + used + " ); $t : " + pick(random, "sum", "min", "count")
                        + "( $n ); $t " + compare + " " + limit + " )";
        };
    }

    private static String conditions(Random random) {
        return IntStream.range(0, 1 + random.nextInt(2))
                .mapToObj(index -> condition(random, 1))
                .collect(Collectors.joining(", "));
    }

    private static String condition(Random random, int depth) {
        if (depth > 0 && random.nextInt(4) == 0) {
            String join = random.nextBoolean() ? " || " : " && ";
            return pick(random, "", "!") + "( " + condition(random, 0) + join + condition(random, 0) + " )";
        }
        String compare = pick(random, "==", "!=", "<", "<=", ">", ">=");
        return switch (random.nextInt(12)) {
            case 0, 1 -> "label.pieces " + compare + " " + random.nextInt(3);
            case 2 -> "label.pieces " + compare + " tariff.mostPieces";
            case 3 -> "label.weight " + compare + " " + pick(random, "1", "1.5", "label.pieces");
            case 4 -> "label.value " + compare + " tariff.mostValue";
            case 5 -> "label.value.amount " + compare + " " + pick(random, "1", "2.5");
            case 6 -> "label.value.currency " + pick(random, "==", "!=") + " \"GBP\"";
            case 7 -> "label.size " + pick(random, "==", "!=") + " " + pick(random, "SMALL", "LARGE");
            case 8 -> "label.marks " + pick(random, "contains", "not contains") + " \"up\"";
            case 9 -> "label.contents.items " + compare + " " + pick(random, "label.pieces", "label.pieces * 2", "1");
            case 10 -> "tariff.mostPieces " + compare + " " + pick(random, "1", "2");
            default ->
                pick(random, "label.contents", "label.contents.items", "label.weight", "label.marks", "label.value")
                        + " " + pick(random, "==", "!=") + " null";
        };
    }

    private static Parcel.Label label(Random random) {
        return new Parcel.Label(
                maybe(random, random.nextInt(4)),
                maybe(random, new BigDecimal(pick(random, "1", "1.50", "0", "2"))),
                maybe(random, money(pick(random, "GBP 1", "GBP 2.50", "GBP 3", "EUR 1"))),
                null,
                maybe(random, random.nextBoolean()),
                maybe(random, random.nextBoolean() ? Parcel.Size.SMALL : Parcel.Size.LARGE),
                null,
                maybe(random, random.nextBoolean() ? List.of("up") : List.of()),
                maybe(random, new Parcel.Contents(maybe(random, random.nextInt(4)), null)));
    }

    private static Parcel.Tariff tariff(Random random) {
        return new Parcel.Tariff(
                maybe(random, random.nextInt(4)),
                null,
                maybe(random, money(pick(random, "GBP 1", "GBP 2"))),
                null,
                null,
                "some");
    }

    private static Parcel.Stamp[] stamps(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(index ->
                        new Parcel.Stamp(maybe(random, random.nextInt(4)), maybe(random, random.nextBoolean())))
                .toArray(Parcel.Stamp[]::new);
    }

    private static String lineOf(String text, int rule) {
        return text.lines()
                .filter(line -> line.contains("Parcel("))
                .toList()
                .get(rule)
                .strip();
    }

    private static RuleReader.Result read(String text) {
        return new RuleReader(Parcel.FACT_TYPES).read("all.drl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> errors(RuleReader.Result read) {
        return read.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
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
