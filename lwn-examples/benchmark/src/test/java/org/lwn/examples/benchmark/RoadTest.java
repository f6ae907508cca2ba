package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class RoadTest {
    private static final GrantEligibility RULES = GrantEligibility.shipped();
    private static final Set<Road> CODES_ALONE = EnumSet.of(Road.BY_HAND_CODES, Road.DROOLS_STATELESS_CODES);

    @AfterAll
    static void close() {
        RULES.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_road_finds_the_same_in_the_mixed_cases(Road road) {
        requireSame(road, Cases.mixed(500, RULES.programme(Cases.PROGRAMME)).stream());
    }

    @ParameterizedTest
    @EnumSource
    void every_road_finds_the_same_by_a_programme_that_sets_every_threshold(Road road) {
        GrantProgramme programme = Programmes.everyThreshold();
        requireSame(
                road, Cases.generated(1_000, 0).map(application -> GrantCase.of(application, programme, Cases.DAY)));
    }

    @ParameterizedTest
    @EnumSource
    void every_road_finds_the_same_in_applications_beside_each_other(Road road) {
        requireSame(road, GrantCase.besideEachOther(Cases.mixed(14, RULES.programme(Cases.PROGRAMME))).stream());
    }

    private static void requireSame(Road road, Stream<GrantCase> cases) {
        try (Decider decider = road.open()) {
            cases.forEach(grantCase -> assertThat(found(decider.decide(grantCase)))
                    .as("%s", grantCase.application())
                    .containsExactlyInAnyOrderElementsOf(expected(road, RULES.decide(grantCase))));
        }
    }

    /** All that lwn found; of it the codes, where the road gives no more. */
    private static List<Object> expected(Road road, Decision decision) {
        return decision.findings().stream()
                .<Object>map(finding -> CODES_ALONE.contains(road) ? finding.code() : finding)
                .toList();
    }

    private static List<Object> found(Object answer) {
        List<?> told = answer instanceof Decision decision ? decision.fates() : (List<?>) answer;
        return told.stream()
                .filter(element -> !(element instanceof RuleFate) || element instanceof RuleFate.Failed)
                .<Object>map(element -> element instanceof RuleFate.Failed failed ? failed.finding() : element)
                .toList();
    }
}
