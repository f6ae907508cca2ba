package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.cases.ChangedCases;
import org.lwn.rules.packs.Packs;

/** A rule tells the same whether it is asked directly or in a session of Drools. */
class RoadsTest {
    private static final int CHANGES = 600;

    /** More than one switch of the compiled class takes. */
    private static final int MANY = 230;

    static Stream<Pack<?>> packs() {
        return Packs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    <C> void the_rules_of_a_shipped_pack_tell_what_a_session_with_all_of_them_tells(Pack<C> pack) {
        try (CaseRules<C> readers = pack.shipped();
                RulePack rules = RulePack.shipped(pack.id(), pack.factTypes());
                RulePack inSession = rules.allInSession()) {
            ChangedCases<C> cases = new ChangedCases<>(readers);
            Stream<C> changed = cases.changes(new Random(2), CHANGES).stream().map(ChangedCases.Change::after);
            Stream.concat(cases.unchanged().stream(), changed)
                    .forEach(subject ->
                            assertThat(review(rules, pack, subject)).isEqualTo(review(inSession, pack, subject)));
        }
    }

    private static <C> List<RuleFate> review(RulePack rules, Pack<C> pack, C subject) {
        return rules.review(pack.facts().apply(subject), pack.day().apply(subject), Locale.forLanguageTag("cy"));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_rule_of_a_shipped_pack_needs_a_session(Pack<?> pack) {
        try (RulePack rules = RulePack.shipped(pack.id(), pack.factTypes())) {
            assertThat(rules.codesInSession()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"0 fails\" when Parcel() Stamp() then",
                "rule \"0 fails\" when exists Stamp() then",
                "rule \"0 fails\" when not Stamp( pence > 9 ) then",
                "rule \"0 fails\" when Parcel() or Stamp() then",
                "rule \"0 fails\" when Parcel() not( Stamp() and Stamp() ) then",
                "rule \"0 fails\" when Parcel() exists( $p : Parcel() and Stamp( pence > $p.label.pieces ) ) then",
                "rule \"0 fails\" when Parcel() exists Stamp( $p : pence ) then",
                "rule \"0 fails\" when Parcel() forall( Stamp( pence > 9 ) ) then",
                "rule \"0 fails\" when Parcel( $p : label ) then",
                "rule \"0 fails\" salience 5 when Parcel() then",
                "rule \"0 fails\" no-loop when Parcel() then",
                "rule \"0 fails\" @note( other ) when Parcel() then",
                "rule \"0 fails\" enabled false when Parcel() then",
                "rule \"0 fails\" when $p : Parcel() then $p.hashCode();",
                "rule \"0 fails\" when Parcel() then drools.halt();",
                "rule \"zero\" when Parcel() then",
            })
    void a_rule_of_any_other_form_is_asked_in_a_session(String rule) {
        try (CompiledRules rules =
                RawDrl.behindTheWalls(RawDrl.file(rule + " found.fails( 0 ); end"), Bounds.of(100))) {
            assertThat(rules.placesInSession()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Parcel()",
                "Parcel( label.pieces > 3, label.fragile == true )",
                "Stamp()",
                "Object()",
                "Parcel() exists Stamp()",
                "Parcel() exists Stamp( pence != null, pence > 0 )",
                "Parcel() not Stamp( pence != null, pence > 1000 )",
                "$p : Parcel() exists Stamp( pence != null, pence < $p.label.pieces )",
                "$p : Parcel() not Stamp( pence != null, $p.label.pieces > pence, $p.label.pieces > 900 )",
                "$p : Parcel() exists Stamp( $p.label.fragile == true )",
                "$s : Stamp() exists Stamp( this != $s )",
            })
    void a_rule_about_one_fact_and_what_is_beside_it_reports_as_a_session_lets_it(String condition) {
        try (CompiledRules rules = RawDrl.behindTheWalls(
                        RawDrl.file("rule \"0 fails\" when " + condition + " then found.fails( 0 ); end"),
                        Bounds.of(100));
                CompiledRules inSession = rules.allInSession()) {
            RawDrl.Reports directly = new RawDrl.Reports();
            RawDrl.Reports there = new RawDrl.Reports();
            rules.fire(RawDrl.facts(), directly);
            inSession.fire(RawDrl.facts(), there);

            assertThat(rules.placesInSession()).isEmpty();
            assertThat(directly.count()).isEqualTo(there.count()).isPositive();
        }
    }

    @Test
    void each_of_many_rules_is_asked_for_itself() {
        String rules = IntStream.range(0, MANY)
                .mapToObj(place -> "rule \"" + place + " may fail\" when Parcel( label.pieces >= " + place % 8
                        + " ) then found.may( " + place + " ); end\nrule \"" + place
                        + " fails\" when Parcel( label.pieces > " + place % 8 + " ) then found.fails( " + place
                        + " ); end\n")
                .collect(Collectors.joining());
        try (CompiledRules compiled = RawDrl.behindTheWalls(RawDrl.file(rules), Bounds.of(2 * MANY));
                CompiledRules inSession = compiled.allInSession()) {
            List<String> directly = told(compiled, place -> true);
            List<String> some = told(compiled, place -> place % 3 == 0);

            assertThat(compiled.placesInSession()).isEmpty();
            assertThat(directly)
                    .hasSizeGreaterThan(MANY)
                    .containsExactlyInAnyOrderElementsOf(told(inSession, place -> true));
            assertThat(some)
                    .containsExactlyElementsOf(directly.stream()
                            .filter(told -> Integer.parseInt(told.substring(told.indexOf(' ') + 1)) % 3 == 0)
                            .toList());
        }
    }

    private static List<String> told(CompiledRules rules, IntPredicate asked) {
        List<String> told = new ArrayList<>();
        rules.fire(
                RawDrl.facts(),
                new Found() {
                    @Override
                    public void fails(int rule, Object... reported) {
                        told.add("fails " + rule);
                    }

                    @Override
                    public void may(int rule) {
                        told.add("may " + rule);
                    }

                    @Override
                    public void holds(int rule, int part) {}
                },
                asked);
        return told;
    }

    @Test
    void a_rule_that_counts_facts_is_asked_where_there_are_none() {
        String rule = "rule \"0 fails\" when Parcel() accumulate( Stamp( $p : pence ); $n : count( $p ); $n == 0 )"
                + " then found.fails( 0 ); end";
        try (CompiledRules rules = RawDrl.behindTheWalls(RawDrl.file(rule), Bounds.of(100))) {
            RawDrl.Reports reports = new RawDrl.Reports();
            rules.fire(RawDrl.facts().subList(0, 1), reports);

            assertThat(reports.count()).isEqualTo(1);
        }
    }

    @Test
    void a_condition_that_throws_ends_either_road_alike() {
        String rule = "rule \"0 fails\" when Parcel( label.contents.items > 1 ) then found.fails( 0 ); end";
        try (CompiledRules rules = RawDrl.behindTheWalls(RawDrl.file(rule), Bounds.of(100));
                CompiledRules inSession = rules.allInSession()) {
            List<Object> facts = RawDrl.facts();

            Throwable directly = catchThrowable(() -> rules.fire(facts, new RawDrl.Reports()));
            Throwable there = catchThrowable(() -> inSession.fire(facts, new RawDrl.Reports()));

            assertThat(rules.placesInSession()).isEmpty();
            assertThat(directly)
                    .isInstanceOf(RulePackException.class)
                    .hasSameClassAs(there)
                    .hasMessage(there.getMessage())
                    .hasRootCauseInstanceOf(NullPointerException.class);
        }
    }
}
