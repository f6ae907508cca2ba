package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class GeneratedPackTest {
    private static final GeneratedPack PACK = GeneratedPack.of(30);

    @TempDir
    Path folder;

    @Test
    void the_rules_decide_in_java_as_in_lwn() {
        PACK.write(folder);
        try (GrantEligibility rules = GrantEligibility.load(folder);
                Decider byHand = PACK.byHand(folder)) {
            cases().forEach(grantCase -> assertThat(byHand.decide(grantCase))
                    .isEqualTo(rules.decide(grantCase).fates()));
            assertThat(cases().flatMap(grantCase -> rules.decide(grantCase).fates().stream())
                            .map(RuleFate::word))
                    .contains("passed", "failed", "not-reached");
        }
    }

    @Test
    void drools_finds_what_lwn_finds() {
        PACK.write(folder);
        requireSame(PACK.inDrools());
    }

    @Test
    void drools_finds_what_lwn_finds_by_rules_that_look_at_awards_too() {
        PACK.writeJoining(folder);
        requireSame(PACK.joiningInDrools());
    }

    private void requireSame(String drl) {
        try (GrantEligibility rules = GrantEligibility.load(folder);
                Decider drools = PlainDrools.withStatelessSessions(drl, (code, grantCase) -> PACK.finding(code))) {
            cases().forEach(grantCase -> assertThat(drools.decide(grantCase))
                    .asInstanceOf(InstanceOfAssertFactories.list(Finding.class))
                    .containsExactlyInAnyOrderElementsOf(rules.decide(grantCase).findings()));
        }
    }

    @Test
    void rules_that_look_at_awards_too_fail_pass_and_wait() {
        PACK.writeJoining(folder);
        try (GrantEligibility rules = GrantEligibility.load(folder)) {
            assertThat(cases().flatMap(grantCase -> rules.decide(grantCase).fates().stream())
                            .map(RuleFate::word))
                    .contains("passed", "failed", "not-reached");
        }
    }

    @Test
    void more_rules_than_drools_puts_into_one_class_are_loaded() {
        GeneratedPack.of(510).write(folder);
        try (GrantEligibility rules = GrantEligibility.load(folder)) {
            assertThat(rules.rules()).hasSize(510);
        }
    }

    private static Stream<GrantCase> cases() {
        return Cases.generated(300, 0)
                .map(application -> GrantCase.of(application, Programmes.everyThreshold(), Cases.DAY));
    }
}
