package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Bounds BOUNDS = Bounds.of(100);
    private static final String ALL_WITH_ALL = RawDrl.asking("Object() Object() Object()");

    @Test
    void rules_that_fire_too_often_end_the_review_and_the_pack_goes_on() {
        List<Object> many = new ArrayList<>(RawDrl.facts());
        many.addAll(RawDrl.facts());
        try (CompiledRules rules = RawDrl.behindTheWalls(ALL_WITH_ALL, BOUNDS)) {
            RawDrl.Reports reports = new RawDrl.Reports();
            assertThatThrownBy(() -> rules.fire(many, reports))
                    .isInstanceOf(RulePackException.class)
                    .hasMessageContaining("The rule pack raw")
                    .hasMessageContaining("fired more than 100 times for one case")
                    .hasMessageContaining("fewer facts");
            assertThat(reports.count()).isEqualTo(101);

            RawDrl.Reports few = new RawDrl.Reports();
            rules.fire(RawDrl.facts(), few);
            assertThat(few.count()).isEqualTo(27);
        }
    }

    @Test
    void as_many_firings_as_there_may_be_are_a_whole_answer() {
        Bounds justEnough = Bounds.of(27);
        try (CompiledRules rules = RawDrl.behindTheWalls(ALL_WITH_ALL, justEnough)) {
            RawDrl.Reports reports = new RawDrl.Reports();
            rules.fire(RawDrl.facts(), reports);
            assertThat(reports.count()).isEqualTo(27);
        }
    }

    @Test
    void a_review_that_takes_too_long_ends_at_the_next_firing_and_the_pack_goes_on() {
        Bounds brief = BOUNDS.withLongestReview(Duration.ofMillis(500));
        try (CompiledRules rules = RawDrl.behindTheWalls(ALL_WITH_ALL, brief)) {
            Sluggish sluggish = new Sluggish();
            assertThatThrownBy(() -> rules.fire(RawDrl.facts(), sluggish))
                    .isInstanceOf(RulePackException.class)
                    .hasMessageContaining("The rule pack raw")
                    .hasMessageContaining("more than 500 milliseconds");
            assertThat(sluggish.count()).isEqualTo(1);

            RawDrl.Reports quick = new RawDrl.Reports();
            rules.fire(RawDrl.facts(), quick);
            assertThat(quick.count()).isEqualTo(27);
            assertThat(rules.openSessions()).allMatch(session -> session.getFactCount() == 0);
        }
    }

    @Test
    void a_pack_that_takes_too_long_to_compile_is_not_waited_for() {
        assertThatThrownBy(() -> RawDrl.behindTheWalls(ALL_WITH_ALL, BOUNDS.withLongestCompiling(Duration.ofMillis(1))))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("still being compiled after PT0.001S")
                .hasMessageContaining("smaller packs");
    }

    private static final class Sluggish extends RawDrl.Reports {
        @Override
        public void fails(int rule, Object... reported) {
            super.fails(rule, reported);
            try {
                Thread.sleep(600);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
