package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.Finding;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.Decision;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class RoadTest {
    private static final GrantEligibility RULES = GrantEligibility.shipped();

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
            cases.forEach(grantCase -> assertThat(codes(decider.decide(grantCase)))
                    .as("%s", grantCase.application())
                    .containsExactlyInAnyOrderElementsOf(codes(RULES.decide(grantCase))));
        }
    }

    /** The codes of what was found. */
    private static List<String> codes(Object answer) {
        if (answer instanceof Decision decision) {
            return decision.findings().stream().map(Finding::code).toList();
        }
        return ((List<?>) answer).stream().flatMap(RoadTest::code).toList();
    }

    private static Stream<String> code(Object element) {
        if (element instanceof RuleFate fate) {
            return fate instanceof RuleFate.Failed ? Stream.of(fate.code()) : Stream.empty();
        }
        return Stream.of((String) element);
    }
}
