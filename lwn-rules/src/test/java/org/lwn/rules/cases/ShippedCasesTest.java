package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lwn.rules.CaseRules;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.Outcome;
import org.lwn.rules.packs.Packs;

class ShippedCasesTest {
    private static final CaseRules<GrantCase> RULES = Packs.GRANT_ELIGIBILITY.shipped();
    private static final PackCases<GrantCase> CASES = PackCases.shipped(RULES);

    @AfterAll
    static void close() {
        RULES.close();
    }

    @TestFactory
    Stream<DynamicTest> the_rules_decide_as_each_case_says() {
        return CASES.cases().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(),
                        () -> assertThat(one.run(RULES).differences())
                                .as(one.name())
                                .isEmpty()));
    }

    @Test
    void every_case_says_its_outcome_and_all_that_is_found() {
        assertThat(CASES.cases()).allSatisfy(one -> {
            assertThat(one.expected().outcome()).as(one.name()).isNotNull();
            assertThat(one.expected().finds()).as(one.name()).isNotNull();
        });
    }

    @Test
    void every_outcome_is_shown_by_a_case() {
        assertThat(CASES.cases()).extracting(one -> one.expected().outcome()).contains(Outcome.values());
    }

    @Test
    void case_names_are_sentences() {
        assertThat(CASES.cases()).extracting(PackCase::name).allMatch(name -> name.matches("[A-Z£€].{10,120}[.]"));
    }
}
