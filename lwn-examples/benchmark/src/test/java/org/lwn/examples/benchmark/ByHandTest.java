package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void decidesTheMixedCasesAsLwnDoes() {
        requireSame(Cases.mixed(MANY, RULES.programme("w12-community-grants")).stream());
    }

    @Test
    void decidesAsLwnDoesByAProgrammeThatSetsEveryThreshold() {
        GrantProgramme programme = Programmes.everyThreshold();
        requireSame(Cases.generated(MANY, 0).map(application -> GrantCase.of(application, programme, Cases.DAY)));
    }

    @Test
    void tellsTwoApplicationsForOneProjectAsLwnDoes() {
        List<GrantCase> cases = GrantCase.besideEachOther(Cases.mixed(14, RULES.programme("w12-community-grants")));
        assertThat(cases)
                .filteredOn(grantCase -> !grantCase.otherApplications().isEmpty())
                .isNotEmpty();
        requireSame(cases.stream());
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
