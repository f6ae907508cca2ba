package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class GeneratedPackTest {
    private static final GeneratedPack PACK = GeneratedPack.of(30);

    @TempDir
    Path folder;

    @Test
    void decidesInJavaAsInLwn() {
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
    void findsInDroolsWhatLwnFinds() {
        PACK.write(folder);
        try (GrantEligibility rules = GrantEligibility.load(folder);
                Decider drools = PlainDrools.withStatelessSessions(PACK.inDrools())) {
            cases().forEach(grantCase -> assertThat(drools.decide(grantCase))
                    .asList()
                    .containsExactlyInAnyOrderElementsOf(codes(rules.decide(grantCase))));
        }
    }

    @Test
    void writesRulesThatLookAtAwardsToo() {
        PACK.writeJoining(folder);
        try (GrantEligibility rules = GrantEligibility.load(folder)) {
            assertThat(cases().flatMap(grantCase -> rules.decide(grantCase).fates().stream())
                            .map(RuleFate::word))
                    .contains("passed", "failed", "not-reached");
        }
    }

    private static List<String> codes(Decision decision) {
        return decision.findings().stream().map(Finding::code).toList();
    }

    private static Stream<GrantCase> cases() {
        return Cases.generated(300, 0)
                .map(application -> GrantCase.of(application, Programmes.everyThreshold(), Cases.DAY));
    }
}
