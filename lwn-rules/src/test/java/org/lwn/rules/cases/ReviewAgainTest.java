package org.lwn.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Pointer;
import org.lwn.rules.CaseRules;
import org.lwn.rules.Pack;
import org.lwn.rules.RuleFate;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.GrantEligibility;
import org.lwn.rules.packs.Packs;

/** Asking again about part of a case tells what asking about all of it tells. */
class ReviewAgainTest {
    private static final int CHANGES = 500;

    static Stream<Pack<?>> packs() {
        return Packs.all().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    <C> void of_cases_changed_at_random_it_tells_what_a_whole_review_tells(Pack<C> pack) {
        try (CaseRules<C> rules = pack.shipped()) {
            ChangedCases<C> cases = new ChangedCases<>(rules);
            Set<String> wrong = new TreeSet<>();
            for (ChangedCases.Change<C> change : cases.changes(new Random(1), CHANGES)) {
                List<RuleFate> whole = rules.review(change.after());
                List<RuleFate> again = rules.reviewAgain(
                        change.after(), Locale.UK, rules.review(change.before()), List.of(change.changed()));
                for (int place = 0; place < whole.size(); place++) {
                    if (!again.get(place).equals(whole.get(place))) {
                        wrong.add(whole.get(place).code() + " after a change of " + change.changed());
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void rules_that_look_at_no_changed_answer_keep_their_fate() {
        try (CaseRules<GrantCase> rules = GrantEligibility.PACK.shipped()) {
            GrantCase subject = PackCases.shipped(rules).cases().get(0).subject();
            List<RuleFate> before = rules.review(subject);

            List<RuleFate> untouched = rules.reviewAgain(subject, Locale.UK, before, List.of(Pointer.of("/id")));
            List<RuleFate> asked =
                    rules.reviewAgain(subject, Locale.UK, before, List.of(Pointer.of("/amountRequested/amount")));

            assertThat(kept(before, untouched)).isEqualTo((long) before.size());
            assertThat(kept(before, asked)).isBetween(before.size() / 2L, before.size() - 6L);
        }
    }

    private static long kept(List<RuleFate> before, List<RuleFate> after) {
        long kept = 0;
        for (int place = 0; place < before.size(); place++) {
            kept += before.get(place) == after.get(place) ? 1 : 0;
        }
        return kept;
    }

    @Test
    void fates_of_other_rules_are_refused() {
        try (CaseRules<GrantCase> rules = GrantEligibility.PACK.shipped()) {
            GrantCase subject = PackCases.shipped(rules).cases().get(0).subject();
            List<RuleFate> fates = rules.review(subject);
            List<RuleFate> fewer = fates.subList(1, fates.size());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rules.reviewAgain(subject, Locale.UK, fewer, List.of()))
                    .withMessageContaining("not those of the rules of grant-eligibility");
        }
    }
}
