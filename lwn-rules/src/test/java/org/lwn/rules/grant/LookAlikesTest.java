package org.lwn.rules.grant;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lwn.grant.Benefit;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.GrantProgramme;

class LookAlikesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static GrantEligibility rules;
    private static GrantProgramme programme;

    @BeforeAll
    static void load() {
        rules = GrantEligibility.shipped();
        programme = rules.programme("w12-community-grants");
    }

    @AfterAll
    static void close() {
        rules.close();
    }

    private static GrantCase saying(String id, String title, String statement) {
        GrantApplication application = GrantApplication.builder(id)
                .title(title)
                .benefit(new Benefit(statement, null))
                .build();
        return GrantCase.of(application, programme, DAY);
    }

    private static String fate(GrantCase grantCase) {
        Decision decision = rules.decide(grantCase);
        return decision.fates().stream()
                .filter(fate -> fate.code().equals("grant.application.near-duplicate"))
                .findFirst()
                .orElseThrow()
                .word();
    }

    /** Texts of a few words out of few, so that many pairs are near the programme's share of 0.8. */
    private static List<GrantCase> random(int count, int words, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(number -> saying(
                        "a-" + number,
                        "Ärger É " + random.nextInt(3),
                        random.ints(6 + random.nextInt(8), 0, words)
                                .mapToObj(word -> (random.nextBoolean() ? "Word" : "wORD") + word)
                                .collect(joining(" "))))
                .toList();
    }

    @Test
    void no_near_duplicate_is_missed_and_none_invented() {
        int failed = 0;
        for (long seed = 0; seed < 20; seed++) {
            List<GrantCase> cases = random(40, 11, seed);
            List<GrantApplication> all =
                    cases.stream().map(GrantCase::application).toList();
            List<GrantCase> beside = GrantCase.besideEachOther(cases);
            for (int index = 0; index < cases.size(); index++) {
                String fate = fate(cases.get(index).beside(all));
                assertThat(fate(beside.get(index))).isEqualTo(fate);
                failed += fate.equals("failed") ? 1 : 0;
            }
        }
        // Else this would prove nothing.
        assertThat(failed).isBetween(80, 720);
    }

    @Test
    void what_has_no_words_yet_waits_for_them_and_keeps_nobody_else_waiting() {
        GrantCase empty = saying("a-1", null, null);
        GrantCase full = saying("a-2", "Cookery", "Neighbours cook.");

        List<GrantCase> beside = GrantCase.besideEachOther(List.of(empty, full));

        assertThat(fate(beside.get(0))).isEqualTo("not-reached");
        assertThat(fate(beside.get(1))).isEqualTo("passed");
    }

    @Test
    void two_of_which_neither_has_words_yet_wait_for_them() {
        List<GrantCase> beside =
                GrantCase.besideEachOther(List.of(saying("a-1", null, null), saying("a-2", null, null)));

        assertThat(beside).allSatisfy(each -> assertThat(fate(each)).isEqualTo("not-reached"));
    }

    @Test
    void nobody_stands_beside_more_than_five() {
        List<GrantCase> same = IntStream.range(0, 50)
                .mapToObj(number -> saying("a-" + number, "Cookery", "Neighbours cook."))
                .toList();

        assertThat(GrantCase.besideEachOther(same))
                .allSatisfy(each -> assertThat(each.otherApplications()).hasSize(5));
    }
}
