package org.lwn.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lwn.json.Id;

class BallotCountTest {
    private static final List<Id<Issue>> FIVE = issues("abcde");

    @Test
    void the_example_of_the_method_is_counted_as_its_author_counts_it() {
        BallotCount count = BallotCount.of(
                FIVE,
                List.of(
                        ballot(5, "acbed"),
                        ballot(5, "adecb"),
                        ballot(8, "bedac"),
                        ballot(3, "cabed"),
                        ballot(7, "caebd"),
                        ballot(2, "cbade"),
                        ballot(7, "dceba"),
                        ballot(8, "ebadc")));

        assertThat(order(count)).isEqualTo("e a c b d");
        assertThat(count.people()).isEqualTo(45);
        assertThat(count.comparisons())
                .contains(new BallotCount.Comparison(Id.of("a"), Id.of("b"), 20, 25))
                .hasSize(10);
    }

    @Test
    void issues_that_the_ballots_do_not_part_share_a_place_and_the_next_place_is_left_out() {
        BallotCount count = BallotCount.of(issues("abc"), List.of(ballot(3, "abc"), ballot(3, "bac")));

        assertThat(order(count)).isEqualTo("ab c");
        assertThat(count.places().get(0).isTie()).isTrue();
        assertThat(count.places().get(1).isTie()).isFalse();
        assertThat(count.places().get(1).number()).isEqualTo(3);
    }

    @Test
    void a_circle_of_equal_wins_is_told_as_a_tie() {
        assertThat(order(BallotCount.of(issues("abc"), List.of(ballot(1, "abc"), ballot(1, "bca"), ballot(1, "cab")))))
                .isEqualTo("abc");
    }

    @Test
    void an_issue_left_out_comes_after_those_ranked_and_nothing_is_said_between_two_left_out() {
        BallotCount count = BallotCount.of(issues("abcd"), List.of(ballot(4, "b")));

        assertThat(order(count)).isEqualTo("b acd");
        assertThat(count.comparisons()).contains(new BallotCount.Comparison(Id.of("a"), Id.of("c"), 0, 0));
    }

    @Test
    void without_a_ballot_all_issues_share_the_first_place() {
        assertThat(order(BallotCount.of(FIVE, List.of()))).isEqualTo("abcde");
        assertThat(BallotCount.of(List.of(), List.of()).places()).isEmpty();
    }

    @Test
    void an_issue_that_nobody_could_vote_for_is_refused() {
        Ranking ranking = new Ranking(LocalDate.of(2026, 5, 1), 3, List.of(), List.of(ballot(3, "ax")));

        assertThatThrownBy(() -> ranking.count(issues("ab")))
                .hasMessage("order is 'x', but must be a value that is one of the issues that could be voted for."
                        + " Leave it out of the ballot.");
    }

    @Test
    void an_order_held_with_the_ballots_is_not_counted() {
        Ranking ranking =
                new Ranking(LocalDate.of(2026, 5, 1), 3, issues("ba"), List.of(ballot(2, "ab"), ballot(1, "ba")));

        assertThat(order(ranking.count(issues("ab")))).isEqualTo("a b");
    }

    @Test
    void an_issue_is_ranked_if_it_stands_in_the_common_order_or_on_any_ballot() {
        assertThat(new Ranking(LocalDate.of(2026, 5, 1), 3, issues("ba"), List.of(ballot(2, "ac"))).ranked())
                .isEqualTo(issues("bac"));
    }

    @Property(tries = 300)
    void neither_the_order_of_the_ballots_nor_how_they_are_bundled_matters(
            @ForAll("votes") List<Ballot> ballots, @ForAll Random random) {
        List<Ballot> single = new ArrayList<>();
        ballots.forEach(ballot -> single.addAll(Collections.nCopies(ballot.people(), new Ballot(1, ballot.order()))));
        Collections.shuffle(single, random);

        assertThat(BallotCount.of(FIVE, single)).isEqualTo(BallotCount.of(FIVE, ballots));
    }

    @Property(tries = 300)
    void an_issue_that_wins_against_each_other_one_comes_first_alone(@ForAll("votes") List<Ballot> ballots) {
        BallotCount count = BallotCount.of(FIVE, ballots);
        for (Id<Issue> issue : FIVE) {
            if (FIVE.stream().filter(other -> !other.equals(issue)).allMatch(other -> wins(ballots, issue, other))) {
                assertThat(count.places().get(0).issues()).containsExactly(issue);
            }
        }
    }

    @Property(tries = 300)
    void an_issue_that_everybody_puts_before_another_comes_before_it(@ForAll("votes") List<Ballot> ballots) {
        BallotCount count = BallotCount.of(FIVE, ballots);
        for (Id<Issue> one : FIVE) {
            for (Id<Issue> other : FIVE) {
                if (!ballots.isEmpty() && ballots.stream().allMatch(ballot -> ballot.prefers(one, other))) {
                    assertThat(place(count, one)).isLessThan(place(count, other));
                }
            }
        }
    }

    @Property(tries = 300)
    void every_issue_has_one_place_and_the_order_in_which_they_are_given_changes_none(
            @ForAll("votes") List<Ballot> ballots) {
        BallotCount count = BallotCount.of(FIVE, ballots);
        BallotCount reversed = BallotCount.of(Lists.reverse(FIVE), ballots);

        assertThat(count.places().stream().flatMap(place -> place.issues().stream()))
                .containsExactlyInAnyOrderElementsOf(FIVE);
        for (Id<Issue> issue : FIVE) {
            assertThat(place(count, issue)).isEqualTo(place(reversed, issue));
        }
    }

    @Provide
    Arbitrary<List<Ballot>> votes() {
        return Arbitraries.randomValue(random -> {
            List<Ballot> ballots = new ArrayList<>();
            for (int more = random.nextInt(6); more > 0; more--) {
                List<Id<Issue>> order = new ArrayList<>(FIVE);
                Collections.shuffle(order, random);
                ballots.add(new Ballot(1 + random.nextInt(4), order.subList(0, random.nextInt(6))));
            }
            return ballots;
        });
    }

    private static boolean wins(List<Ballot> ballots, Id<Issue> one, Id<Issue> other) {
        int difference = 0;
        for (Ballot ballot : ballots) {
            difference += ballot.prefers(one, other) ? ballot.people() : 0;
            difference -= ballot.prefers(other, one) ? ballot.people() : 0;
        }
        return difference > 0;
    }

    private static int place(BallotCount count, Id<Issue> issue) {
        return count.places().stream()
                .filter(place -> place.issues().contains(issue))
                .findFirst()
                .orElseThrow()
                .number();
    }

    /** {@code a bc} if a comes first, and b and c share the second place. */
    private static String order(BallotCount count) {
        return String.join(
                " ",
                count.places().stream()
                        .map(place -> String.join(
                                "", place.issues().stream().map(Id::value).toList()))
                        .toList());
    }

    private static Ballot ballot(int people, String order) {
        return new Ballot(people, issues(order));
    }

    private static List<Id<Issue>> issues(String letters) {
        return letters.chars()
                .mapToObj(letter -> Id.<Issue>of(String.valueOf((char) letter)))
                .toList();
    }
}
