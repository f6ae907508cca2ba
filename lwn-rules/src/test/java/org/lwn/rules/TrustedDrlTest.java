package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrustedDrlTest {
    private static final ClassLoader HOST = TrustedDrlTest.class.getClassLoader();
    private static final String COUNT = """
            package host;
            import org.lwn.rules.language.Parcel.Stamp;
            global java.util.List seen;
            function String word( int pence ) { return pence + "p"; }
            rule "Insert a total" when
                accumulate( Stamp( $p : pence ); $total : sum( $p ) )
            then
                insert( word( $total ) );
            end
            rule "See it" salience -1 when $word : String() then seen.add( $word ); end
            """;

    @Test
    void all_of_drl_is_at_hand_and_the_firings_are_counted() {
        try (TrustedDrl rules = TrustedDrl.compile(Map.of("count.drl", COUNT), HOST)) {
            List<Object> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
            assertThat(rules.fire(RawDrl.facts(), Map.of("seen", seen))).isEqualTo(2);
            assertThat(seen).containsExactly("7p");
        }
    }

    @Test
    void threads_that_share_the_rules_have_facts_and_globals_of_their_own() {
        try (TrustedDrl rules = TrustedDrl.compile(Map.of("count.drl", COUNT), HOST)) {
            assertThat(IntStream.range(0, 200).parallel().mapToObj(time -> {
                        List<Object> seen = new java.util.ArrayList<>();
                        rules.fire(RawDrl.facts(), Map.of("seen", seen));
                        return ImmutableList.copyOf(seen);
                    }))
                    .containsOnly(ImmutableList.of("7p"));
        }
    }

    @Test
    void two_sets_of_rules_do_not_mix() {
        try (TrustedDrl first = TrustedDrl.compile(Map.of("count.drl", COUNT), HOST);
                TrustedDrl second =
                        TrustedDrl.compile(Map.of("count.drl", COUNT.replace("+ \"p\"", "+ \" pence\"")), HOST)) {
            List<Object> seen = new java.util.ArrayList<>();
            first.fire(RawDrl.facts(), Map.of("seen", seen));
            second.fire(RawDrl.facts(), Map.of("seen", seen));
            assertThat(seen).containsExactly("7p", "7 pence");
        }
    }

    @Test
    void what_drools_refuses_is_told_in_its_own_words() {
        assertThatThrownBy(() -> TrustedDrl.compile(Map.of("wrong.drl", "rule \"R\" when Nothing() then end"), HOST))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("Nothing")
                .hasMessageNotContaining("defect of lwn");
    }

    @Test
    void closed_rules_fire_no_more_and_may_be_closed_twice() {
        TrustedDrl rules = TrustedDrl.compile(Map.of("count.drl", COUNT), HOST);
        rules.close();
        rules.close();

        assertThatThrownBy(() -> rules.fire(List.of(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
