package org.lwn.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.lwn.problem.Pointer;

class MutantsTest {
    @Test
    void a_sign_becomes_its_slip_its_reverse_and_its_opposite_or_the_condition_is_left_out() {
        assertThat(mutations("Parcel( $w : label.weight, $w < tariff.mostWeight )"))
                .containsExactly(
                        "'$w < tariff.mostWeight' is left out",
                        "'$w < tariff.mostWeight' becomes '$w <= tariff.mostWeight'",
                        "'$w < tariff.mostWeight' becomes '$w > tariff.mostWeight'",
                        "'$w < tariff.mostWeight' becomes '$w >= tariff.mostWeight'");
    }

    @Test
    void a_bound_moves_by_the_smallest_step_the_way_that_no_sign_moves_it() {
        assertThat(mutations("Parcel( label.pieces > 2 )")).contains("'label.pieces > 2' becomes 'label.pieces > 3'");
        assertThat(mutations("Parcel( label.weight <= 2 )"))
                .contains("'label.weight <= 2' becomes 'label.weight <= 2.01'");
        assertThat(mutations("Parcel( label.value.amount < 0 )"))
                .contains("'label.value.amount < 0' becomes 'label.value.amount < -0.01'");
        assertThat(mutations("Parcel( label.posted == \"2026-04-01\" )"))
                .contains(
                        "'label.posted == \"2026-04-01\"' becomes 'label.posted == \"2026-03-31\"'",
                        "'label.posted == \"2026-04-01\"' becomes 'label.posted == \"2026-04-02\"'");
        assertThat(mutations("Parcel( 2 < label.pieces )")).contains("'2 < label.pieces' becomes '3 < label.pieces'");
    }

    @Test
    void a_word_becomes_another_and_is_left_out_of_a_list_or_added() {
        assertThat(mutations("Parcel( label.size == SMALL )"))
                .containsExactly(
                        "'label.size == SMALL' is left out",
                        "'label.size == SMALL' becomes 'label.size != SMALL'",
                        "'label.size == SMALL' becomes 'label.size == LARGE'");
        assertThat(mutations("Parcel( label.size in ( SMALL ), label.pieces != null )"))
                .contains(
                        "'label.size in ( SMALL )' becomes 'label.size not in ( SMALL )'",
                        "'label.size in ( SMALL )' becomes 'label.size in ( SMALL, LARGE )'");
        assertThat(mutations("Parcel( label.size in ( SMALL, LARGE ) )"))
                .contains("'label.size in ( SMALL, LARGE )' becomes 'label.size in ( LARGE )'");
    }

    @Test
    void what_is_joined_is_joined_otherwise_is_denied_and_loses_its_parts() {
        assertThat(mutations("Parcel( label.fragile == true || label.pieces == null )"))
                .containsExactly(
                        "'label.fragile == true || label.pieces == null' is left out",
                        "'label.fragile == true || label.pieces == null' becomes 'label.fragile == true && label.pieces == null'",
                        "'label.fragile == true || label.pieces == null' becomes '!( label.fragile == true || label.pieces == null )'",
                        "'label.fragile == true' is left out",
                        "'label.fragile == true' becomes 'label.fragile != true'",
                        "'label.pieces == null' is left out",
                        "'label.pieces == null' becomes 'label.pieces != null'");
    }

    @Test
    void a_condition_that_is_denied_is_not_and_one_that_is_not_is() {
        assertThat(mutations("Parcel( !( label.fragile ), label.pieces == null )"))
                .contains("'!label.fragile' becomes 'label.fragile'");
        assertThat(mutations("Parcel( label.fragile, label.pieces == null )"))
                .contains("'label.fragile' becomes '!label.fragile'");
        assertThat(mutations("Parcel( label.marks contains \"up\" )"))
                .contains("'label.marks contains \"up\"' becomes 'label.marks not contains \"up\"'");
    }

    @Test
    void facts_that_must_be_there_must_not_and_are_not_asked_for() {
        assertThat(mutations("Parcel() exists Stamp( pence > 1 )"))
                .contains(
                        "'exists Stamp( pence > 1 )' is left out",
                        "'exists Stamp( pence > 1 )' becomes 'not Stamp( pence > 1 )'",
                        "'pence > 1' is left out",
                        "'pence > 1' becomes 'pence > 2'");
        assertThat(mutations("Parcel() not Stamp( pence > 1 )"))
                .contains("'not Stamp( pence > 1 )' becomes 'exists Stamp( pence > 1 )'");
    }

    @Test
    void a_total_is_worked_out_by_every_other_function_that_takes_its_values() {
        assertThat(mutations("Parcel() accumulate( Stamp( $n : pence, used == true ); $t : sum( $n ); $t > 2 )"))
                .contains(
                        "'accumulate( Stamp( $n : pence, used == true ); … )' is left out",
                        "'used == true' is left out",
                        "'sum( $n )' becomes 'count( $n )'",
                        "'sum( $n )' becomes 'min( $n )'",
                        "'sum( $n )' becomes 'max( $n )'",
                        "'sum( $n )' becomes 'average( $n )'",
                        "'$t > 2' is left out",
                        "'$t > 2' becomes '$t >= 2'");
        assertThat(mutations("Parcel() accumulate( $s : Stamp(); $n : count( $s ); $n > 2 )"))
                .noneMatch(what -> what.contains("count( $s )"));
    }

    @Test
    void a_sum_is_calculated_otherwise() {
        assertThat(mutations("Parcel( ( label.pieces + 1 ) * 2 > label.contents.items )"))
                .contains(
                        "'( label.pieces + 1 ) * 2 > label.contents.items' becomes 'label.pieces + 1 + 2 > label.contents.items'",
                        "'( label.pieces + 1 ) * 2 > label.contents.items' becomes '( label.pieces - 1 ) * 2 > label.contents.items'");
    }

    @Test
    void the_days_on_which_a_rule_is_in_force_move_by_one() {
        String dated = Packs.rule("dated", "Parcel( label.pieces == null )")
                .replace("@since( \"0.1\" )", "@since( \"0.1\" ) @from( \"2026-04-01\" )");

        assertThat(read(dated).mutants().stream().map(Mutant::what))
                .contains(
                        "'@from( \"2026-04-01\" )' becomes '@from( \"2026-03-31\" )'",
                        "'@from( \"2026-04-01\" )' becomes '@from( \"2026-04-02\" )'");
    }

    @Test
    void what_the_reader_refuses_is_no_change() {
        assertThat(mutations("Parcel( label.pieces >= 2, label.pieces <= 2 )"))
                .contains("'label.pieces >= 2' becomes 'label.pieces >= 1'")
                .doesNotContain(
                        "'label.pieces >= 2' becomes 'label.pieces > 2'",
                        "'label.pieces <= 2' becomes 'label.pieces < 2'");
        assertThat(mutations("Parcel( $most : tariff.mostPieces ) Stamp( pence > $most )"))
                .doesNotContain("'pence > $most' is left out");
    }

    @Test
    void each_change_has_words_of_its_own_its_place_and_the_rules_code() {
        Rule rule = read(Packs.rule("twice", """
                Parcel(
                        ( label.pieces == 1 && label.fragile == true ) || ( label.pieces == 1 && label.size == LARGE ) )"""));

        List<Mutant> mutants = rule.mutants();

        assertThat(mutants).extracting(Mutant::what).doesNotHaveDuplicates();
        assertThat(mutants)
                .filteredOn(mutant -> mutant.what().startsWith("'label.pieces == 1' is left out"))
                .extracting(mutant -> mutant.place().toString() + " " + mutant.what())
                .containsExactly(
                        "all.drl:6:11 'label.pieces == 1' is left out",
                        "all.drl:6:61 'label.pieces == 1' is left out (place 2)");
        assertThat(mutants).extracting(mutant -> mutant.rule().metadata()).containsOnly(rule.metadata());
    }

    @Test
    void what_is_tried_in_a_case_lies_around_all_that_the_rule_compares() {
        Rule rule = read(Packs.rule("value", "Parcel( $v : label.value, $v < tariff.mostValue, label.size == LARGE )"));
        Parcel parcel = new Parcel(
                new Parcel.Label(3, null, Money.parse("GBP 20"), null, null, Parcel.Size.SMALL, null, null, null),
                new Parcel.Tariff(null, null, Money.parse("GBP 50"), null, null, "some"));

        List<Probe> probes = rule.probes(parcel, LocalDate.of(2026, 5, 1));

        assertThat(probes)
                .contains(
                        new Probe("label", Pointer.of("/value"), Money.parse("GBP 49.99")),
                        new Probe("label", Pointer.of("/value"), Money.parse("GBP 50")),
                        new Probe("label", Pointer.of("/value"), Money.parse("GBP 50.01")),
                        new Probe("label", Pointer.of("/value"), Money.parse("EUR 50")),
                        new Probe("label", Pointer.of("/value"), null),
                        new Probe("label", Pointer.of("/size"), Parcel.Size.LARGE),
                        new Probe("tariff", Pointer.of("/mostValue"), null),
                        new Probe("on", Pointer.ROOT, LocalDate.of(2026, 5, 2)))
                .noneMatch(probe -> probe.pointer().equals(Pointer.of("/pieces")));
    }

    private static List<String> mutations(String conditions) {
        return read(Packs.rule("one", conditions)).mutants().stream()
                .map(Mutant::what)
                .toList();
    }

    private static Rule read(String text) {
        RuleReader.Result result =
                new RuleReader(Parcel.FACT_TYPES).read("all.drl", text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.rules()).as("%s", result.problems()).hasSize(1);
        return result.rules().get(0);
    }
}
