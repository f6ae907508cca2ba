package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lwn.grant.GrantProgramme;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;

class ByHandTest {
    private static final GrantEligibility RULES = GrantEligibility.shipped();
    private static final int MANY = 5_000;

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void the_mixed_cases_are_decided_as_by_lwn() {
        requireSame(Cases.mixed(MANY, RULES.programme(Cases.PROGRAMME)).stream());
    }

    @Test
    void cases_of_a_programme_that_sets_every_threshold_are_decided_as_by_lwn() {
        GrantProgramme programme = Programmes.everyThreshold();
        requireSame(Cases.generated(MANY, 0).map(application -> GrantCase.of(application, programme, Cases.DAY)));
    }

    @Test
    void two_applications_for_one_project_are_told_as_by_lwn() {
        List<GrantCase> cases = GrantCase.besideEachOther(Cases.mixed(14, RULES.programme(Cases.PROGRAMME)));
        assertThat(cases)
                .filteredOn(grantCase -> !grantCase.otherApplications().isEmpty())
                .isNotEmpty();
        requireSame(cases.stream());
    }

    @Test
    void every_rule_fails_and_passes_in_some_case() {
        GrantProgramme programme = Programmes.everyThreshold();
        List<GrantCase> cases = Stream.concat(
                        Cases.generated(MANY, 0).map(application -> GrantCase.of(application, programme, Cases.DAY)),
                        GrantCase.besideEachOther(Cases.mixed(14, RULES.programme(Cases.PROGRAMME))).stream())
                .toList();

        assertThat(codes(cases, RuleFate.Failed.class)).hasSameSizeAs(RULES.rules());
        assertThat(codes(cases, RuleFate.Passed.class)).hasSameSizeAs(RULES.rules());
    }

    private static Set<String> codes(List<GrantCase> cases, Class<? extends RuleFate> fate) {
        return cases.stream()
                .flatMap(grantCase -> ByHand.decide(grantCase).stream())
                .filter(fate::isInstance)
                .map(RuleFate::code)
                .collect(Collectors.toSet());
    }

    private static void requireSame(Stream<GrantCase> cases) {
        cases.forEach(grantCase -> {
            List<RuleFate> byHand = ByHand.decide(grantCase);
            List<RuleFate> byLwn = RULES.decide(grantCase).fates();
            for (int rule = 0; rule < byLwn.size(); rule++) {
                assertThat(byHand.get(rule)).as("%s", grantCase.application()).isEqualTo(byLwn.get(rule));
            }
            assertThat(byHand).hasSameSizeAs(byLwn);
        });
    }
}
